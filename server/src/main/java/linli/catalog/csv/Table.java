package linli.catalog.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of cells, one after the other, whatever kind of file they stand in. */
interface Table extends Closeable {
    /** A cell is never longer; what is beyond is cut, so that no file can fill the memory. */
    int MAX_CELL = 300_100;

    int MAX_COLUMNS = 1_000;

    /** Nor are the cells of a row together. */
    int MAX_ROW = 4_000_000;

    /**
     * A row and where it begins.
     *
     * @param doubt what there is to tell about how it was read
     */
    record Row(long line, List<String> cells, Finding.@Nullable Code doubt) {}

    /**
     * The next row that holds anything; null behind the last.
     *
     * @throws UnreadableException if nothing beyond here can be read
     */
    @Nullable
    Row next() throws IOException, UnreadableException;

    /** A file that is no table, or stops being one. */
    final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Finding finding;

        UnreadableException(Finding finding) {
            super(finding.code().name(), null, false, false);
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }
}
