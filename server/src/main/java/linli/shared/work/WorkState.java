package linli.shared.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a work stands.
 *
 * @param job which does it, with others after one another
 * @param every the seconds between two runs of the job
 * @param lastSuccess when last the whole job went well
 * @param lastFailure when last it did not
 * @param behindSince since when something waits to be done that is not parked; null if nothing does
 * @param error what went wrong with it if its last run failed as a whole
 * @param parked how much of it is parked
 */
record WorkState(
        String work,
        String job,
        Lane lane,
        long every,
        @Nullable Instant lastSuccess,
        @Nullable Instant lastFailure,
        @Nullable Instant behindSince,
        @Nullable String error,
        long parked) {}
