package linli.community;

import org.jspecify.annotations.Nullable;

/** Where a group belongs: its community, and the community's store if it has one. */
public record GroupPlace(
        GroupId group, CommunityId community, @Nullable Long store) {}
