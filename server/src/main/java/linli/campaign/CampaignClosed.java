package linli.campaign;

import linli.shared.BasisPoints;
import linli.shared.BrandId;

/**
 * The campaign is over and no seat is undecided.
 *
 * @param off what every buyer gets back of the price by the tier that was reached
 */
public record CampaignClosed(EventId event, BrandId brand, CampaignId campaign, int sold, BasisPoints off) {}
