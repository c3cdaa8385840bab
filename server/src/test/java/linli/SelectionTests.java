package linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.surefire.api.testset.TestListResolver;
import org.junit.jupiter.api.Test;

/** What {@code ./linli test --changed} names to Surefire are the classes that it means, and each is some part's. */
class SelectionTests {
    private static final Path SCRIPT = Path.of("..", "test", "patterns.sh");
    private static final String WHOLE = "whole";

    @Test
    void picksTheClassesOfEachPartAndNoOthers() throws Exception {
        var parts = parts();
        assertThat(parts).hasSizeGreaterThan(15).containsKey(WHOLE);
        for (var part : parts.keySet()) {
            assertThat(picked(List.of(part))).as(part).isEqualTo(parts.get(part));
        }
    }

    @Test
    void picksEveryClassByAllPartsTogether() throws Exception {
        var parts = parts();
        assertThat(picked(parts.keySet()))
                .isEqualTo(parts.values().stream()
                        .flatMap(Collection::stream)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void picksNothingOfTheServersForWhatIsNotItsOwn() throws Exception {
        assertThat(picked(List.of("web", WHOLE, "launcher"))).isEqualTo(parts().get(WHOLE));
    }

    /** The classes of tests by the package right below the root, or of the root itself. */
    private static Map<String, TreeSet<String>> parts() throws Exception {
        var parts = new TreeMap<String, TreeSet<String>>();
        for (var name : classes()) {
            var path = name.split("/");
            parts.computeIfAbsent(path.length > 2 ? path[1] : WHOLE, _ -> new TreeSet<>())
                    .add(name);
        }
        return parts;
    }

    private static List<String> classes() throws Exception {
        var root = Path.of(SelectionTests.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var files = Files.walk(root.resolve("linli"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith("Tests.class"))
                    .toList();
        }
    }

    private static TreeSet<String> picked(Collection<String> parts) throws Exception {
        var wanted = new TestListResolver(Arrays.asList(patterns(parts).split(",")));
        return classes().stream()
                .filter(name -> wanted.shouldRun(name, null))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String patterns(Collection<String> parts) throws IOException {
        var script = new ProcessBuilder("sh", SCRIPT.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var input = script.outputWriter(StandardCharsets.UTF_8)) {
            for (var part : parts) {
                input.write(part + "\tit is of it\n");
            }
        }
        return new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
