package linli.identity.role;

import linli.shared.BrandId;
import linli.shared.access.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A role over a scope.
 *
 * @param custom which of the brand's own roles it is; null for the others
 */
public record Grant(RoleKind role, @Nullable RoleId custom, Scope scope) {

    public Grant {
        if (role == RoleKind.CUSTOM != (custom != null)
                || role.scope().filter(kind -> kind != scope.kind()).isPresent()
                || custom != null && scope.brand() == null) {
            throw new IllegalArgumentException("scope does not fit " + role);
        }
    }

    public static Grant operator() {
        return new Grant(RoleKind.PLATFORM_OPERATOR, null, Scope.PLATFORM);
    }

    public static Grant hq(BrandId brand) {
        return new Grant(RoleKind.BRAND_HQ, null, Scope.brand(brand));
    }

    public static Grant owner(BrandId brand, long store) {
        return new Grant(RoleKind.STORE_OWNER, null, Scope.store(brand, store));
    }

    public static Grant manager(BrandId brand, long community) {
        return new Grant(RoleKind.COMMUNITY_MANAGER, null, Scope.community(brand, community));
    }
}
