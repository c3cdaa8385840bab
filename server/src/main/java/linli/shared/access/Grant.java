package linli.shared.access;

import linli.shared.BrandId;
import org.jspecify.annotations.Nullable;

/** A role over a scope: {@code scope} is the store or community id for the roles that have one. */
public record Grant(
        Role role, @Nullable BrandId brand, @Nullable Long scope) {

    public Grant {
        boolean wantsBrand = role != Role.PLATFORM_OPERATOR;
        boolean wantsScope = role == Role.STORE_OWNER || role == Role.COMMUNITY_MANAGER;
        if (wantsBrand != (brand != null) || wantsScope != (scope != null)) {
            throw new IllegalArgumentException("scope does not fit " + role);
        }
    }
}
