package linli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody runs the benches every day; whoever does must not find them broken. */
class BenchTests {
    private static final Path BENCH = Path.of("..", "bench");
    private static final Pattern SCENARIOS = Pattern.compile("^\\| (`[^|]+`) \\|", Pattern.MULTILINE);
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
                System.getProperty("java.class.path"),
                "-d",
                scratch.resolve("classes").toString()));
        try (var sources = Files.list(BENCH.resolve("src/bench"))) {
            sources.map(Path::toString).sorted().forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private String run(Path application, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                scratch.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path"),
                "bench.Bench",
                application.toString(),
                scratch.toString()));
        command.addAll(List.of(options));
        var bench = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(bench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bench.waitFor()).as(said).isZero();
        return said;
    }
}
