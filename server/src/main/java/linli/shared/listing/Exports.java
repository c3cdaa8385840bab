package linli.shared.listing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import linli.shared.BrandId;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The one door by which lists leave as files. What is read is written before more is read, and the first write that fails
 * ends the reading. Who takes what is noted before the first row leaves, so that it stands whatever ends this process, and
 * with as many rows as were written when that has ended.
 */
@Component
public class Exports {
    /** As many rows as a sheet of Excel has, less some; what is beyond is said in the last row. */
    static final long MOST = 1_000_000;

    private final MessageSource messages;
    private final BrandZones zones;
    private final BrandWords words;
    private final ListLog log;

    Exports(MessageSource messages, BrandZones zones, BrandWords words, ListLog log) {
        this.messages = messages;
        this.zones = zones;
        this.words = words;
        this.log = log;
    }

    /** @param filter the record that the list was asked by, and what it is of, if that stands in the path */
    public <T> void write(
            BrandId brand,
            PersonId by,
            Sheet<T> sheet,
            Record filter,
            ExportRequest wanted,
            RowSource<T> rows,
            HttpServletResponse response)
            throws IOException {
        note(
                brand,
                by,
                sheet.name(),
                wanted.format(),
                filter,
                written -> write(brand, sheet, wanted, rows, response, written));
    }

    /** Writes what belongs to no brand; its moments are in UTC, as the file's name says. */
    public <T> void writeOfInstallation(
            PersonId by,
            Sheet<T> sheet,
            Record filter,
            ExportRequest wanted,
            RowSource<T> rows,
            HttpServletResponse response)
            throws IOException {
        note(null, by, sheet.name(), wanted.format(), filter, written -> {
            head(sheet.name() + "-utc", wanted.format(), response);
            write(response.getOutputStream(), BrandZone.UTC, Map.of(), sheet, wanted, rows, written);
        });
    }

    /**
     * Has a file written that has columns of its own, and notes it as all are.
     *
     * @param brand null for what belongs to no brand
     */
    public void note(
            @Nullable BrandId brand, PersonId by, String list, SheetFormat format, Record filter, Writing writing)
            throws IOException {
        var details = new LinkedHashMap<String, Object>(Map.of("list", list, "format", format));
        details.putAll(Filters.told(filter));
        log.exporting(brand, by, details);
        var written = new Written();
        try {
            writing.write(written);
        } finally {
            details.put("rows", written.rows);
            log.exported(brand, by, details);
        }
    }

    /** What is somebody's own, which is nobody else's to know. */
    public <T> void writeOwn(
            BrandId brand, Sheet<T> sheet, ExportRequest wanted, RowSource<T> rows, HttpServletResponse response)
            throws IOException {
        write(brand, sheet, wanted, rows, response, new Written());
    }

    private <T> void write(
            BrandId brand,
            Sheet<T> sheet,
            ExportRequest wanted,
            RowSource<T> rows,
            HttpServletResponse response,
            Written written)
            throws IOException {
        var zone = zones.of(brand);
        var own = wanted.language() == ExportRequest.Language.EN ? words.english(brand) : Map.<String, String>of();
        head(sheet.name(), wanted.format(), response);
        write(response.getOutputStream(), zone, own, sheet, wanted, rows, written);
    }

    private static void head(String name, SheetFormat format, HttpServletResponse response) {
        var list = name.substring(name.lastIndexOf('.') + 1);
        var file = "linli-" + list + "." + format.name().toLowerCase(Locale.ROOT);
        response.setContentType(format.contentType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    private <T> void write(
            OutputStream output,
            BrandZone zone,
            Map<String, String> own,
            Sheet<T> sheet,
            ExportRequest wanted,
            RowSource<T> rows,
            Written written)
            throws IOException {
        var reading = new Sheet.Reading(messages, wanted.locale(), own);
        // Closed only when all is written: a workbook that breaks off must not look whole.
        var writer = SheetWriter.to(new Open(output), wanted.format(), zone);
        writer.titles(sheet.columns().stream()
                .map(column -> reading.text(sheet.name() + ".column." + column.key()))
                .toList());
        rows.forEach(row -> {
            if (written.rows == MOST) {
                writer.row(List.of(Cell.text(reading.text("export.more"))));
                return false;
            }
            var shown = new Sheet.Row<>(row, reading);
            writer.row(sheet.columns().stream()
                    .map(column -> column.read().apply(shown))
                    .toList());
            written.row();
            return true;
        });
        writer.close();
    }

    /** Writes a file. */
    @FunctionalInterface
    public interface Writing {
        void write(Written written) throws IOException;
    }

    /** How many rows have left. */
    public static final class Written {
        private long rows;

        private Written() {}

        public void row() {
            rows++;
        }
    }

    /** The container ends the answer. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream output) {
            super(output);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
