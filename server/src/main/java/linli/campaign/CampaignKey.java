package linli.campaign;

import linli.shared.BrandId;

/** A campaign within its brand. */
record CampaignKey(BrandId brand, CampaignId campaign) {}
