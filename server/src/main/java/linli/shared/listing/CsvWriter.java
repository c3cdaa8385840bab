package linli.shared.listing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180, with a byte-order mark, for spreadsheets guess the encoding else. */
final class CsvWriter implements SheetWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final CSVPrinter printer;
    private final BrandZone zone;

    CsvWriter(OutputStream output, BrandZone zone) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        this.zone = zone;
    }

    @Override
    public void titles(List<String> titles) throws IOException {
        printer.printRecord(titles.stream().map(SheetWriter::harmless));
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        printer.printRecord(cells.stream().map(this::written));
    }

    private Object written(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> SheetWriter.harmless(text);
            case Cell.Amount(var money) -> money.decimal();
            case Cell.Count(var number) -> number;
            case Cell.Moment(var at) -> MOMENT.format(zone.local(at));
        };
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
