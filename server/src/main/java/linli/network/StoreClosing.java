package linli.network;

import java.time.Instant;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * That a store takes no orders. What was ordered before is served all the same.
 *
 * @param until when it opens again by itself; null if nobody has said
 * @param reason what members read
 */
public record StoreClosing(
        Kind kind, Instant since, @Nullable Instant until, Bilingual reason) {

    public enum Kind {
        FOR_A_TIME,
        /** With nothing left there that has to be served or sold. */
        FOR_GOOD
    }
}
