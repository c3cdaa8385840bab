package linli.campaign;

import linli.shared.BrandId;

/** A team within its brand. */
public record TeamKey(BrandId brand, TeamId team) {}
