package linli.shared.listing;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a file row by row; what was written is on its way before the last row is known. */
interface SheetWriter extends Closeable {
    void titles(List<String> titles) throws IOException;

    void row(List<Cell> cells) throws IOException;

    static SheetWriter to(OutputStream output, SheetFormat format, BrandZone zone) throws IOException {
        return switch (format) {
            case CSV -> new CsvWriter(output, zone);
            case XLSX -> new XlsxWriter(output, zone);
        };
    }

    /**
     * Keeps a spreadsheet from taking a text for a formula, also where it looks past spaces or takes a full-width sign for
     * its narrow one.
     */
    static String harmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            char first = text.charAt(i);
            if ("=+-@\t\r\n＝＋－＠".indexOf(first) >= 0) {
                return "'" + text;
            }
            if (!Character.isSpaceChar(first)) {
                return text;
            }
        }
        return text;
    }
}
