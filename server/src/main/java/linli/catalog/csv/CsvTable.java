package linli.catalog.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import linli.catalog.csv.Finding.Code;
import linli.shared.text.Separator;
import linli.shared.text.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads cells between commas, semicolons or tabs as spreadsheets write them. A quote without a partner, which would make
 * one cell of the rest of the file, is taken as a letter of its line; after many of them every quote is.
 */
final class CsvTable implements Table {
    private static final int MOST_UNBALANCED = 20;
    private static final int END = -1;

    private final TextFile file;
    private final char separator;
    private Reader reader;
    private int ahead;
    private long position;
    private long line = 1;
    private int unbalanced;
    private int room;

    CsvTable(TextFile file, char separator) throws IOException {
        this.file = file;
        this.separator = separator;
        this.reader = file.open();
        this.ahead = reader.read();
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (ahead != END) {
            var row = row();
            if (row.doubt() != null || row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                return row;
            }
        }
        return null;
    }

    private Row row() throws IOException {
        long from = position;
        long first = line;
        var cells = new ArrayList<String>();
        @Nullable Code doubt = null;
        boolean quotes = unbalanced <= MOST_UNBALANCED;
        if (!cells(cells, quotes)) {
            doubt = ++unbalanced > MOST_UNBALANCED ? Code.QUOTES_IGNORED : Code.QUOTE_UNBALANCED;
            goBack(from, first);
            cells(cells, false);
        }
        endLine();
        return new Row(first, List.copyOf(cells), doubt);
    }

    /** Takes the cells of a row; false at one whose quote has no partner. */
    private boolean cells(List<String> cells, boolean quotes) throws IOException {
        cells.clear();
        room = MAX_ROW;
        boolean balanced = true;
        do {
            balanced = cell(cells, quotes);
        } while (balanced && isSeparator());
        return balanced;
    }

    /** Takes one cell; false if a quote in it has no partner, or has it in another row. */
    private boolean cell(List<String> cells, boolean quotes) throws IOException {
        var text = new StringBuilder();
        while (ahead == ' ' || ahead == '\t' && separator != '\t') {
            append(text, ahead);
            advance();
        }
        boolean balanced = true;
        if (quotes && ahead == '"') {
            text.setLength(0);
            balanced = quoted(text);
        }
        while (ahead != END && ahead != separator && !isLineEnd()) {
            append(text, ahead);
            advance();
        }
        if (cells.size() < MAX_COLUMNS) {
            cells.add(text.toString());
            room -= text.length();
        }
        return balanced;
    }

    /** What stands between two quotes; letters behind the second belong to the cell if it is on one line. */
    private boolean quoted(StringBuilder text) throws IOException {
        long first = line;
        advance();
        while (ahead != END) {
            if (ahead != '"') {
                append(text, isLineEnd() ? '\n' : ahead);
                if (isLineEnd()) {
                    endLine();
                } else {
                    advance();
                }
                continue;
            }
            advance();
            if (ahead == '"') {
                append(text, '"');
                advance();
                continue;
            }
            int spaces = 0;
            while (ahead == ' ') {
                spaces++;
                advance();
            }
            if (ahead == END || ahead == separator || isLineEnd()) {
                return true;
            }
            append(text, '"');
            text.repeat(' ', Math.clamp(room - text.length(), 0, Math.min(spaces, MAX_CELL)));
            return line == first;
        }
        return false;
    }

    private boolean isSeparator() throws IOException {
        if (ahead != separator) {
            return false;
        }
        advance();
        return true;
    }

    private boolean isLineEnd() {
        return ahead == '\n' || ahead == '\r';
    }

    private void endLine() throws IOException {
        if (ahead == '\r') {
            advance();
            if (ahead == '\n') {
                advance();
            }
            line++;
        } else if (ahead == '\n') {
            advance();
            line++;
        }
    }

    private void append(StringBuilder text, int character) {
        boolean halfThere = !text.isEmpty()
                && Character.isHighSurrogate(text.charAt(text.length() - 1))
                && Character.isLowSurrogate((char) character);
        if (text.length() <= MAX_CELL && text.length() < room || halfThere) {
            text.append((char) character);
        }
    }

    private void advance() throws IOException {
        ahead = reader.read();
        position++;
    }

    private void goBack(long to, long toLine) throws IOException {
        reader.close();
        reader = file.open();
        for (long left = to; left > 0; ) {
            left -= reader.skip(left);
        }
        ahead = reader.read();
        position = to;
        line = toLine;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** The separator between the columns of products. */
    static char separator(TextFile file) throws IOException, UnreadableException {
        return Separator.<UnreadableException>find(separator -> {
            try (var table = new CsvTable(file, separator)) {
                return Header.find(table).map(Header.Located::known).orElse(0);
            }
        });
    }
}
