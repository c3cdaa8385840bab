package linli.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the written description says of each route's answers. */
final class Described {
    private static final List<Operation> OPERATIONS = read();

    private record Operation(String method, String path, Pattern pattern, Set<String> answers) {}

    private Described() {}

    private static List<Operation> read() {
        var operations = new ArrayList<Operation>();
        for (var path : WrittenApi.whole().path("paths").properties()) {
            var pattern = Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+"));
            for (var operation : path.getValue().properties()) {
                operations.add(new Operation(
                        operation.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        pattern,
                        new TreeSet<>(operation.getValue().path("responses").propertyNames())));
            }
        }
        return operations;
    }

    /** @throws AssertionError if a described route gives a success that its description does not have */
    static void check(String method, String path, int status) {
        if (status < 200 || status >= 300) {
            return;
        }
        find(method, path).ifPresent(operation -> {
            if (!operation.answers().contains(Integer.toString(status))) {
                throw new AssertionError("%s %s answered %d and declares %s"
                        .formatted(operation.method(), operation.path(), status, operation.answers()));
            }
        });
    }

    /** The one with the fewest variables, as the routes have it. */
    private static Optional<Operation> find(String method, String path) {
        return OPERATIONS.stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> operation.pattern().matcher(path).matches())
                .min((one, other) -> Long.compare(variables(one), variables(other)));
    }

    private static long variables(Operation operation) {
        return operation.path().chars().filter(character -> character == '{').count();
    }
}
