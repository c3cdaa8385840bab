package linli.community;

import java.time.Instant;
import linli.shared.PersonId;

/** A person's one seat in a community's series. */
public record Membership(CommunityId community, GroupId group, PersonId person, MemberRole role, Instant joinedAt) {}
