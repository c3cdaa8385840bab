package linli.community;

import java.time.Instant;
import linli.shared.BrandId;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person at the door of a community.
 *
 * @param group the group to be seated in while it has seats; any if null
 * @param joinedAt when, if it was before now
 */
public record Arrival(
        BrandId brand,
        CommunityId community,
        PersonId person,
        JoinSource source,
        Admission admission,
        Rank rank,
        @Nullable Style style,
        @Nullable GroupId group,
        @Nullable Instant joinedAt) {
    /** Whether the community's join policy still has to be asked. */
    public enum Admission {
        BY_POLICY,
        VETTED
    }

    public static Arrival of(BrandId brand, CommunityId community, PersonId person, JoinSource source) {
        return new Arrival(brand, community, person, source, Admission.BY_POLICY, Rank.MEMBER, null, null, null);
    }
}
