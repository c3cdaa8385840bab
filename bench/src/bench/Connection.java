package bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;


/** One kept-alive HTTP/1.1 connection that costs the client little; opened again when the server ends it. */
final class Connection implements AutoCloseable {
    private final int port;
    private Socket socket;
    private InputStream in;
    private boolean ended;

    Connection(int port) throws IOException {
        this.port = port;
        open();
    }

    private void open() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
        ended = false;
    }

    /** @param cookies those that it sets, by their names */
    record Answer(int status, String body, Map<String, String> cookies) {
        /** The text between the first {@code "name":"} and the next quote. */
        String text(String name) {
            int from = body.indexOf("\"" + name + "\":\"");
            if (from < 0) {
                throw new IllegalStateException("no " + name + " in " + body);
            }
            from += name.length() + 4;
            return body.substring(from, body.indexOf('"', from));
        }
    }

    /** Sends one request as somebody's browser and reads the whole answer. */
    Answer send(String method, String path, String cookies, String key, String json)
            throws IOException {
        return send(method, path, cookies, key, "application/json", json);
    }

    /** Sends a form as a page's button does. */
    Answer submit(String path, String cookies, String form) throws IOException {
        return send("POST", path, cookies, null, "application/x-www-form-urlencoded", form);
    }

    private Answer send(String method, String path, String cookies, String key, String type, String body)
            throws IOException {
        if (ended) {
            socket.close();
            open();
        }
        var request = new StringBuilder(512)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost\r\nX-Requested-With: linli\r\nCookie: ")
                .append(cookies)
                .append("\r\n");
        if (key != null) {
            request.append("Idempotency-Key: ").append(key).append("\r\n");
        }
        if (body != null) {
            request.append("Content-Type: ")
                    .append(type)
                    .append("\r\nContent-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n\r\n")
                    .append(body);
        } else {
            request.append("\r\n");
        }
        socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
        return read();
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        var cookies = new HashMap<String, String>();
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("set-cookie:")) {
                var cookie = header.substring(11).strip().split("[=;]", 3);
                cookies.put(cookie[0], cookie[1]);
            } else if (lower.startsWith("connection:")) {
                ended = lower.contains("close");
            }
        }
        if (!chunked) {
            return new Answer(status, body(length), cookies);
        }
        var body = new StringBuilder();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.append(body(size));
            line();
        }
        line();
        return new Answer(status, body.toString(), cookies);
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String body(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
