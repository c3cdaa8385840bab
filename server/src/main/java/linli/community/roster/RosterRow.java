package linli.community.roster;

import java.time.Instant;
import linli.community.Style;
import org.jspecify.annotations.Nullable;

/** One line of a roster: somebody in a group. At least one of the three names is there. */
record RosterRow(
        int number,
        String file,
        long line,
        String group,
        String nickname,
        @Nullable String wechat,
        @Nullable String phone,
        @Nullable Instant joinedAt,
        @Nullable Style style) {}
