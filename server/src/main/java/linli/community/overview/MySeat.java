package linli.community.overview;

import java.time.Instant;
import linli.community.GroupId;
import linli.community.Rank;
import linli.community.Style;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Where the reader sits in a community. */
public record MySeat(
        GroupId group,
        int number,
        @Nullable Bilingual name,
        Rank rank,
        @Nullable Style style,
        Instant joinedAt) {}
