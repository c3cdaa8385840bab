package linli.ordering.overview;

import linli.campaign.CampaignId;
import linli.shared.Money;

/**
 * What the orders of a campaign have come to at a store.
 *
 * @param orders that are paid, or held by a deposit, and not given back
 * @param paid for them, less what was given back
 */
record CampaignSales(CampaignId campaign, int orders, int units, Money paid) {}
