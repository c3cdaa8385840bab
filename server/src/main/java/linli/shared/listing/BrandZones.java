package linli.shared.listing;

import linli.shared.BrandId;

/** Knows the zones of a brand's days. */
public interface BrandZones {
    BrandZone of(BrandId brand);
}
