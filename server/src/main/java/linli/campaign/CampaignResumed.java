package linli.campaign;

import linli.shared.BrandId;

/** The campaign sells again. */
public record CampaignResumed(EventId event, BrandId brand, CampaignId campaign) {}
