package linli.catalog;

import java.time.Instant;
import linli.network.StoreId;
import linli.shared.Currency;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is and what it did; a dry run counts what it would have done.
 *
 * @param bytesRead of {@code bytesTotal}, for a progress bar
 * @param lines how many lines its report has
 */
public record ImportReport(
        ImportId id,
        String fileName,
        Mode mode,
        State state,
        @Nullable StoreId store,
        Currency currency,
        long bytesTotal,
        long bytesRead,
        long rowsRead,
        long rowsRefused,
        long productsCreated,
        long productsUpdated,
        long productsUnchanged,
        long productsRefused,
        long picturesStored,
        long picturesMissing,
        long lines,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    public enum Mode {
        DRY_RUN,
        APPLY
    }

    /** {@code WAITING → RUNNING → PICTURES → FINISHED}, or {@code FAILED} where the file could not be read to its end. */
    public enum State {
        WAITING,
        RUNNING,
        PICTURES,
        FINISHED,
        FAILED;

        public boolean isOver() {
            return this == FINISHED || this == FAILED;
        }
    }
}
