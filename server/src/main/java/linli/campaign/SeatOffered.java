package linli.campaign;

import java.time.Instant;
import linli.shared.BrandId;
import linli.shared.PersonId;

/** A returned seat is kept for somebody from the waiting list until then. */
public record SeatOffered(long event, BrandId brand, CampaignId campaign, PersonId member, Instant until) {}
