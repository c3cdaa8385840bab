package linli.catalog.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends the reading of a row that never ends, such as one behind a quote that is never closed. */
final class BoundedReader extends FilterReader {
    private static final int MAX_ROW = 2 << 20;

    private long sinceRow;

    BoundedReader(Reader in) {
        super(in);
    }

    static final class RowTooLongException extends IOException {
        private static final long serialVersionUID = 1;
    }

    void rowBegins() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        count(1);
        return character;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws RowTooLongException {
        sinceRow += read;
        if (sinceRow > MAX_ROW) {
            throw new RowTooLongException();
        }
    }
}
