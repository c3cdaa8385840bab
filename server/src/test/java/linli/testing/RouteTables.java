package linli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import linli.shared.access.Access;

/** Every route and who may call it, as it stands in {@code routes/<module>.tsv}, a table for each module that has routes. */
public final class RouteTables {
    private static final Path FOLDER = Path.of("src/test/resources/routes");
    private static final String ENDING = ".tsv";

    /** A line of a table; the permission is empty where the level wants none. */
    public record Route(String method, String path, Access.Level level, String permission)
            implements Comparable<Route> {
        private static Route parse(String line) {
            var columns = line.split("\t", -1);
            return new Route(
                    columns[0], columns[1], Access.Level.valueOf(columns[2]), columns.length > 3 ? columns[3] : "");
        }

        @Override
        public int compareTo(Route other) {
            return (path + '\t' + method).compareTo(other.path + '\t' + other.method);
        }

        @Override
        public String toString() {
            return method + '\t' + path + '\t' + level + (permission.isEmpty() ? "" : '\t' + permission);
        }
    }

    private RouteTables() {}

    /** The routes of all modules. */
    public static List<Route> read() {
        return byModule().values().stream()
                .flatMap(Collection::stream)
                .map(Route::parse)
                .toList();
    }

    /** The lines of each module's table. */
    public static SortedMap<String, List<String>> byModule() {
        var tables = new TreeMap<String, List<String>>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                tables.put(file.getFileName().toString().replace(ENDING, ""), Files.readAllLines(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    /** Leaves these tables and no other. */
    public static void write(SortedMap<String, List<String>> tables) {
        try {
            for (var module : byModule().keySet()) {
                if (!tables.containsKey(module)) {
                    Files.delete(FOLDER.resolve(module + ENDING));
                }
            }
            for (var table : tables.entrySet()) {
                Files.write(FOLDER.resolve(table.getKey() + ENDING), table.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module in whose package the type is. */
    public static String module(Class<?> type) {
        return type.getPackageName().split("\\.", -1)[1];
    }
}
