package linli.campaign;

import linli.shared.BrandId;

/** The threshold was reached: every seat paid so far, and each one paid from now on, is final. */
public record CampaignSucceeded(EventId event, BrandId brand, CampaignId campaign) {}
