package linli.community.overview;

import linli.identity.PersonCard;
import org.jspecify.annotations.Nullable;

/** Everything that a reader sees of a community. */
public record CommunityDetail(
        CommunityCard card,
        String charter,
        String rules,
        String welcome,
        PersonCard leader,
        int capacity,
        @Nullable MySeat mine,
        boolean requested) {}
