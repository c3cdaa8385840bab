package linli.insight.reach;

import org.jspecify.annotations.Nullable;

/** Parts per 10,000; null of nothing. */
public final class Ratio {
    private Ratio() {}

    public static @Nullable Integer of(long part, long whole) {
        return whole == 0 ? null : Math.toIntExact(Math.min(Integer.MAX_VALUE, Math.round(10_000.0 * part / whole)));
    }
}
