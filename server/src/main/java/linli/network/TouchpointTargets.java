package linli.network;

import linli.shared.BrandId;

/** Knows what touchpoints can lead to, and what else may name a thing of a brand. The module that knows all of it, above this one, declares it as a bean. */
public interface TouchpointTargets {
    /** Whether the brand has the thing, shown to everybody or not yet. */
    boolean exists(BrandId brand, Touchpoint.LeadsTo kind, long target);
}
