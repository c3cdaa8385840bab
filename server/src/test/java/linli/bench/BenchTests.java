package linli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import linli.testing.Alone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody runs the benches every day; whoever does must not find them broken. */
@Alone
class BenchTests {
    private static final Path BENCH = Path.of("..", "bench");
    private static final Pattern SCENARIOS = Pattern.compile("^\\| (`[^|]+`) \\|", Pattern.MULTILINE);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @TempDir
    Path scratch;

    @Test
    void everyScenarioOfTheDescriptionRuns() throws Exception {
        var application = Files.createDirectory(scratch.resolve("application"));
        writeJar(application.resolve("linli.jar"));
        compile();
        var said = run(application, "--seconds", "1", "--scale", "1k", "--seats", "2000");
        assertThat(scenarios())
                .hasSizeGreaterThan(12)
                .allSatisfy(name -> assertThat(said).containsPattern("(?m)^" + name + " +\\S+"));
        assertThat(said).contains("2,000 seats, 2,000 sold");
    }

    /** Those of the table in the section that describes them. */
    private static List<String> scenarios() throws IOException {
        var described = Files.readString(BENCH.resolve("README.md"));
        int begin = described.indexOf("| scenario | one operation |");
        var table = described.substring(begin, described.indexOf("\n\n", begin));
        return SCENARIOS
                .matcher(table)
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .toList();
    }

    /** An application that is nothing but the class path of this test. */
    private static void writeJar(Path jar) throws IOException {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, "linli.Application");
        attributes.put(
                Attributes.Name.CLASS_PATH,
                classPath().stream().map(path -> path.toUri().toString()).collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }

    private static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> !path.endsWith("test-classes"))
                .toList();
    }

    private void compile() throws IOException {
        var arguments = new ArrayList<>(List.of(
                "-parameters",
                "-cp",
                joined(classPath()),
                "-d",
                scratch.resolve("classes").toString()));
        try (var sources = Files.list(BENCH.resolve("src/bench"))) {
            sources.map(Path::toString).sorted().forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private String run(Path application, String... options) throws IOException, InterruptedException {
        var log = scratch.resolve("bench.log");
        var classes = Stream.concat(Stream.of(scratch.resolve("classes")), classPath().stream())
                .toList();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Duser.language=en",
                "-cp",
                joined(classes),
                "bench.Bench",
                application.toString(),
                scratch.toString()));
        command.addAll(List.of(options));
        var bench = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(bench.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as(() -> "ends within %s%n%s".formatted(PATIENCE, read(log)))
                    .isTrue();
            assertThat(bench.exitValue()).as(() -> read(log)).isZero();
        } finally {
            bench.destroy();
            bench.waitFor();
        }
        return read(log);
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
