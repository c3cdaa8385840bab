package linli.campaign.shelf;

import java.time.Instant;
import linli.campaign.CampaignState;
import org.jspecify.annotations.Nullable;

/** What moves while a campaign sells; small, to be asked for again and again with its ETag. */
record CampaignProgress(
        CampaignState state,
        int quota,
        int sold,
        int held,
        int threshold,
        Instant closesAt,
        @Nullable Instant pausedUntil) {}
