package linli.postgres;

import java.io.IOException;

/** PostgreSQL is told how to stop by the signal's kind, which the JDK's own process handle cannot choose. */
final class Signals {
    static final String FAST_SHUTDOWN = "INT";
    static final String IMMEDIATE_SHUTDOWN = "QUIT";

    private Signals() {}

    static void send(String signal, ProcessHandle process) throws IOException, InterruptedException {
        if (process.isAlive()) {
            new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(signal, process.pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }
}
