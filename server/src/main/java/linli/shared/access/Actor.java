package linli.shared.access;

import java.util.Set;
import linli.shared.BrandId;
import linli.shared.PersonId;

/** The signed-in person of a request, from the session only. A controller method takes it as a parameter. */
public record Actor(PersonId person, Set<Grant> grants) {

    public Actor {
        grants = Set.copyOf(grants);
    }

    public boolean isHq(BrandId brand) {
        return grants.contains(new Grant(Role.BRAND_HQ, brand, null));
    }

    /** Whether this person may act for the store: its owner, or the brand's HQ. */
    public boolean runsStore(BrandId brand, long store) {
        return isHq(brand) || grants.contains(new Grant(Role.STORE_OWNER, brand, store));
    }

    /** Whether this person may act for the community: its manager, or the brand's HQ. */
    public boolean managesCommunity(BrandId brand, long community) {
        return isHq(brand) || grants.contains(new Grant(Role.COMMUNITY_MANAGER, brand, community));
    }

    /** Whether this person works for the brand in any role. */
    public boolean isStaff(BrandId brand) {
        return grants.stream().anyMatch(grant -> brand.equals(grant.brand()));
    }
}
