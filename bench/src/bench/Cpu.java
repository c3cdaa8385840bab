package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** CPU time and memory of processes, from Linux's /proc. */
final class Cpu {
    private static final long MICROS_PER_TICK = 10_000;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int CHILDREN_SYSTEM = 14;

    private final long application;
    private final long postmaster;

    Cpu(long application, long postmaster) {
        this.application = application;
        this.postmaster = postmaster;
    }

    /**
     * Microseconds of the application but for its compiler threads, of those, of PostgreSQL with all its processes, and
     * of this client.
     */
    record Used(long application, long compiler, long postgres, long client) {
        Used since(Used before) {
            return new Used(
                    application - before.application,
                    compiler - before.compiler,
                    postgres - before.postgres,
                    client - before.client);
        }
    }

    Used now() throws IOException {
        long client = own(stat(ProcessHandle.current().pid()));
        long compiler = compiler();
        return new Used(own(stat(application)) - compiler, compiler, postgres(), client);
    }

    /** Compiler threads live as long as there is work for them and come back: the JVM is told to keep them. */
    private long compiler() throws IOException {
        long micros = 0;
        try (var threads = Files.newDirectoryStream(Path.of("/proc/" + application + "/task"))) {
            for (var thread : threads) {
                try {
                    if (Files.readString(thread.resolve("comm")).matches("C[12] Comp.*\\s*")) {
                        micros += own(stat(thread));
                    }
                } catch (IOException ended) {
                    // A thread that has ended while the directory was read.
                }
            }
        }
        return micros;
    }

    long residentMegabytes() throws IOException {
        return residentMegabytes(application);
    }

    static long residentMegabytes(long process) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }

    /** The postmaster with the children it has buried, and those that live. */
    private long postgres() throws IOException {
        var parent = stat(postmaster);
        long ticks = 0;
        for (int field = USER; field <= CHILDREN_SYSTEM; field++) {
            ticks += Long.parseLong(parent.get(field));
        }
        long micros = ticks * MICROS_PER_TICK;
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                try {
                    var stat = stat(Long.parseLong(process.getFileName().toString()));
                    if (Long.parseLong(stat.get(PARENT)) == postmaster) {
                        micros += own(stat);
                    }
                } catch (IOException ended) {
                    // A process that has ended while the directory was read.
                }
            }
        }
        return micros;
    }

    private static long own(List<String> stat) {
        return (Long.parseLong(stat.get(USER)) + Long.parseLong(stat.get(USER + 1))) * MICROS_PER_TICK;
    }

    /** The fields behind the name, which may have spaces in it: state first. */
    private static List<String> stat(long pid) throws IOException {
        return stat(Path.of("/proc/" + pid));
    }

    private static List<String> stat(Path process) throws IOException {
        var text = Files.readString(process.resolve("stat"));
        return List.of(text.substring(text.lastIndexOf(')') + 2).strip().split(" "));
    }
}
