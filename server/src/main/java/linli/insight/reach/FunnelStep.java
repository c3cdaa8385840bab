package linli.insight.reach;

import org.jspecify.annotations.Nullable;

/** @param conversion people of this step per 10,000 of the step before it; null if that has nobody */
public record FunnelStep(Step step, long people, @Nullable Integer conversion) {}
