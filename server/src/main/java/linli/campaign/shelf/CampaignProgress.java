package linli.campaign.shelf;

import java.time.Instant;
import linli.campaign.CampaignState;
import org.jspecify.annotations.Nullable;

/**
 * What moves while a campaign sells; small, to be asked for again and again with its ETag.
 *
 * @param missing how many places the fullest team lacks that can be joined; null if there is none
 */
record CampaignProgress(
        CampaignState state,
        int quota,
        int sold,
        int held,
        int threshold,
        @Nullable Integer missing,
        Instant closesAt,
        @Nullable Instant pausedUntil) {}
