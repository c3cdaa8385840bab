package linli.shared.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import linli.shared.Money;
import linli.shared.Page;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class SheetWriterTests {
    private static final Instant MOVED = Instant.parse("2026-03-01T00:00:00Z");
    private static final BrandZone ZONE = new BrandZone(List.of(
            new BrandZone.Since(Instant.MIN, ZoneId.of("Asia/Shanghai")),
            new BrandZone.Since(MOVED, ZoneId.of("America/New_York"))));

    @Test
    void keepsSpreadsheetsFromTakingTextsForFormulas() {
        for (var text : List.of(
                "=1+1",
                "+86",
                "-1",
                "@sum",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠a",
                "  =1",
                "\u3000＝1",
                "\u00a0=1")) {
            assertThat(SheetWriter.harmless(text)).isEqualTo("'" + text);
        }
        for (var text : List.of("", " ", "a=1", "小陈", "…12345678", " a=1")) {
            assertThat(SheetWriter.harmless(text)).isEqualTo(text);
        }
    }

    @Test
    void writesMoneyAsNumbersAndMomentsInTheZoneThatTheBrandHadThen() throws IOException {
        var rows = List.of(
                List.of(
                        Cell.text("=HYPERLINK(1)"),
                        Cell.money(Money.cny(-123_45)),
                        Cell.count(7),
                        Cell.moment(MOVED.minusSeconds(1)),
                        Cell.shortNumber(735_000_012_345_678L),
                        Cell.NOTHING),
                List.of(
                        Cell.text("小陈"),
                        Cell.money(Money.cny(100)),
                        Cell.count(0),
                        Cell.moment(MOVED),
                        Cell.shortNumber(735_000_000_000_000L),
                        Cell.money(null)));
        assertThat(new String(written(SheetFormat.CSV, rows), StandardCharsets.UTF_8))
                .isEqualTo("""
                \uFEFFa,b,c,d,e,f\r
                '=HYPERLINK(1),-123.45,7,2026-03-01 07:59:59,…12345678,\r
                小陈,1.00,0,2026-02-28 19:00:00,…00000000,\r
                """);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(written(SheetFormat.XLSX, rows)))) {
            var read = workbook.getFirstSheet().read();
            assertThat(read).hasSize(3);
            var first = read.get(1);
            assertThat(text(first, 0)).isEqualTo("'=HYPERLINK(1)");
            assertThat(first.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(first.getCellAsNumber(1)).contains(new BigDecimal("-123.45"));
            assertThat(first.getCellAsDate(3))
                    .hasValueSatisfying(at -> assertThat(at.toString()).isEqualTo("2026-03-01T07:59:59"));
            assertThat(first.getCell(4).getType()).isEqualTo(CellType.STRING);
            assertThat(text(read.get(2), 4)).isEqualTo("…00000000");
            assertThat(read.get(2).getCellAsDate(3))
                    .hasValueSatisfying(at -> assertThat(at.toString()).isEqualTo("2026-02-28T19:00"));
        }
    }

    @Test
    void beginsADayWhereTheZoneOfItsTimeDoes() {
        assertThat(ZONE.start(LocalDate.of(2026, 1, 10))).isEqualTo(Instant.parse("2026-01-09T16:00:00Z"));
        assertThat(ZONE.start(LocalDate.of(2026, 3, 10))).isEqualTo(Instant.parse("2026-03-10T04:00:00Z"));
    }

    /** What is written leaves while more is read, and no more than a page is held. */
    @Test
    void handsRowsOnWhileTheyAreRead() throws IOException {
        for (var format : SheetFormat.values()) {
            var output = new ByteArrayOutputStream();
            var read = new AtomicInteger();
            var written = new AtomicInteger();
            var source = pages(100_000, read);
            var writer = SheetWriter.to(output, format, ZONE);
            writer.titles(List.of("a", "b"));
            int[] held = {0, 0};
            source.forEach(row -> {
                writer.row(List.of(Cell.text("行 " + row), Cell.money(Money.cny(row))));
                held[0] = Math.max(held[0], read.get() - written.incrementAndGet());
                if (written.get() == 50_000) {
                    held[1] = output.size();
                }
                return true;
            });
            writer.close();
            assertThat(held[0]).isLessThan(Page.MAX_SIZE);
            assertThat(held[1]).as("bytes sent halfway").isBetween(output.size() / 3, output.size());
            assertThat(written).hasValue(100_000);
            if (format == SheetFormat.XLSX) {
                try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(output.toByteArray()));
                        var rows = workbook.getFirstSheet().openStream()) {
                    assertThat(rows.skip(1)
                                    .map(row -> row.getCellAsNumber(1).orElseThrow())
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                            .isEqualByComparingTo("49999500");
                }
            }
        }
    }

    @Test
    void readsNoMoreOnceNobodyListens() {
        for (var format : SheetFormat.values()) {
            var read = new AtomicInteger();
            assertThatThrownBy(() -> {
                        var writer = SheetWriter.to(new HungUp(), format, ZONE);
                        pages(100_000, read).forEach(row -> {
                            writer.row(List.of(Cell.text("行 " + row)));
                            return true;
                        });
                    })
                    .isInstanceOf(IOException.class);
            assertThat(read.get()).isLessThan(20_000);
        }
    }

    private static RowSource<Integer> pages(int rows, AtomicInteger read) {
        return RowSource.paged(page -> {
            int from = page.after() == null ? 0 : Integer.parseInt(Objects.requireNonNull(page.after()));
            int to = Math.min(rows, from + page.size());
            read.set(to);
            return new Page<>(IntStream.range(from, to).boxed().toList(), to == rows ? null : Integer.toString(to));
        });
    }

    private static String text(Row row, int column) {
        return row.getCell(column).getText();
    }

    private static byte[] written(SheetFormat format, List<List<Cell>> rows) throws IOException {
        var output = new ByteArrayOutputStream();
        try (var writer = SheetWriter.to(output, format, ZONE)) {
            writer.titles(List.of("a", "b", "c", "d", "e", "f"));
            for (var row : rows) {
                writer.row(row);
            }
        }
        return output.toByteArray();
    }

    /** Takes some bytes and is gone. */
    private static final class HungUp extends OutputStream {
        private int left = 10_000;

        @Override
        public void write(int bite) throws IOException {
            if (left-- <= 0) {
                throw new IOException("gone");
            }
        }
    }
}
