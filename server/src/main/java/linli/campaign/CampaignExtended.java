package linli.campaign;

import java.time.Instant;
import linli.shared.BrandId;
import linli.shared.text.Bilingual;

/** The campaign ends later than was said, or has more seats; {@code closesAt} and {@code quota} are what holds now. */
public record CampaignExtended(
        EventId event, BrandId brand, CampaignId campaign, Instant closesAt, int quota, Bilingual reason) {}
