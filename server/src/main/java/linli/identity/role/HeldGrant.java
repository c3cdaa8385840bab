package linli.identity.role;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import linli.shared.access.Scope;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A grant and what it lets its holder do.
 *
 * @param name of a role that its brand has made; null for the others
 */
public record HeldGrant(Grant grant, @Nullable Bilingual name, Set<String> permissions) {

    /** What all of them together let do, by what it is over. */
    public static Map<Scope, Set<String>> rights(Collection<HeldGrant> held) {
        var rights = new HashMap<Scope, Set<String>>();
        held.forEach(each -> rights.merge(each.grant().scope(), each.permissions(), HeldGrant::both));
        return rights;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
