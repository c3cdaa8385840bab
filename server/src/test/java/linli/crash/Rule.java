package linli.crash;

import java.util.List;

/**
 * A rule of the database.
 *
 * @param faults counts them; {@code :brand} is filled in
 * @param sabotage statements each of which makes such a fault; there is one at least
 */
public record Rule(String name, String faults, List<String> sabotage) {
    public Rule {
        if (sabotage.isEmpty()) {
            throw new IllegalArgumentException("nothing breaks: " + name);
        }
    }

    public static Rule of(String name, String faults, String... sabotage) {
        return new Rule(name, faults, List.of(sabotage));
    }
}
