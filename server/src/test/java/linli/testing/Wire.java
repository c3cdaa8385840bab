package linli.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the application that sends exactly the bytes it is given, as no client library does, and keeps the
 * connection where the server does.
 */
public final class Wire implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int LONGEST_LINE = 1 << 16;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream input;

    public Wire(int port) {
        this.port = port;
    }

    /**
     * @param headers by their names in lower case; of several of one name the last
     * @param body at most what came before the connection was closed, where it was closed early
     */
    public record Answer(int status, Map<String, String> headers, byte[] body) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        /** The body, taken out of its compression. */
        public String text() {
            if (!header("content-encoding").equals("gzip")) {
                return new String(body, StandardCharsets.UTF_8);
            }
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public boolean isStream() {
            return header("content-type").startsWith("text/event-stream");
        }
    }

    /** Writes a part of a request; what it returns is sent one after the other until it is null. */
    @FunctionalInterface
    public interface Body {
        byte @Nullable [] next();
    }

    /** @throws IOException if no whole answer came within 20 seconds */
    public Answer send(byte[] request) throws IOException {
        return send(request, () -> null);
    }

    /**
     * Sends a request whose body is made as it is sent. A server that refuses it early may close the connection, so what
     * cannot be sent any more is left, and the answer counts.
     */
    public Answer send(byte[] request, Body body) throws IOException {
        boolean kept = socket != null;
        try {
            return exchange(request, body);
        } catch (EOFException closed) {
            close();
            if (!kept) {
                throw closed;
            }
            return exchange(request, body);
        }
    }

    private Answer exchange(byte[] request, Body body) throws IOException {
        var connection = connect();
        try {
            connection.getOutputStream().write(request);
            for (var part = body.next(); part != null; part = body.next()) {
                connection.getOutputStream().write(part);
            }
            connection.getOutputStream().flush();
        } catch (IOException refused) {
            // The answer says why, if there is one.
        }
        try {
            return read(request);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Socket connect() throws IOException {
        var connection = socket;
        if (connection == null) {
            connection = new Socket("127.0.0.1", port);
            connection.setSoTimeout((int) LONGEST.toMillis());
            connection.setTcpNoDelay(true);
            socket = connection;
            input = new BufferedInputStream(connection.getInputStream());
        }
        return connection;
    }

    private Answer read(byte[] request) throws IOException {
        int status = status(line());
        while (status == 100) {
            line();
            status = status(line());
        }
        var headers = new TreeMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (first, more) -> first + ", " + more);
        }
        var answer = new Answer(status, headers, new byte[0]);
        if (answer.isStream()) {
            close();
            return answer;
        }
        boolean hasBody = status != 204 && status != 304 && !startsWith(request, "HEAD ");
        var body = hasBody ? body(answer) : new byte[0];
        if (answer.header("connection").equalsIgnoreCase("close") || status >= 400) {
            close();
        }
        return new Answer(status, headers, body);
    }

    private byte[] body(Answer answer) throws IOException {
        var from = in();
        var coding = answer.header("transfer-encoding").toLowerCase(Locale.ROOT);
        if (coding.endsWith("chunked")) {
            var body = new ByteArrayOutputStream();
            for (int size = chunk(); size > 0; size = chunk()) {
                body.write(exactly(from, size));
                line();
            }
            line();
            return coding.startsWith("gzip")
                    ? new GZIPInputStream(new ByteArrayInputStream(body.toByteArray())).readAllBytes()
                    : body.toByteArray();
        }
        var length = answer.header("content-length");
        return length.isEmpty() ? from.readAllBytes() : exactly(from, Integer.parseInt(length));
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private static byte[] exactly(InputStream from, int size) throws IOException {
        var bytes = from.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("the answer ended early");
        }
        return bytes;
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.1 \\d{3}.*")) {
            throw new IOException("no status line: " + line);
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private String line() throws IOException {
        var from = in();
        var line = new ByteArrayOutputStream();
        for (int next = from.read(); next != '\n'; next = from.read()) {
            if (next < 0) {
                throw new EOFException("the connection was closed");
            }
            if (next != '\r') {
                line.write(next);
            }
            if (line.size() > LONGEST_LINE) {
                throw new IOException("a line without end");
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private InputStream in() throws IOException {
        if (input == null) {
            throw new EOFException("the connection was closed");
        }
        return input;
    }

    private static boolean startsWith(byte[] request, String start) {
        return new String(request, 0, Math.min(request.length, start.length()), StandardCharsets.ISO_8859_1)
                .equals(start);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = null;
        input = null;
    }
}
