package linli.campaign;

import linli.shared.BrandId;

/** A reservation within its brand. */
public record SeatKey(BrandId brand, ReservationId reservation) {}
