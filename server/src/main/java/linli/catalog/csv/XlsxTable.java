package linli.catalog.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import linli.catalog.csv.Finding.Code;
import linli.shared.text.Text;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet of an Excel workbook row by row. What the file unpacks to is measured before any of it is read, because
 * its texts are held in memory; formulas give the value that Excel stored and are never computed.
 */
final class XlsxTable implements Table {
    private static final long MOST_UNPACKED = 400L << 20;
    private static final long MOST_TEXTS = 48L << 20;
    private static final int MOST_ENTRIES = 2_000;

    /** Excel itself keeps 32,767 characters in a cell. */
    private static final int MOST_AT_ONCE = 1 << 20;

    /** Each holds the texts of its workbook. */
    private static final Semaphore TURNS = new Semaphore(2);

    private static final int PROLOGUE = 4096;
    private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");
    private static final XMLInputFactory PARSERS = parsers();
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?");

    /** Excel keeps fifteen digits; what is longer has been rounded by it. */
    private static final BigDecimal EXACT = new BigDecimal("1E15");

    private final Path copy;
    private final ReadableWorkbook workbook;
    private @Nullable Sheet chosen;
    private @Nullable Stream<org.dhatim.fastexcel.reader.Row> stream;
    private Iterator<org.dhatim.fastexcel.reader.Row> rows = Collections.emptyIterator();

    private XlsxTable(Path copy, ReadableWorkbook workbook) {
        this.copy = copy;
        this.workbook = workbook;
    }

    private static XMLInputFactory parsers() {
        var parsers = XMLInputFactory.newFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parsers;
    }

    /** Opens the first sheet whose header is one of products, else the first. */
    static XlsxTable open(InputStream file) throws IOException, UnreadableException {
        TURNS.acquireUninterruptibly();
        @Nullable Path copy = null;
        try {
            copy = Files.createTempFile("products", ".xlsx");
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            return choose(copy);
        } catch (Throwable e) {
            letGo(copy);
            throw e;
        }
    }

    private static XlsxTable choose(Path copy) throws IOException, UnreadableException {
        try {
            measure(copy);
            return choose(copy, new ReadableWorkbook(copy.toFile()));
        } catch (IOException | RuntimeException e) {
            throw unreadable();
        }
    }

    private static void letGo(@Nullable Path copy) throws IOException {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } finally {
            TURNS.release();
        }
    }

    private static void measure(Path copy) throws IOException, UnreadableException {
        try (var zip = new ZipFile(copy.toFile())) {
            if (zip.size() > MOST_ENTRIES || zip.getEntry("xl/workbook.xml") == null) {
                throw unreadable();
            }
            long left = MOST_UNPACKED;
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                long most = entry.getName().endsWith("sharedStrings.xml") ? Math.min(left, MOST_TEXTS) : left;
                try (var part = zip.getInputStream(entry)) {
                    var prologue = new String(part.readNBytes(PROLOGUE), StandardCharsets.ISO_8859_1);
                    if (entry.getName().endsWith(".xml") && prologue.contains("<!DOCTYPE")) {
                        throw unreadable();
                    }
                    long size = prologue.length()
                            + unpacked(part, most, entry.getName().endsWith(".xml"));
                    if (size > most) {
                        throw new UnreadableException(Finding.at(0, "", Code.FILE_TOO_LARGE));
                    }
                    left -= size;
                    if (prologue.stripLeading().startsWith("<") || prologue.startsWith("\u00EF\u00BB\u00BF<")) {
                        checkCells(zip, entry);
                    }
                }
            }
        } catch (ZipException e) {
            throw unreadable();
        }
    }

    /** The reader makes room for every column before a cell, wherever the cell claims to stand. */
    private static void checkCells(ZipFile zip, ZipEntry entry) throws IOException, UnreadableException {
        try (var part = zip.getInputStream(entry)) {
            var xml = PARSERS.createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("c")) {
                    var place = xml.getAttributeValue(null, "r");
                    if (place != null && !PLACE.matcher(place).matches()) {
                        throw unreadable();
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw unreadable();
        }
    }

    /**
     * How much a part unpacks to; a little more than the most if it is more.
     *
     * @throws UnreadableException if it is XML and more stands between two tags than the reader should hold at once
     */
    private static long unpacked(InputStream part, long most, boolean xml) throws IOException, UnreadableException {
        var buffer = new byte[1 << 16];
        long size = 0;
        long run = 0;
        for (int read = part.read(buffer); read >= 0 && size <= most; read = part.read(buffer)) {
            size += read;
            for (int i = 0; i < read; i++) {
                run = buffer[i] == '<' ? 0 : run + 1;
                if (xml && run > MOST_AT_ONCE) {
                    throw new UnreadableException(Finding.at(0, "", Code.FILE_TOO_LARGE));
                }
            }
        }
        return size;
    }

    private static UnreadableException unreadable() {
        return new UnreadableException(Finding.at(0, "", Code.FILE_UNREADABLE));
    }

    private static XlsxTable choose(Path copy, ReadableWorkbook workbook) throws IOException, UnreadableException {
        var table = new XlsxTable(copy, workbook);
        try {
            table.choose();
            return table;
        } catch (Throwable e) {
            workbook.close();
            throw e;
        }
    }

    private void choose() throws IOException, UnreadableException {
        var sheets = workbook.getSheets().toList();
        for (var sheet : sheets) {
            begin(sheet);
            var header = Header.find(this);
            if (header.isPresent() && header.get().header().missing().isEmpty()) {
                chosen = sheet;
                break;
            }
            if (chosen == null && header.isPresent()) {
                chosen = sheet;
            }
        }
        rewind();
    }

    /** Goes back to the first row. */
    XlsxTable rewind() throws IOException {
        if (chosen == null) {
            rows = Collections.emptyIterator();
        } else {
            begin(chosen);
        }
        return this;
    }

    private void begin(Sheet sheet) throws IOException {
        end();
        stream = sheet.openStream();
        rows = stream.iterator();
    }

    private void end() {
        if (stream != null) {
            stream.close();
        }
    }

    @Override
    public @Nullable Row next() throws UnreadableException {
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                var cells = new ArrayList<String>();
                for (int i = 0; i < Math.min(row.getCellCount(), MAX_COLUMNS); i++) {
                    cells.add(row.getOptionalCell(i).map(XlsxTable::text).orElse(""));
                }
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    return new Row(row.getRowNum(), List.copyOf(cells), null);
                }
            }
            return null;
        } catch (ExcelReaderException | UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unreadable();
        }
    }

    private static String text(Cell cell) {
        var raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        var text = switch (cell.getType()) {
            case BOOLEAN -> raw.equals("1") ? "TRUE" : "FALSE";
            case NUMBER, FORMULA -> NUMBER.matcher(raw).matches() ? number(raw, cell.getType()) : raw;
            case STRING -> cell.asString();
            case EMPTY, ERROR -> "";
        };
        return Text.start(text, MAX_CELL);
    }

    /** A number as it was typed: Excel stores the nearest double, which may have digits that nobody wrote. */
    private static String number(String raw, CellType type) {
        var exact = new BigDecimal(raw);
        if (type == CellType.FORMULA && !raw.contains(".") && !raw.contains("E")) {
            return raw;
        }
        if (exact.abs().compareTo(EXACT) >= 0 || exact.scale() > 400) {
            return String.format(Locale.ROOT, "%.5E", exact.doubleValue());
        }
        var shortest = exact.precision() > 15 ? new BigDecimal(Double.toString(exact.doubleValue())) : exact;
        return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            end();
        } finally {
            letGo(copy);
        }
    }

    /** Whether a file begins as a ZIP does, which a workbook is. */
    static boolean isZip(byte[] start) {
        return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }
}
