package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The one-time codes that the application writes to its console, as it has no way to send any. */
final class SentCodes implements AutoCloseable {
    private static final Pattern SENT = Pattern.compile("The code for \\S+@(\\S+) is (\\d{6})");
    private static final int LONGEST_WAIT = 5_000;

    private final BufferedReader console;
    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private String unfinished = "";

    SentCodes(Path console) throws IOException {
        this.console = Files.newBufferedReader(console);
    }

    /** The code of whoever is the only one with an address there; once. */
    String take(String domain) throws IOException {
        for (int waited = 0; waited < LONGEST_WAIT; waited++) {
            var code = codes.remove(domain);
            if (code != null) {
                return code;
            }
            read();
            if (!codes.containsKey(domain)) {
                pause();
            }
        }
        throw new IllegalStateException("no code came for " + domain);
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized void read() throws IOException {
        var text = new StringBuilder(unfinished);
        var some = new char[8192];
        for (int length = console.read(some); length > 0; length = console.read(some)) {
            text.append(some, 0, length);
        }
        int end = text.lastIndexOf("\n") + 1;
        unfinished = text.substring(end);
        var sent = SENT.matcher(text).region(0, end);
        while (sent.find()) {
            codes.put(sent.group(1), sent.group(2));
        }
    }

    @Override
    public void close() throws IOException {
        console.close();
    }
}
