package linli.community.overview;

import linli.identity.PersonCard;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Everything that a reader sees of a community. */
public record CommunityDetail(
        CommunityCard card,
        Bilingual charter,
        Bilingual rules,
        Bilingual welcome,
        PersonCard leader,
        int capacity,
        @Nullable MySeat mine,
        boolean requested) {}
