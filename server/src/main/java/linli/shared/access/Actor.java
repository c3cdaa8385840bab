package linli.shared.access;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import linli.shared.BrandId;
import linli.shared.PersonId;

/**
 * The signed-in person of a request, from the session only, and what they may. A controller method takes it as a
 * parameter, and decides by {@code may…} what {@link Access} has not decided.
 */
public record Actor(PersonId person, Map<Scope, Set<String>> rights) {

    public Actor {
        rights = Map.copyOf(rights);
    }

    /** Whether this person has the permission over the whole brand. */
    public boolean may(String permission, BrandId brand) {
        return has(permission, Scope.brand(brand));
    }

    /** Whether this person has the permission over the store, or over its brand. */
    public boolean mayInStore(String permission, BrandId brand, long store) {
        return may(permission, brand) || has(permission, Scope.store(brand, store));
    }

    /** Whether this person has the permission over the community, or over its brand. */
    public boolean mayInCommunity(String permission, BrandId brand, long community) {
        return may(permission, brand) || has(permission, Scope.community(brand, community));
    }

    /** Whether this person has the permission over the brand or anything of it. */
    public boolean mayAnywhere(String permission, BrandId brand) {
        return rights.entrySet().stream()
                .anyMatch(right ->
                        brand.equals(right.getKey().brand()) && right.getValue().contains(permission));
    }

    /** Whether this person has the permission over the installation. */
    public boolean mayOnPlatform(String permission) {
        return has(permission, Scope.PLATFORM);
    }

    /** The stores over which this person has the permission, without those of a brand over which they have it. */
    public Set<Long> stores(String permission, BrandId brand) {
        return rights.entrySet().stream()
                .filter(right -> right.getKey().kind() == Scope.Kind.STORE
                        && brand.equals(right.getKey().brand())
                        && right.getValue().contains(permission))
                .map(right -> Objects.requireNonNull(right.getKey().thing()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this person has each of the permissions over the scope, or over the brand that it is of. */
    public boolean mayAll(Collection<String> permissions, Scope scope) {
        var brand = scope.brand();
        return permissions.stream()
                .allMatch(permission -> has(permission, scope) || brand != null && may(permission, brand));
    }

    /** Whether this person has the permission over exactly this. */
    public boolean has(String permission, Scope scope) {
        return rights.getOrDefault(scope, Set.of()).contains(permission);
    }
}
