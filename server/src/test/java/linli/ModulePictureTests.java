package linli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The picture of the modules in ARCHITECTURE.md, and the list of them that saves the application from reading all its
 * classes at each start, come from what they declare. {@code -Dmodules.update=true} makes both anew.
 */
class ModulePictureTests {
    private static final Path DOCUMENT = Path.of("..", "ARCHITECTURE.md");
    private static final Path LIST =
            Path.of("src", "main", "resources", "META-INF", "spring-modulith", "application-modules.json");
    private static final ApplicationModules MODULES = ApplicationModules.of(
            Application.class, JavaClass.Predicates.resideInAnyPackage("linli.postgres..", "linli.art.."));
    private static final String BEGIN = "<!-- modules: drawn from the code -->\n";
    private static final String END = "<!-- end of modules -->";

    @Test
    void showsTheModulesAsTheyAre() throws IOException, ClassNotFoundException {
        var text = Files.readString(DOCUMENT);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        var picture = picture(dependencies());
        if (Boolean.getBoolean("modules.update")) {
            Files.writeString(DOCUMENT, text.substring(0, from) + picture + text.substring(to));
        } else {
            assertThat(text.substring(from, to)).isEqualTo(picture);
        }
    }

    @Test
    void listsTheModulesAsTheyAre() throws IOException {
        var list = MODULES.stream()
                .map(module -> "  \"%s\": {}".formatted(module.getIdentifier()))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        if (Boolean.getBoolean("modules.update")) {
            Files.createDirectories(LIST.getParent());
            Files.writeString(LIST, list);
        } else {
            assertThat(LIST).hasContent(list);
        }
    }

    private static Map<String, Set<String>> dependencies() throws ClassNotFoundException {
        var dependencies = new LinkedHashMap<String, Set<String>>();
        for (var module : MODULES) {
            var declared = Class.forName(module.getBasePackage().getName() + ".package-info")
                    .getAnnotation(ApplicationModule.class);
            dependencies.put(
                    module.getIdentifier().toString(), new TreeSet<>(Arrays.asList(declared.allowedDependencies())));
        }
        return dependencies;
    }

    /** Each module on the lowest level above all it depends on; an arrow that another path implies is left out. */
    private static String picture(Map<String, Set<String>> dependencies) {
        var levels = new LinkedHashMap<String, Integer>();
        dependencies.keySet().forEach(module -> level(module, dependencies, levels));
        var picture = new StringBuilder("```mermaid\nflowchart TD\n");
        levels.entrySet().stream().collect(Collectors.groupingBy(Map.Entry::getValue)).entrySet().stream()
                .sorted(Comparator.comparing(level -> -level.getKey()))
                .forEach(level -> {
                    picture.append("  subgraph level").append(level.getKey()).append(" [\" \"]\n    direction LR\n");
                    level.getValue().stream()
                            .map(Map.Entry::getKey)
                            .sorted()
                            .forEach(module ->
                                    picture.append("    ").append(module).append('\n'));
                    picture.append("  end\n");
                });
        dependencies.keySet().stream()
                .sorted()
                .forEach(module -> below(module, dependencies).stream()
                        .filter(below -> below(module, dependencies).stream()
                                .noneMatch(other -> !other.equals(below) && reaches(other, below, dependencies)))
                        .forEach(below -> picture.append("  ")
                                .append(module)
                                .append(" --> ")
                                .append(below)
                                .append('\n')));
        return picture.append("```\n").toString();
    }

    private static int level(String module, Map<String, Set<String>> dependencies, Map<String, Integer> levels) {
        var known = levels.get(module);
        if (known != null) {
            return known;
        }
        int level = below(module, dependencies).stream()
                        .mapToInt(below -> level(below, dependencies, levels))
                        .max()
                        .orElse(-1)
                + 1;
        levels.put(module, level);
        return level;
    }

    private static Set<String> below(String module, Map<String, Set<String>> dependencies) {
        return dependencies.getOrDefault(module, Set.of());
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> dependencies) {
        return below(from, dependencies).contains(to)
                || below(from, dependencies).stream().anyMatch(below -> reaches(below, to, dependencies));
    }
}
