package linli.catalog.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import linli.catalog.ProductKind;
import linli.catalog.SearchListing;
import linli.catalog.StockPolicy;
import linli.catalog.WeightUnit;
import linli.catalog.csv.CsvProduct.CsvVariant;
import linli.catalog.csv.CsvProduct.Status;
import linli.catalog.csv.Finding.Code;
import linli.catalog.csv.ProductFile.Format.Container;
import linli.catalog.csv.ProductFile.Opened;
import linli.shared.Currency;
import linli.shared.text.Text;
import linli.shared.text.TextFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductFileTests {
    private static final String HEADER = "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Barcode,"
            + "Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Price\n";

    /** What a file comes to, put together in memory as the database does it. */
    private record Read(ProductFile.Format format, List<CsvProduct> products, List<Finding> findings, long rows) {
        List<Code> codes() {
            return findings.stream().map(Finding::code).toList();
        }
    }

    private static Read read(byte[] bytes) throws IOException {
        return read(() -> new ByteArrayInputStream(bytes));
    }

    private static Read read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Read read(TextFile.Source source) throws IOException {
        return switch (ProductFile.open(source)) {
            case Opened.Refused(var finding) -> throw new AssertionError(finding.code() + " " + finding.arguments());
            case Opened.Found(var file) -> {
                try (file) {
                    yield read(file);
                }
            }
        };
    }

    private static Read read(ProductFile file) throws IOException {
        var products = new TreeMap<Long, ProductReader.Rows>();
        var names = new HashMap<String, Long>();
        long count = 0;
        for (var rows = file.next(500); !rows.isEmpty(); rows = file.next(500)) {
            assertThat(rows).hasSizeLessThanOrEqualTo(500);
            count += rows.size();
            for (var row : rows) {
                long product = names.computeIfAbsent(row.names().getFirst(), _ -> row.line());
                products.computeIfAbsent(product, _ -> new ProductReader.Rows(row.handle(), new ArrayList<>()))
                        .rows()
                        .add(new ProductReader.StoredRow(row.line(), row.cells()));
            }
        }
        var findings = new ArrayList<>(file.findings());
        var reader = new ProductReader(
                file.columns(), Currency.CNY, LocalDate.of(2026, 11, 28).atStartOfDay(ZoneOffset.UTC));
        return new Read(
                file.format(),
                products.values().stream()
                        .map(rows -> reader.read(rows, findings))
                        .toList(),
                findings,
                count);
    }

    private static Finding refusal(byte[] bytes) throws IOException {
        return switch (ProductFile.open(() -> new ByteArrayInputStream(bytes))) {
            case Opened.Refused(var finding) -> finding;
            case Opened.Found(var file) -> throw new AssertionError(String.valueOf(file.format()));
        };
    }

    private static CsvVariant variant(String cells) throws IOException {
        return read(HEADER + cells).products().getFirst().variants().getFirst();
    }

    @Test
    void holdsAFewRowsOfAFileOfTwoHundredThousand() throws IOException {
        var last = new AtomicReference<GeneratedCsv>();
        long rows = 0;
        long largestStep = 0;
        var opened = ProductFile.open(() -> {
            last.set(new GeneratedCsv(200_000));
            return last.get();
        });
        try (var file = ((Opened.Found) opened).file()) {
            long before = last.get().position();
            for (var batch = file.next(1_000); !batch.isEmpty(); batch = file.next(1_000)) {
                rows += batch.size();
                largestStep = Math.max(largestStep, last.get().position() - before);
                before = last.get().position();
            }
        }
        assertThat(rows).isEqualTo(200_000);
        assertThat(largestStep).isLessThan(last.get().position() / 20);
    }

    @Test
    void roundsAWeightAndSaysSo() throws IOException {
        var read = read(HEADER + "a,A,,,,,907.18474,shopify,1,19.90\n");
        assertThat(read.products().getFirst().variants().getFirst().grams()).isEqualTo(907);
        assertThat(read.findings())
                .containsExactly(Finding.at(2, "a", Code.NUMBER_ROUNDED, "Variant Grams", "907.18474", "907"));
    }

    @Test
    void takesAPriceWithZerosAtItsEndAsItIs() throws IOException {
        var read = read(HEADER + "a,A,,,,,500.0,shopify,1,19.900\n");
        assertThat(read.products().getFirst().variants().getFirst().price()).isEqualTo(1990L);
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void roundsAPriceThatIsTooPrecise() throws IOException {
        var read = read(HEADER + "a,A,,,,,,shopify,1,19.995\n");
        assertThat(read.products().getFirst().variants().getFirst().price()).isEqualTo(2000L);
        assertThat(read.codes()).containsExactly(Code.PRICE_ROUNDED);
    }

    @Test
    void takesNoPriceOfAnotherCurrency() throws IOException {
        assertThat(variant("a,A,,,,,,shopify,1,¥19.90\n").price()).isEqualTo(1990L);
        var read = read(HEADER + "a,A,,,,,,shopify,1,$19.99\n");
        assertThat(read.products().getFirst().variants().getFirst().price()).isNull();
        assertThat(read.codes()).containsExactly(Code.PRICE_CURRENCY);
    }

    @Test
    void takesTheApostropheOfATextOffABarcode() throws IOException {
        assertThat(variant("a,A,,,'0012,'6901234567892,,shopify,1,1\n").barcode())
                .isEqualTo("6901234567892");
        assertThat(variant("a,A,,,'0012,,,shopify,1,1\n").sku()).isEqualTo("0012");
        assertThat(variant("a,A,,,\"=\"\"0012\"\"\",,,shopify,1,1\n").sku()).isEqualTo("0012");
    }

    @Test
    void leavesOutACodeWhoseDigitsASpreadsheetHasLost() throws IOException {
        var read = read(HEADER + "a,A,,,1.2E+10,6.90123E+12,,shopify,1,1\n");
        var variant = read.products().getFirst().variants().getFirst();
        assertThat(variant.barcode()).isNull();
        assertThat(variant.sku()).isNull();
        assertThat(read.codes()).containsExactly(Code.DIGITS_LOST, Code.DIGITS_LOST);
    }

    @Test
    void countsNothingWhereNobodyTracksTheInventory() throws IOException {
        var untracked = variant("a,A,,,,,,,-2,1\n");
        assertThat(untracked.policy()).isEqualTo(StockPolicy.UNTRACKED);
        assertThat(untracked.quantity()).isNull();
        assertThat(variant("a,A,,,,,,shopify,3,1\n").policy()).isEqualTo(StockPolicy.DENY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void readsTheCharsetsThatSpreadsheetsWrite(String charset) throws IOException {
        var text = (charset.startsWith("UTF") ? "\uFEFF" : "") + "Handle,Title,Variant Price\npear,甜梨,9.90\n";
        var read = read(text.getBytes(Charset.forName(charset)));
        assertThat(read.products().getFirst().title()).isEqualTo("甜梨");
        assertThat(read.format().charset()).isEqualTo(charset);
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void tellsThatACharsetIsGuessedAndThatCharactersAreLost() throws IOException {
        var western = "Handle,Title,Variant Price\ncafe,Café au lait,9.90\n".getBytes(Charset.forName("windows-1252"));
        var guessed = read(western);
        assertThat(guessed.products().getFirst().title()).isEqualTo("Café au lait");
        assertThat(guessed.codes()).containsExactly(Code.CHARSET_GUESSED);
        var damaged = "Handle,Title,Variant Price\npear,甜梨甜梨甜梨甜梨甜梨X,9.90\n".getBytes(StandardCharsets.UTF_8);
        damaged[damaged.length - 7] = (byte) 0xFF;
        var read = read(damaged);
        assertThat(read.products().getFirst().title()).isEqualTo("甜梨甜梨甜梨甜梨甜梨");
        assertThat(read.codes()).contains(Code.CHARACTERS_LOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";", "|"})
    void readsWhateverSeparatesTheCells(String separator) throws IOException {
        var text = "Handle,Title,Body (HTML),Variant Price\npear,Pear,\"<p>a</p>\",\"9,90\"\n"
                .replace("\"9,90\"", "9#90")
                .replace(",", separator)
                .replace('#', ',');
        assertThat(read("sep=" + separator + "\n" + text)
                        .products()
                        .getFirst()
                        .variants()
                        .getFirst()
                        .price())
                .isEqualTo(990L);
    }

    @Test
    void readsShopifysPresentColumnsAndTheirNamesInAnyDress() throws IOException {
        var present = read("Title,URL handle,Description,Status,SKU,Option1 name,Option1 value,Price,Compare-at price,"
                        + "Charge tax,Inventory tracker,Inventory quantity,Continue selling when out of stock,"
                        + "Weight value (grams),Weight unit for display,SEO title\n"
                        + "Tee,tee,Soft,Draft,T-1,Size,S,149,199,FALSE,shopify,25,CONTINUE,220,kg,Tee | Shop\n")
                .products()
                .getFirst();
        assertThat(present.handle()).isEqualTo("tee");
        assertThat(present.body()).isEqualTo("Soft");
        assertThat(present.status()).isEqualTo(Status.DRAFT);
        assertThat(present.seoTitle()).isEqualTo("Tee | Shop");
        var variant = present.variants().getFirst();
        assertThat(variant.policy()).isEqualTo(StockPolicy.CONTINUE);
        assertThat(variant.taxable()).isFalse();
        assertThat(variant.weightUnit()).isEqualTo(WeightUnit.KG);
        assertThat(variant.quantity()).isEqualTo(25);
        var dressed = read("\uFEFF ｈａｎｄｌｅ ,TITLE,variant_price\npear,Pear,9.90\n");
        assertThat(dressed.products().getFirst().handle()).isEqualTo("pear");
        var chinese = read("商品名称,售价,库存,条码\n甜梨,9.90,5,6901234567892\n甜梨,12.00,5,\n");
        assertThat(chinese.products()).extracting(CsvProduct::title).containsExactly("甜梨", "甜梨");
    }

    @Test
    void keepsADoubtfulRowsProduct() throws IOException {
        for (var row : List.of(
                "a,A,,,,,x,shopify,y,z\n",
                "a,,,,,,,shopify,,1\n",
                ",A,,,,,,shopify,,1\n",
                "a b/c?,A,,,,,,shopify,,1\n",
                "a,A,,,,,,shopify,,1,more,cells\n",
                "a,A\n",
                "a,A\u0000\u0007\u200B,,,,,,shopify,,1\n",
                "a," + "A".repeat(300) + ",,,,,,shopify,,1\n")) {
            var read = read(HEADER + row);
            assertThat(read.products()).as(row).hasSize(1);
            assertThat(read.products().getFirst().variants()).as(row).hasSize(1);
            assertThat(read.findings()).as(row).isNotEmpty();
        }
    }

    @Test
    void takesAQuoteWithoutAPartnerAsALetterOfItsLine() throws IOException {
        var read = read(HEADER + "a,A,,,,,,shopify,1,1\nb,\"B,,,,,,shopify,1,2\n"
                + "c,C,,,,,,shopify,1,3\n".repeat(5_000) + "d,\"D\",,,,,,shopify,1,4\n");
        assertThat(read.products()).extracting(CsvProduct::handle).containsExactly("a", "b", "c", "d");
        assertThat(read.products().get(1).title()).isEqualTo("\"B");
        assertThat(read.codes()).contains(Code.QUOTE_UNBALANCED);
        var inches = read(HEADER + "a,\"6\" pan\",,,,,,shopify,1,1\nb,7\" pan,,,,,,shopify,1,1\n");
        assertThat(inches.products()).extracting(CsvProduct::title).containsExactly("6\" pan\"", "7\" pan");
    }

    @Test
    void cutsATextThatIsTooLongBetweenCharactersThatPeopleSee() throws IOException {
        var family = "👨‍👩‍👧‍👦";
        var read = read("Handle,Title,Vendor,Variant SKU,Variant Price,Body (HTML)\n"
                + "a,%s,%s,%s,1,%s\n"
                        .formatted(family.repeat(300), family.repeat(255), family.repeat(40), family.repeat(40_000)));
        var product = read.products().getFirst();
        assertThat(product.title()).isEqualTo(family.repeat(255));
        assertThat(product.vendor()).isEqualTo(family.repeat(255));
        assertThat(product.variants().getFirst().sku())
                .as("the key of an index")
                .isEqualTo(family.repeat(36));
        assertThat(product.body()).matches("(" + family + ")*+").hasSizeBetween(299_990, 300_000);
        assertThat(read.codes()).containsExactly(Code.TEXT_CUT, Code.TEXT_CUT, Code.TEXT_CUT);
    }

    @Test
    void cutsACellOfTenMegabytesAndGoesOn() throws IOException {
        var read = read("Handle,Title,Body (HTML),Variant Price\na,A,\"" + "甜\n".repeat(5_000_000) + "\",1\nb,B,,2\n");
        assertThat(read.products()).extracting(CsvProduct::handle).containsExactly("a", "b");
        assertThat(read.products().getFirst().variants().getFirst().price()).isEqualTo(100L);
        assertThat(read.codes()).containsExactly(Code.TEXT_CUT);
    }

    @Test
    void saysWhatAFileIsThatIsNoTable() throws IOException {
        assertThat(refusal(new byte[0]).code()).isEqualTo(Code.FILE_EMPTY);
        assertThat(refusal("\n\n".getBytes(StandardCharsets.UTF_8)).code()).isEqualTo(Code.FILE_EMPTY);
        assertThat(refusal("<!DOCTYPE html><title>Sign in</title>".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo(Code.FILE_IS_HTML);
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})
                        .code())
                .isEqualTo(Code.FILE_IS_OLD_EXCEL);
        assertThat(refusal("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo(Code.FILE_UNREADABLE);
        assertThat(refusal(new byte[4_000]).code()).isIn(Code.FILE_UNREADABLE, Code.FILE_EMPTY);
        assertThat(refusal("PK\u0003\u0004nonsense".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo(Code.FILE_UNREADABLE);
        var missing = refusal("Handle,Body (HTML)\na,b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(missing.code()).isEqualTo(Code.COLUMNS_MISSING);
        assertThat(missing.arguments()).containsExactly("Title, Variant Price");
    }

    @Test
    void readsTheSheetOfAWorkbookThatHoldsProducts() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("notes").inlineString(0, 0, "Nothing here");
            var sheet = workbook.newWorksheet("products");
            var header = List.of("Handle", "Title", "Variant SKU", "Variant Barcode", "Variant Price", "Published");
            for (int i = 0; i < header.size(); i++) {
                sheet.inlineString(1, i, header.get(i));
            }
            sheet.value(2, 0, "pear");
            sheet.inlineString(2, 1, "=1+1");
            sheet.value(2, 2, 12);
            sheet.value(2, 3, 6901234567892L);
            sheet.value(2, 4, 19.9);
            sheet.value(2, 5, false);
            sheet.value(4, 0, "plum");
            sheet.inlineString(4, 1, "李子");
            sheet.value(4, 4, 0.1 + 0.2);
            sheet.formula(4, 2, "1+1");
        }
        var read = read(bytes.toByteArray());
        assertThat(read.format().container()).isEqualTo(Container.XLSX);
        assertThat(read.products()).extracting(CsvProduct::line).containsExactly(3L, 5L);
        var pear = read.products().getFirst();
        assertThat(pear.title()).isEqualTo("=1+1");
        assertThat(pear.status()).isEqualTo(Status.DRAFT);
        var variant = pear.variants().getFirst();
        assertThat(variant.sku()).isEqualTo("12");
        assertThat(variant.barcode()).isEqualTo("6901234567892");
        assertThat(variant.price()).isEqualTo(1990L);
        assertThat(read.products().getLast().variants().getFirst().price()).isEqualTo(30L);
    }

    @Test
    void opensNoWorkbookThatUnpacksToMoreThanCanBeHeld() throws IOException {
        var bomb = zip("xl/workbook.xml", "<workbook/>", "xl/sharedStrings.xml", "<sst>" + " ".repeat(60 << 20));
        assertThat(bomb.length).isLessThan(200_000);
        assertThat(refusal(bomb).code()).isEqualTo(Code.FILE_TOO_LARGE);
        assertThat(refusal(zip("a.txt", "a", "b.txt", "b")).code()).isEqualTo(Code.FILE_UNREADABLE);
        var cell = "<worksheet><c t=\"inlineStr\"><is><t>" + "a".repeat(2 << 20);
        assertThat(refusal(zip("xl/workbook.xml", "<workbook/>", "xl/worksheets/sheet1.xml", cell))
                        .code())
                .isEqualTo(Code.FILE_TOO_LARGE);
        var entities = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><workbook>&a;</workbook>";
        assertThat(refusal(zip("xl/workbook.xml", entities, "b", "")).code()).isEqualTo(Code.FILE_UNREADABLE);
    }

    @Test
    void givesFewRowsAtOnceWhereTheyAreLong() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var text = "x".repeat(32_000);
        var columns = Field.written();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("products");
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column).column());
                for (int row = 1; row <= 40; row++) {
                    sheet.value(row, column, text);
                }
            }
        }
        assertThat(bytes.size()).isLessThan(100_000);
        int rows = 0;
        try (var file = ((Opened.Found) ProductFile.open(() -> new ByteArrayInputStream(bytes.toByteArray()))).file()) {
            for (var batch = file.next(1_000); !batch.isEmpty(); batch = file.next(1_000)) {
                rows += batch.size();
                assertThat(batch).allMatch(row -> row.characters() <= 400_000);
                assertThat(batch.stream()
                                .mapToInt(ProductFile.KeyedRow::characters)
                                .sum())
                        .isLessThanOrEqualTo(4_400_000);
                assertThat(file.findings()).extracting(Finding::code).contains(Code.TEXT_CUT);
            }
        }
        assertThat(rows).isEqualTo(40);
    }

    /** Only a few workbooks are open at a time: more of them fail here than that. */
    @Test
    void givesBackTheTurnOfAWorkbookWhateverGoesWrong() throws IOException {
        var start = new byte[] {'P', 'K', 3, 4};
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> ProductFile.open(
                            () -> new SequenceInputStream(new ByteArrayInputStream(start), new FailingStream())))
                    .isInstanceOf(StackOverflowError.class);
        }
        assertThat(refusal(zip("a.txt", "a", "b.txt", "b")).code()).isEqualTo(Code.FILE_UNREADABLE);
    }

    /** Breaks once the beginning has been looked at. */
    private static final class FailingStream extends InputStream {
        private int left = 4_092;

        @Override
        public int read() {
            if (left-- > 0) {
                return 0;
            }
            throw new StackOverflowError();
        }
    }

    @Test
    void readsTheRestWithoutQuotesWhereManyHaveNoPartner() throws IOException {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < 30; i++) {
            text.append("p").append(i).append(",\"P,,,,,,shopify,1,1\n");
        }
        var read = read(text.toString());
        assertThat(read.products()).hasSize(30).allMatch(product -> Objects.equals(product.title(), "\"P"));
        assertThat(read.codes()).filteredOn(Code.QUOTE_UNBALANCED::equals).hasSize(20);
        assertThat(read.findings())
                .filteredOn(finding -> finding.code() == Code.QUOTES_IGNORED)
                .extracting(Finding::line)
                .containsExactly(22L);
    }

    @Test
    void readsNoCellFarBeyondASheetsLastColumn() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("products").inlineString(0, 0, "Title");
        }
        var far = replaced(bytes.toByteArray(), "r=\"A1\"", "r=\"ZZZZZZ1\"");
        assertThat(refusal(far).code()).isIn(Code.FILE_UNREADABLE, Code.FILE_EMPTY, Code.COLUMNS_MISSING);
    }

    private static byte[] zip(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] replaced(byte[] workbook, String text, String with) throws IOException {
        var parts = new ArrayList<String>();
        var file = Files.write(Files.createTempFile("workbook", ".xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                parts.add(entry.getName());
                parts.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                        .replace(text, with));
            }
        }
        Files.delete(file);
        return zip(parts.toArray(String[]::new));
    }

    @Test
    void keepsCellsFromRunningAsFormulasAndReadsThemBack() {
        for (var value :
                List.of("=1+1", "+86", "-5", "@x", "\tx", "'=1", "''-", "plain", "'quoted", "", "'", "'5", "007")) {
            var cell = Cells.write(value);
            assertThat(Cells.read(cell)).isEqualTo(value);
            var code = Cells.writeCode(value);
            assertThat(Cells.readCode(code)).isEqualTo(value);
            for (var written : List.of(cell, code)) {
                assertThat(written).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("@");
            }
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
                        options.isEmpty() ? List.of() : List.of(line(random) + i),
                        line(random),
                        price,
                        random.nextBoolean() ? null : price + 1,
                        random.nextBoolean() ? null : random.nextLong(1_000),
                        line(random),
                        random.nextInt(1_000),
                        WeightUnit.values()[random.nextInt(4)],
                        random.nextBoolean(),
                        random.nextBoolean(),
                        StockPolicy.values()[random.nextInt(3)],
                        random.nextInt(100),
                        ""));
            }
            var product = new ProductCsvWriter.Product(
                    "handle-" + seed,
                    line(random),
                    line(random),
                    text(random),
                    text(random),
                    line(random),
                    line(random),
                    line(random),
                    new SearchListing(line(random), line(random)),
                    ProductKind.values()[random.nextInt(5)],
                    List.of("标签"),
                    List.of("早餐"),
                    List.of(Status.ACTIVE, Status.DRAFT, Status.ARCHIVED).get(random.nextInt(3)),
                    options,
                    List.of(),
                    variants);
            var written = new StringWriter();
            var writer = new ProductCsvWriter(written);
            writer.write(product);
            writer.flush();
            var read = read(written.toString());
            assertThat(read.findings()).as("seed %d", seed).isEmpty();
            var again = read.products().getFirst();
            assertThat(List.of(
                            again.title(),
                            again.body(),
                            Objects.requireNonNull(again.bodyEn()),
                            again.vendor(),
                            again.category(),
                            again.taxonomy(),
                            new SearchListing(
                                    Objects.requireNonNull(again.seoTitle()),
                                    Objects.requireNonNull(again.seoDescription())),
                            again.status(),
                            again.options()))
                    .as("seed %d", seed)
                    .isEqualTo(List.of(
                            product.title(),
                            product.body(),
                            product.bodyEn(),
                            product.vendor(),
                            product.category(),
                            product.taxonomy(),
                            product.listing(),
                            product.status(),
                            product.options()));
            for (int i = 0; i < variants.size(); i++) {
                var before = variants.get(i);
                var after = again.variants().get(i);
                assertThat(List.of(
                                after.optionValues(),
                                after.sku(),
                                after.price(),
                                String.valueOf(
                                        Objects.requireNonNull(after.cost()).minor()),
                                after.barcode(),
                                after.weightUnit(),
                                after.taxable(),
                                after.policy()))
                        .as("seed %d", seed)
                        .isEqualTo(List.of(
                                before.optionValues(),
                                before.sku(),
                                before.price(),
                                String.valueOf(before.cost()),
                                before.barcode(),
                                before.weightUnit(),
                                before.taxable(),
                                before.policy()));
            }
        }
    }

    private static String line(Random random) {
        return Text.line(text(random));
    }

    private static String text(Random random) {
        var pieces = List.of("=", "+", "-", "@", "'", "\"", ",", "\n", "梨", "a", "<p>", "😀", ";", " b ", "'1");
        var text = new StringBuilder("x".repeat(random.nextInt(2)));
        for (int i = 0; i < 4; i++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.append(random.nextBoolean() ? "y" : "梨").toString().strip();
    }
}
