package linli.intake;

import linli.shared.BrandId;

/** Names a run. */
public record Run(BrandId brand, RunId id) {}
