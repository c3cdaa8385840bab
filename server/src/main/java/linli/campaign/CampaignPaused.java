package linli.campaign;

import java.time.Instant;
import linli.shared.BrandId;
import linli.shared.text.Bilingual;

/** The campaign gives no seat until then; what has been taken stays. */
public record CampaignPaused(EventId event, BrandId brand, CampaignId campaign, Instant until, Bilingual reason) {}
