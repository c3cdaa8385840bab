package linli.catalog.imports;

import java.time.Instant;
import java.util.List;
import linli.catalog.csv.Dialect;
import linli.catalog.csv.ProductFile.Format.Container;
import linli.intake.Mode;
import linli.intake.RunId;
import linli.network.StoreId;
import linli.shared.Currency;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is and what it did; a dry run counts what it would have done.
 *
 * @param dialect whose columns the file has, {@code container} what kind of file it is, both null until it is opened
 * @param charset empty for a workbook
 * @param bytesRead of {@code bytesTotal}, for a progress bar; then come the products, of {@code productsTotal}
 * @param columnsIgnored the columns that were not taken over
 * @param lines how many lines its report has
 */
public record ImportReport(
        RunId id,
        String fileName,
        Mode mode,
        State state,
        @Nullable StoreId store,
        Currency currency,
        @Nullable Dialect dialect,
        @Nullable Container container,
        @Nullable String charset,
        List<String> columnsIgnored,
        long bytesTotal,
        long bytesRead,
        long rowsRead,
        long rowsRefused,
        long productsTotal,
        long productsCreated,
        long productsUpdated,
        long productsUnchanged,
        long productsRefused,
        long variantsCreated,
        long variantsUpdated,
        long variantsUnchanged,
        long picturesStored,
        long picturesMissing,
        long lines,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** {@code WAITING → READING → RUNNING → PICTURES → FINISHED}, or {@code FAILED} where the file could not be read to its end or no runner came further. */
    public enum State {
        WAITING,
        READING,
        RUNNING,
        PICTURES,
        FINISHED,
        FAILED;

        public boolean isOver() {
            return this == FINISHED || this == FAILED;
        }
    }
}
