package linli.catalog.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import linli.catalog.ProductKind;
import linli.catalog.StockPolicy;
import linli.catalog.csv.Finding.Code;
import org.junit.jupiter.api.Test;

class ProductCsvReaderTests {

    @Test
    void holdsOneBatchOfAFileOfFiftyThousandRows() throws IOException {
        var file = new GeneratedCsv(50_000);
        long products = 0;
        long rows = 0;
        long largestStep = 0;
        try (var reader = new ProductCsvReader(file)) {
            long before = 0;
            for (var batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                assertThat(batch.get().products()).hasSizeLessThanOrEqualTo(500);
                products += batch.get().products().size();
                rows += batch.get().rows();
                largestStep = Math.max(largestStep, file.position() - before);
                before = file.position();
            }
        }
        assertThat(rows).isEqualTo(50_000);
        assertThat(products).isEqualTo(25_000);
        assertThat(largestStep).isLessThan(file.position() / 20);
    }

    @Test
    void passesOverWhatWasDealtWith() {
        var reader = new ProductCsvReader(new GeneratedCsv(1_000));
        reader.skip(400);
        var batch = reader.next().orElseThrow();
        assertThat(batch.products().getFirst().handle()).isEqualTo("generated-200");
        assertThat(batch.products().getFirst().line()).isEqualTo(402);
    }

    @Test
    void namesTheColumnsThatAreMissing() {
        var finding = only("Handle,Body (HTML)\na,b\n");
        assertThat(finding.code()).isEqualTo(Code.COLUMNS_MISSING);
        assertThat(finding.arguments()).containsExactly("Title, Variant Price");
    }

    @Test
    void endsAtAQuoteThatIsNeverClosedWithoutReadingTheRestIntoMemory() {
        var text = new StringBuilder("Handle,Title,Variant Price\na,A,1\nb,\"B,1\n");
        text.repeat("c,C,1\n", 600_000);
        var batch = new ProductCsvReader(stream(text.toString())).next().orElseThrow();
        assertThat(batch.products()).extracting(CsvProduct::handle).containsExactly("a");
        assertThat(batch.broken()).isTrue();
        assertThat(batch.findings()).extracting(Finding::code).containsExactly(Code.ROW_TOO_LONG);
        assertThat(batch.findings().getFirst().line()).isEqualTo(3);
    }

    @Test
    void tellsWhereTextAfterAQuoteMakesTheFileUnreadable() {
        var finding = only("Handle,Title,Variant Price\na,\"A\"b,1\n");
        assertThat(finding.code()).isEqualTo(Code.CSV_BROKEN);
        assertThat(finding.line()).isEqualTo(2);
    }

    @Test
    void findsTheFirstLineThatIsNotUtf8() throws IOException {
        var chinese = ("Handle,Title\n" + "a,甜梨\n".repeat(40_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8.firstBrokenLine(new ByteArrayInputStream(chinese))).isEmpty();
        var gbk = "Handle,Title\na,x\nb,甜梨\n".getBytes(Charset.forName("GBK"));
        assertThat(Utf8.firstBrokenLine(new ByteArrayInputStream(gbk))).hasValue(3);
        var cut = "Handle\n梨".getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8.firstBrokenLine(new ByteArrayInputStream(cut, 0, cut.length - 1)))
                .hasValue(2);
    }

    @Test
    void leavesOutTheRowsBeyondWhatAProductMayHave() {
        var text = new StringBuilder("Handle,Title,Option1 Name,Option1 Value,Variant Price\n");
        for (int i = 0; i < 3_000; i++) {
            text.append("many,").append(i == 0 ? "多,规格," : ",,").append(i).append(",1\n");
        }
        var batch = new ProductCsvReader(stream(text.toString())).next().orElseThrow();
        assertThat(batch.products().getFirst().variants()).hasSize(2_048);
        assertThat(batch.refused()).isEqualTo(952);
        assertThat(batch.findings()).extracting(Finding::code).containsExactly(Code.TOO_MANY_ROWS);
    }

    @Test
    void keepsCellsFromRunningAsFormulasAndReadsThemBack() {
        for (var value : List.of("=1+1", "+86", "-5", "@x", "\tx", "'=1", "''-", "plain", "'quoted", "", "'")) {
            var cell = Cells.write(value);
            assertThat(Cells.read(cell)).isEqualTo(value);
            assertThat(cell).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("@");
        }
    }

    @Test
    void readsWhatWasWrittenWhateverItHolds() throws IOException {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            var options = random.nextBoolean() ? List.of("规格") : List.<String>of();
            var variants = new ArrayList<ProductCsvWriter.Variant>();
            for (int i = 0; i < (options.isEmpty() ? 1 : 1 + random.nextInt(3)); i++) {
                long price = random.nextLong(1_000_000);
                variants.add(new ProductCsvWriter.Variant(
                        options.isEmpty() ? List.of() : List.of(text(random) + i),
                        text(random),
                        price,
                        random.nextBoolean() ? null : price + 1,
                        text(random),
                        random.nextInt(1_000),
                        random.nextBoolean(),
                        StockPolicy.values()[random.nextInt(2)],
                        random.nextInt(100),
                        ""));
            }
            var product = new ProductCsvWriter.Product(
                    "handle-" + seed,
                    text(random),
                    text(random),
                    text(random),
                    text(random),
                    text(random),
                    ProductKind.values()[random.nextInt(5)],
                    List.of("标签"),
                    List.of("早餐"),
                    random.nextBoolean(),
                    options,
                    List.of(),
                    variants);
            var written = new StringWriter();
            var writer = new ProductCsvWriter(written);
            writer.write(product);
            writer.flush();
            var batch = new ProductCsvReader(stream(written.toString())).next().orElseThrow();
            assertThat(batch.findings()).as("seed %d", seed).isEmpty();
            var read = batch.products().getFirst();
            assertThat(List.of(read.title(), read.body(), read.vendor(), read.category(), read.options()))
                    .as("seed %d", seed)
                    .isEqualTo(List.of(
                            product.title(), product.body(), product.vendor(), product.category(), product.options()));
            assertThat(read.variants())
                    .extracting(CsvProduct.CsvVariant::sku)
                    .containsExactlyElementsOf(
                            variants.stream().map(ProductCsvWriter.Variant::sku).toList());
            assertThat(read.variants())
                    .extracting(CsvProduct.CsvVariant::price)
                    .containsExactlyElementsOf(variants.stream()
                            .map(ProductCsvWriter.Variant::price)
                            .toList());
        }
    }

    private static String text(Random random) {
        var pieces = List.of("=", "+", "-", "@", "'", "\"", ",", "\n", "\r\n", "梨", "a", "<p>", "😀", ";", " b ");
        var text = new StringBuilder("x".repeat(random.nextInt(2)));
        for (int i = 0; i < 4; i++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.append(random.nextBoolean() ? "y" : "梨").toString().strip();
    }

    private static Finding only(String text) {
        var findings = new ProductCsvReader(stream(text)).next().orElseThrow().findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
