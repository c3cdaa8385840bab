package linli.shared.access;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something that people may be allowed to do. The messages of its module have {@code permission.<name>}, what it is
 * called, and {@code permission.<name>.hint}, what it lets do.
 *
 * @param name {@code <module>.<what it lets do>}, of letters and hyphens
 * @param scopes over what it can be held; who has a built-in role over one of these has it
 */
public record Permission(String name, Set<Scope.Kind> scopes) {
    private static final Pattern NAME = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");

    public Permission {
        scopes = Set.copyOf(scopes);
        if (!NAME.matcher(name).matches() || scopes.isEmpty()) {
            throw new IllegalArgumentException(name);
        }
    }

    public static Permission of(String name, Scope.Kind... scopes) {
        return new Permission(name, Set.of(scopes));
    }

    /** The module that declares it. */
    public String module() {
        return name.substring(0, name.indexOf('.'));
    }
}
