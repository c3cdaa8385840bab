package linli.identity.role;

import java.util.Optional;
import linli.shared.access.Scope;
import org.jspecify.annotations.Nullable;

/** The roles that there are everywhere, and those that brands make. */
public enum RoleKind {
    /** Runs the installation: no tenant data, only brands and operation. */
    PLATFORM_OPERATOR(Scope.Kind.PLATFORM),
    /** Runs a brand with all its stores, communities, campaigns and money. */
    BRAND_HQ(Scope.Kind.BRAND),
    /** Runs one store, its groups and its pickups. */
    STORE_OWNER(Scope.Kind.STORE),
    /** Manages one community. */
    COMMUNITY_MANAGER(Scope.Kind.COMMUNITY),
    /** What a brand says. */
    CUSTOM(null);

    private final Scope.@Nullable Kind scope;

    RoleKind(Scope.@Nullable Kind scope) {
        this.scope = scope;
    }

    /** What the role is over, for all but those that brands make: every permission that can be held over it. */
    public Optional<Scope.Kind> scope() {
        return Optional.ofNullable(scope);
    }
}
