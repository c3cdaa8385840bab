package linli.campaign;

import linli.shared.BrandId;

/** The campaign ended below its threshold or was called off: seats that are paid and not final go back. */
public record CampaignFailed(EventId event, BrandId brand, CampaignId campaign, CampaignState state) {}
