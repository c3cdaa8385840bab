package linli.campaign;

import linli.shared.BrandId;

/** A reservation within its brand, by its asker's own id for it. */
public record SeatKey(BrandId brand, long reference) {}
