package linli.campaign.shelf;

import java.time.Instant;
import linli.campaign.CampaignState;

/** What moves while a campaign sells; small, to be asked for again and again with its ETag. */
record CampaignProgress(CampaignState state, int quota, int sold, int held, int threshold, Instant closesAt) {}
