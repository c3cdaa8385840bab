package bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Four strangers who send 20 MB of nested JSON, again and again, as long as this is open. */
final class Attack implements AutoCloseable {
    private static final int ATTACKERS = 4;
    private static final int LENGTH = 20 << 20;
    private static final int PART = 64 << 10;

    private final int port;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Integer> answers = new TreeMap<>();
    private volatile boolean isOver;
    private long bytes;

    Attack(int port) {
        this.port = port;
        for (int i = 0; i < ATTACKERS; i++) {
            boolean isChunked = i % 2 == 1;
            threads.submit(() -> {
                while (!isOver) {
                    attack(isChunked);
                }
            });
        }
    }

    /** Goes on sending until the server has had enough, and then reads what it answered. */
    private void attack(boolean isChunked) {
        long sent = 0;
        var answer = "none";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(120_000);
            var out = socket.getOutputStream();
            var in = socket.getInputStream();
            out.write(("POST /api/session/passkey HTTP/1.1\r\nHost: localhost\r\nX-Requested-With: linli\r\n"
                            + "Content-Type: application/json\r\n"
                            + (isChunked ? "Transfer-Encoding: chunked\r\n\r\n" : "Content-Length: " + LENGTH + "\r\n\r\n"))
                    .getBytes(StandardCharsets.ISO_8859_1));
            var part = part(isChunked);
            while (sent < LENGTH && in.available() == 0) {
                out.write(part);
                sent += PART;
            }
            if (isChunked) {
                out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            }
            answer = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1).replaceFirst("HTTP/1.1 ", "");
        } catch (IOException refused) {
            answer = answer.equals("none") ? "hung up" : answer;
        }
        count(answer, sent);
    }

    private static byte[] part(boolean isChunked) {
        var nested = new byte[PART];
        Arrays.fill(nested, (byte) '[');
        var text = new String(nested, StandardCharsets.ISO_8859_1);
        return (isChunked ? Integer.toHexString(PART) + "\r\n" + text + "\r\n" : text).getBytes(StandardCharsets.ISO_8859_1);
    }

    private synchronized void count(String answer, long sent) {
        answers.merge(answer, 1, Integer::sum);
        bytes += sent;
    }

    synchronized String summary() {
        int bodies = answers.values().stream().mapToInt(Integer::intValue).sum();
        return "%,d bodies of 20 MB by %d attackers, of each %.1f MB taken, answered %s"
                .formatted(bodies, ATTACKERS, bytes / 1e6 / Math.max(1, bodies), answers);
    }

    @Override
    public void close() {
        isOver = true;
        threads.close();
    }
}
