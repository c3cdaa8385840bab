package linli.catalog.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import linli.catalog.csv.Finding.Code;
import linli.catalog.csv.Table.Row;
import linli.catalog.csv.Table.UnreadableException;
import linli.shared.text.Handle;
import linli.shared.text.Text;
import linli.shared.text.TextFile;
import org.jspecify.annotations.Nullable;

/**
 * A file of products, as rows that say which product they belong to. It holds a few rows at a time; what belongs
 * together is for whoever stores them to find.
 */
public final class ProductFile implements Closeable {
    private static final String HANDLE = "handle:";

    private static final int NAMED_COLUMNS = 200;
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int START = 4096;
    /** So much of a row is kept, of one cell so much that there is room for the others, and about so much given at once. */
    private static final int MOST_OF_ROW = 400_000;

    private static final int MOST_OF_CELL = 300_000;

    private static final int MOST_AT_ONCE = 4_000_000;
    private static final int LONGEST_NAME = 300;
    private static final Set<String> SAYS_NOTHING = Set.of("", "0");

    private final Table table;
    private final Header header;
    private final Header kept;
    private final List<Integer> places;
    private final Format format;
    private final Set<Integer> filled = new HashSet<>();
    private List<Finding> findings = new ArrayList<>();
    private String before = "";
    private String handleBefore = "";
    private boolean broken;
    private long rows;

    /** How a file was understood. */
    public record Format(Dialect dialect, Container container, String charset) {
        public enum Container {
            CSV,
            TSV,
            SEMICOLONS,
            XLSX
        }
    }

    /**
     * A row of the columns that are read.
     *
     * @param names of the product that the row begins or belongs to, the first of which is its own
     * @param parent the name of the product of which this is a variation
     * @param handle what the product is called in addresses, unless another has that name
     * @param otherwise what it is called then
     */
    public record KeyedRow(
            long line,
            List<String> cells,
            List<String> names,
            @Nullable String parent,
            String handle,
            String otherwise,
            boolean begins) {

        /** The first of some variations whose product is not in the file. */
        public static KeyedRow orphan(long line, String parent, String handle) {
            return new KeyedRow(
                    line, List.of(), List.of(), parent, handle, ProductFile.otherwise(handle, "" + line), false);
        }

        /** What the product may be called in addresses, the best first; the later hold its line, which no other has. */
        public String handle(int wish) {
            return switch (wish) {
                case 0 -> handle;
                case 1 -> otherwise;
                default -> ProductFile.otherwise(handle(wish - 1), "" + line);
            };
        }

        /** Whether the file says what the product is called in addresses, in whatever signs. */
        public boolean hasHandle() {
            return names.stream().anyMatch(name -> name.startsWith(HANDLE));
        }

        /** Whether the file calls the product so, and nothing had to be changed or made. */
        public boolean isAsWritten() {
            return names.contains(HANDLE + handle);
        }

        /** How long its cells are together. */
        public int characters() {
            return cells.stream().mapToInt(String::length).sum();
        }
    }

    private ProductFile(Table table, Header.Located located, Format format) {
        this.table = table;
        this.header = located.header();
        this.places = header.kept();
        this.kept = Header.of(places.stream().map(header.names()::get).toList());
        this.format = format;
        header.twice().forEach(name -> findings.add(Finding.at(located.line(), "", Code.COLUMN_TWICE, name)));
    }

    /** What was found, or why there is nothing. */
    public sealed interface Opened {
        record Found(ProductFile file) implements Opened {}

        record Refused(Finding finding) implements Opened {}
    }

    public static Opened open(TextFile.Source source) throws IOException {
        try {
            return new Opened.Found(read(source));
        } catch (UnreadableException e) {
            return new Opened.Refused(e.finding());
        }
    }

    private static ProductFile read(TextFile.Source source) throws IOException, UnreadableException {
        byte[] start;
        try (var stream = source.open()) {
            start = stream.readNBytes(START);
        }
        if (start.length == 0) {
            throw refusal(Code.FILE_EMPTY);
        }
        if (start.length > 3 && Arrays.equals(start, 0, 4, OLD_EXCEL, 0, 4)) {
            throw refusal(Code.FILE_IS_OLD_EXCEL);
        }
        if (XlsxTable.isZip(start)) {
            try (var stream = source.open()) {
                var table = XlsxTable.open(stream);
                return located(table, table::rewind, Format.Container.XLSX, "");
            }
        }
        var text = TextFile.of(source);
        checkStart(text);
        char separator = CsvTable.separator(text);
        var container = switch (separator) {
            case '\t' -> Format.Container.TSV;
            case ';' -> Format.Container.SEMICOLONS;
            default -> Format.Container.CSV;
        };
        var file = located(
                new CsvTable(text, separator),
                () -> new CsvTable(text, separator),
                container,
                text.charset().name());
        if (text.lossy()) {
            file.findings.add(
                    Finding.at(0, "", Code.CHARACTERS_LOST, text.charset().name()));
        } else if (text.charset().name().startsWith("windows")) {
            file.findings.add(
                    Finding.at(0, "", Code.CHARSET_GUESSED, text.charset().name()));
        }
        return file;
    }

    /** Opens a table again, because its header is found by reading it. */
    private interface Again {
        Table open() throws IOException, UnreadableException;
    }

    private static ProductFile located(Table first, Again again, Format.Container container, String charset)
            throws IOException, UnreadableException {
        try {
            return find(first, again, container, charset);
        } catch (Throwable e) {
            first.close();
            throw e;
        }
    }

    private static ProductFile find(Table first, Again again, Format.Container container, String charset)
            throws IOException, UnreadableException {
        var located = Header.find(first).orElseThrow(() -> refusal(Code.FILE_EMPTY));
        var missing = located.header().missing();
        if (!missing.isEmpty()) {
            var names = missing.stream().map(Field::column).collect(Collectors.joining(", "));
            throw new UnreadableException(Finding.at(located.line(), "", Code.COLUMNS_MISSING, names));
        }
        var table = again.open();
        if (table != first) {
            first.close();
        }
        for (var row = table.next(); row != null && row.line() < located.line(); ) {
            row = table.next();
        }
        return new ProductFile(table, located, new Format(located.header().dialect(), container, charset));
    }

    private static void checkStart(TextFile text) throws IOException, UnreadableException {
        var start = new char[START];
        int length;
        try (Reader reader = text.open()) {
            length = Math.max(0, reader.read(start));
        }
        var beginning = new String(start, 0, length).strip().toLowerCase(Locale.ROOT);
        if (beginning.startsWith("<!doctype") || beginning.startsWith("<html") || beginning.startsWith("<table")) {
            throw refusal(Code.FILE_IS_HTML);
        }
        long controls = beginning
                .chars()
                .filter(character -> (character < ' ' && !Character.isWhitespace(character)) || character == 0xFFFD)
                .count();
        if (beginning.startsWith("%pdf") || controls * 10 > beginning.length()) {
            throw refusal(Code.FILE_UNREADABLE);
        }
    }

    private static UnreadableException refusal(Code code) {
        return new UnreadableException(Finding.at(0, "", code));
    }

    public Format format() {
        return format;
    }

    /** The columns that are read, as the file names them; a {@link ProductReader} takes them to understand the rows again. */
    public List<String> columns() {
        return kept.names();
    }

    /** Columns that say something that is not taken over; complete once all rows have been read. */
    public List<String> ignored() {
        return header.ignored(filled).stream()
                .limit(NAMED_COLUMNS)
                .map(name -> CellReader.shorten(name, 80))
                .toList();
    }

    /** Whether some row so far says how many there are. */
    public boolean hasQuantities() {
        var at = header.columns().get(Field.QUANTITY);
        return at != null && filled.contains(at);
    }

    /** Whether there was no row below the header. */
    public boolean isEmpty() {
        return rows == 0;
    }

    /** Whether the file could not be read beyond what has been given. */
    public boolean broken() {
        return broken;
    }

    /** What there was to tell about the rows that have been given since the last time. */
    public List<Finding> findings() {
        var told = findings;
        findings = new ArrayList<>();
        return told;
    }

    /** The next rows, fewer where they are long; none at the end of the file. */
    public List<KeyedRow> next(int most) throws IOException {
        var rows = new ArrayList<KeyedRow>();
        try {
            int characters = 0;
            while (rows.isEmpty() || rows.size() < most && findings.size() < most && characters < MOST_AT_ONCE) {
                var row = broken ? null : table.next();
                if (row == null) {
                    break;
                }
                var keyed = keyed(row);
                rows.add(keyed);
                characters += keyed.characters();
                this.rows++;
            }
        } catch (UnreadableException e) {
            findings.add(e.finding());
            broken = true;
        }
        return rows;
    }

    private KeyedRow keyed(Row whole) {
        var row = new Row(whole.line(), kept(whole), null);
        if (whole.doubt() != null) {
            findings.add(Finding.at(row.line(), "", whole.doubt()));
        }
        var extra = whole.cells().size() > header.names().size()
                ? whole.cells().subList(header.names().size(), whole.cells().size()).stream()
                        .filter(cell -> !cell.isBlank())
                        .count()
                : 0;
        if (extra > 0) {
            findings.add(Finding.at(row.line(), "", Code.TOO_MANY_CELLS, extra));
        }
        var keyed = kept.dialect() == Dialect.WOOCOMMERCE ? woo(row) : shopify(row);
        before = keyed.names().isEmpty() ? "" : keyed.names().getFirst();
        handleBefore = keyed.handle();
        return keyed;
    }

    /** What the longest text that is taken would not hold either is told by who reads it. */
    private List<String> kept(Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (!filled.contains(i) && !SAYS_NOTHING.contains(row.cells().get(i).strip())) {
                filled.add(i);
            }
        }
        var cells = new ArrayList<String>();
        int room = MOST_OF_ROW;
        for (int i = 0; i < places.size(); i++) {
            var cell = CellReader.cell(row, places.get(i));
            var clean = Cells.clean(cell);
            if (Cells.isDamaged(cell)) {
                findings.add(Finding.at(
                        row.line(), "", Code.CELL_CLEANED, kept.names().get(i).strip()));
            }
            var text = Cells.readTextFormula(clean);
            int most = Math.min(room, MOST_OF_CELL);
            var start = Text.start(text, most);
            if (start.length() < text.length() && most > 0 && Text.fits(start, CellReader.MAX_BODY)) {
                findings.add(Finding.at(
                        row.line(),
                        "",
                        Code.TEXT_CUT,
                        kept.names().get(i).strip(),
                        most,
                        CellReader.shorten(text, 60)));
            }
            cells.add(start.length() < text.length() ? Cells.clean(start) : text);
            room -= start.length();
        }
        return cells;
    }

    private String cell(Row row, Field field) {
        var at = kept.columns().get(field);
        return at == null ? "" : CellReader.cell(row, at);
    }

    private KeyedRow shopify(Row row) {
        var title = Cells.read(cell(row, Field.TITLE));
        if (!kept.has(Field.HANDLE)) {
            var sku = Cells.readCode(cell(row, Field.SKU));
            boolean alone = !kept.has(Field.OPTION_1_VALUE);
            var handle = made(title, row);
            return alone
                    ? begin(row, "line:" + row.line(), handle, sku.isEmpty() ? "" + row.line() : sku)
                    : begin(row, HANDLE + handle, handle, mark(title));
        }
        var written = Cells.read(cell(row, Field.HANDLE));
        var like = Handle.like(written);
        if (like.isPresent()) {
            return handled(row, written, like.get().value());
        }
        if (title.isEmpty() && before.startsWith(HANDLE)) {
            findings.add(Finding.at(row.line(), handleBefore, Code.ROW_WITHOUT_HANDLE));
            return begin(row, before, handleBefore, mark(before));
        }
        var made = made(title, row);
        findings.add(Finding.at(row.line(), made, Code.HANDLE_MADE, made));
        return begin(row, HANDLE + made, made, mark(title));
    }

    /** What other shops tell apart by signs that no handle of ours has stays apart. */
    private KeyedRow handled(Row row, String written, String handle) {
        if (Handle.find(written).isPresent()) {
            return begin(row, HANDLE + handle, handle, mark(written));
        }
        findings.add(Finding.at(row.line(), handle, Code.HANDLE_CHANGED, CellReader.shorten(written, 100), handle));
        return begin(row, HANDLE + handle + " " + mark(written), handle, mark(written));
    }

    private static String mark(String written) {
        return Integer.toHexString(written.toLowerCase(Locale.ROOT).hashCode());
    }

    private static String otherwise(String handle, String mark) {
        return Handle.like(handle + "-" + mark).map(Handle::value).orElse(handle);
    }

    private static String made(String title, Row row) {
        return Handle.like(title).map(Handle::value).orElseGet(() -> "product-" + row.line());
    }

    private KeyedRow begin(Row row, String name, String handle, String mark) {
        return new KeyedRow(
                row.line(), row.cells(), List.of(name), null, handle, otherwise(handle, mark), !name.equals(before));
    }

    /** What a file calls a product may be as long as a cell, the key of an index not. */
    private static String name(String kind, String text) {
        return text.length() <= LONGEST_NAME ? kind + text : kind + text.substring(0, LONGEST_NAME) + mark(text);
    }

    private KeyedRow woo(Row row) {
        var title = Cells.read(cell(row, Field.TITLE));
        var id = cell(row, Field.ID);
        var sku = Cells.readCode(cell(row, Field.SKU));
        var parent = Cells.readCode(cell(row, Field.PARENT));
        if (WooReader.isVariation(kept, row)) {
            var name = parent.isEmpty()
                    ? "line:" + row.line()
                    : parent.startsWith("id:") ? name("id:", parent.substring(3)) : name("sku:", parent);
            var handle = made(WooReader.parentTitle(title), row);
            return new KeyedRow(
                    row.line(), row.cells(), List.of(), name, handle, otherwise(handle, "" + row.line()), false);
        }
        var names = new ArrayList<String>();
        if (!id.isEmpty()) {
            names.add(name("id:", id));
        }
        if (!sku.isEmpty()) {
            names.add(name("sku:", sku));
        }
        if (names.isEmpty()) {
            names.add("line:" + row.line());
        }
        var mark = id.isEmpty() ? (sku.isEmpty() ? "" + row.line() : sku) : id;
        var handle = made(title, row);
        return new KeyedRow(row.line(), row.cells(), names, null, handle, otherwise(handle, mark), false);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
