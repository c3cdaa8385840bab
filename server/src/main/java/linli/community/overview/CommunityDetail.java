package linli.community.overview;

import linli.community.CommunityPerson;
import org.jspecify.annotations.Nullable;

/** Everything that a reader sees of a community. */
public record CommunityDetail(
        CommunityCard card,
        String charter,
        String rules,
        String welcome,
        CommunityPerson leader,
        int capacity,
        @Nullable MySeat mine,
        boolean requested) {}
