package linli.shared.work;

import java.time.Instant;
import linli.shared.BrandId;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be done so far.
 *
 * @param key what it is known by among its work
 * @param brand whose it is; null if it is nobody's
 */
record ParkedWork(
        String work,
        String key,
        @Nullable BrandId brand,
        int attempts,
        Instant firstFailedAt,
        Instant nextTry,
        String error) {}
