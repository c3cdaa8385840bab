package linli.community;

import java.time.Instant;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** A person's one seat in a community's series. */
public record Membership(
        CommunityId community,
        GroupId group,
        PersonId person,
        Rank rank,
        @Nullable Style style,
        Instant joinedAt) {}
