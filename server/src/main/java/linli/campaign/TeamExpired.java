package linli.campaign;

import java.util.List;
import linli.shared.BrandId;

/** A team ran out of time; these were its seats, paid or held. They have been given back. */
public record TeamExpired(EventId event, BrandId brand, CampaignId campaign, TeamId team, List<SeatKey> seats) {}
