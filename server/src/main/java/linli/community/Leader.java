package linli.community;

import linli.shared.PersonId;

/** The leader of the group that somebody sits in. */
public record Leader(PersonId person, CommunityId community, GroupId group) {}
