package linli.catalog.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import linli.catalog.ProductKind;
import linli.catalog.StockPolicy;
import linli.catalog.csv.CsvProduct.CompareAt;
import linli.catalog.csv.CsvProduct.CsvImage;
import linli.catalog.csv.CsvProduct.CsvVariant;
import linli.catalog.csv.Finding.Code;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads Shopify's product CSV a batch at a time and never holds more than one batch. A bad row is told with its line and
 * left out; a bad first row takes its product with it.
 */
public final class ProductCsvReader implements AutoCloseable {
    public static final int MAX_PRODUCTS_IN_BATCH = 200;
    private static final int MAX_ROWS_IN_BATCH = 2_000;
    private static final int MAX_ROWS_OF_PRODUCT = 2_048;
    private static final int MAX_IMAGES = 250;
    private static final long MAX_PRICE = 1_000_000_000_000L;
    private static final int MAX_QUANTITY = 1_000_000_000;
    private static final int MAX_GRAMS = 10_000_000;
    private static final int NAMED_COLUMNS = 10;
    static final String SCENE = "scene:";

    private static final Pattern HANDLE = Pattern.compile("[^\\s/?#]{1,255}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final Pattern SOURCE = Pattern.compile("(https?://|demo:|linli:)\\S{1,2000}");

    private final BoundedReader bounds;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private List<Finding> findings = new ArrayList<>();
    private @Nullable Row ahead;
    private int width;
    private long rows;
    private long refused;
    private long refusedProducts;
    private boolean broken;

    /** A row and where it begins. */
    private record Row(long line, CSVRecord cells) {}

    /** A cell that cannot be taken; its row is refused for it. */
    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Finding finding;

        RefusedException(Finding finding) {
            super(finding.code().name(), null, false, false);
            this.finding = finding;
        }
    }

    public ProductCsvReader(InputStream file) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.bounds = new BoundedReader(new BufferedReader(new InputStreamReader(file, decoder)));
        try {
            this.parser =
                    CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(bounds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.records = parser.iterator();
        readHeader();
    }

    private void readHeader() {
        var header = nextRecord();
        if (header == null) {
            if (!broken) {
                stop(Finding.at(0, "", Code.FILE_EMPTY));
            }
            return;
        }
        width = header.cells().size();
        var ignored = new ArrayList<String>();
        for (int i = 0; i < header.cells().size(); i++) {
            var name = header.cells().get(i).replace("\uFEFF", "").strip();
            var column = canonical(name);
            if (column == null) {
                if (!name.isEmpty()) {
                    ignored.add(name);
                }
            } else if (columns.putIfAbsent(column, i) != null) {
                stop(Finding.at(1, "", Code.COLUMN_TWICE, column));
                return;
            }
        }
        var missing = Columns.REQUIRED.stream()
                .filter(column -> !columns.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            stop(Finding.at(1, "", Code.COLUMNS_MISSING, String.join(", ", missing)));
        } else if (!ignored.isEmpty()) {
            var named = ignored.stream()
                    .limit(NAMED_COLUMNS)
                    .map(name -> shorten(name, 60))
                    .toList();
            findings.add(Finding.at(1, "", Code.COLUMNS_IGNORED, ignored.size(), String.join(", ", named)));
        }
    }

    private static @Nullable String canonical(String name) {
        for (var column : Columns.WRITTEN) {
            if (column.equalsIgnoreCase(name)) {
                return column;
            }
        }
        return Columns.isKnown(name) ? name : null;
    }

    /** Passes over rows that were dealt with before; what there was to tell about them was told. */
    public void skip(long count) {
        findings = new ArrayList<>();
        for (long i = 0; i < count && nextRow() != null; i++) {
            ahead = null;
        }
        rows = 0;
        refused = 0;
        refusedProducts = 0;
    }

    /** The next products; empty at the end of the file. */
    public Optional<CsvBatch> next() {
        var products = new ArrayList<CsvProduct>();
        while (products.size() < MAX_PRODUCTS_IN_BATCH
                && rows < MAX_ROWS_IN_BATCH
                && findings.size() < MAX_ROWS_IN_BATCH) {
            var group = nextGroup();
            if (group.isEmpty()) {
                break;
            }
            product(group).ifPresent(products::add);
        }
        if (rows == 0 && findings.isEmpty()) {
            return Optional.empty();
        }
        var batch = new CsvBatch(products, findings, rows, refused, refusedProducts, broken);
        findings = new ArrayList<>();
        rows = 0;
        refused = 0;
        refusedProducts = 0;
        return Optional.of(batch);
    }

    /** The rows that follow each other with one handle; beyond the limit they are passed over. */
    private List<Row> nextGroup() {
        var group = new ArrayList<Row>();
        var handle = "";
        long passedOver = 0;
        for (var row = nextRow(); row != null; row = nextRow()) {
            var here = handle(row);
            if (group.isEmpty()) {
                handle = here;
            } else if (!here.equals(handle)) {
                break;
            }
            ahead = null;
            rows++;
            if (group.size() < MAX_ROWS_OF_PRODUCT) {
                group.add(row);
            } else {
                if (passedOver++ == 0) {
                    findings.add(Finding.at(row.line(), shorten(handle, 255), Code.TOO_MANY_ROWS, MAX_ROWS_OF_PRODUCT));
                }
                refused++;
            }
        }
        return group;
    }

    private @Nullable Row nextRow() {
        if (ahead == null && !broken) {
            ahead = nextRecord();
        }
        return broken ? null : ahead;
    }

    private @Nullable Row nextRecord() {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            bounds.rowBegins();
            return records.hasNext() ? new Row(line, records.next()) : null;
        } catch (UncheckedIOException | IllegalStateException e) {
            var cause = e.getCause();
            if (cause instanceof CharacterCodingException) {
                stop(Finding.at(line, "", Code.NOT_UTF8));
            } else if (cause instanceof BoundedReader.RowTooLongException) {
                stop(Finding.at(line, "", Code.ROW_TOO_LONG));
            } else {
                stop(Finding.at(line, "", Code.CSV_BROKEN));
            }
            return null;
        }
    }

    private void stop(Finding finding) {
        findings.add(finding);
        broken = true;
    }

    private String handle(Row row) {
        return Cells.read(cell(row, Columns.HANDLE));
    }

    private Optional<CsvProduct> product(List<Row> group) {
        var first = group.getFirst();
        var handle = handle(first);
        if (group.stream().allMatch(ProductCsvReader::isEmpty)) {
            return Optional.empty();
        }
        if (handle.isEmpty() || !HANDLE.matcher(handle).matches()) {
            var code = handle.isEmpty() ? Code.HANDLE_MISSING : Code.HANDLE_INVALID;
            for (var row : group) {
                if (!isEmpty(row)) {
                    findings.add(Finding.at(row.line(), shorten(handle, 255), code));
                    refused++;
                }
            }
            return Optional.empty();
        }
        long before = refused;
        try {
            return Optional.of(read(handle, group));
        } catch (RefusedException e) {
            long refusedWithin = refused - before;
            findings.add(e.finding);
            refused += group.size() - refusedWithin;
            refusedProducts++;
            if (group.size() > 1) {
                findings.add(Finding.at(first.line(), handle, Code.PRODUCT_REFUSED, group.size() - 1));
            }
            return Optional.empty();
        }
    }

    private CsvProduct read(String handle, List<Row> group) throws RefusedException {
        var first = group.getFirst();
        checkCells(first, handle);
        var title = text(first, handle, Columns.TITLE, 255);
        if (title == null || title.isEmpty()) {
            throw refusal(first, handle, Code.TITLE_MISSING);
        }
        if (Boolean.TRUE.equals(yesNo(first, handle, Columns.GIFT_CARD, false))) {
            throw refusal(first, handle, Code.GIFT_CARD);
        }
        var names = optionNames(first, handle);
        var images = new ArrayList<PlacedImage>();
        var variants = new ArrayList<CsvVariant>();
        var combinations = new HashSet<List<String>>();
        for (var row : group) {
            try {
                if (row != first) {
                    checkCells(row, handle);
                    tellIgnoredCells(row, handle, title);
                }
                var variant = isVariant(row) ? variant(row, handle, names) : null;
                if (variant != null && !combinations.add(variant.optionValues())) {
                    throw refusal(row, handle, Code.OPTIONS_TWICE, String.join(" / ", variant.optionValues()));
                }
                var image = image(row, handle);
                if (image != null) {
                    images.add(image);
                }
                if (variant != null) {
                    variants.add(variant);
                } else if (image == null) {
                    findings.add(Finding.at(row.line(), handle, Code.NOTHING_ON_ROW));
                }
            } catch (RefusedException e) {
                if (row == first) {
                    throw e;
                }
                findings.add(e.finding);
                refused++;
            }
        }
        if (variants.isEmpty()) {
            throw refusal(first, handle, Code.NO_VARIANT);
        }
        var tags = tags(first, handle);
        return new CsvProduct(
                first.line(),
                group.size(),
                handle,
                title,
                emptyToNull(text(first, handle, Columns.TITLE_EN, 255)),
                text(first, handle, Columns.BODY, 60_000),
                text(first, handle, Columns.VENDOR, 255),
                text(first, handle, Columns.TYPE, 255),
                kind(first, handle),
                tags == null
                        ? null
                        : tags.stream().filter(tag -> !tag.startsWith(SCENE)).toList(),
                tags == null
                        ? null
                        : tags.stream()
                                .filter(tag -> tag.startsWith(SCENE) && tag.length() > SCENE.length())
                                .map(tag -> tag.substring(SCENE.length()).strip())
                                .distinct()
                                .toList(),
                published(first, handle),
                names.stream().map(OptionName::name).toList(),
                inOrder(images, variants, handle),
                variants);
    }

    private void checkCells(Row row, String handle) throws RefusedException {
        if (row.cells().size() > width) {
            throw refusal(row, handle, Code.TOO_MANY_CELLS, row.cells().size());
        }
    }

    private void tellIgnoredCells(Row row, String handle, String title) {
        var again = Cells.read(cell(row, Columns.TITLE));
        if (!again.isEmpty() && !again.equals(title)) {
            findings.add(Finding.at(row.line(), handle, Code.PRODUCT_CELLS_IGNORED));
        }
    }

    private record OptionName(int column, String name) {}

    /** Shopify writes the one option {@code Title} with the value {@code Default Title} where there is nothing to choose. */
    private List<OptionName> optionNames(Row first, String handle) throws RefusedException {
        var names = new ArrayList<OptionName>();
        for (int i = 1; i <= Columns.OPTIONS; i++) {
            var name = text(first, handle, Columns.optionName(i), 255);
            if (name != null && !name.isEmpty()) {
                names.add(new OptionName(i, name));
            }
        }
        boolean nothingToChoose = names.size() == 1
                && names.getFirst().name().equalsIgnoreCase("Title")
                && cell(first, Columns.optionValue(names.getFirst().column())).equalsIgnoreCase("Default Title");
        return nothingToChoose ? List.of() : names;
    }

    private boolean isVariant(Row row) {
        return !cell(row, Columns.PRICE).isEmpty()
                || !cell(row, Columns.SKU).isEmpty()
                || !cell(row, Columns.optionValue(1)).isEmpty();
    }

    private CsvVariant variant(Row row, String handle, List<OptionName> names) throws RefusedException {
        var values = new ArrayList<String>();
        for (var name : names) {
            var value = text(row, handle, Columns.optionValue(name.column()), 255);
            if (value == null || value.isEmpty()) {
                throw refusal(row, handle, Code.OPTION_MISSING, name.name());
            }
            values.add(value);
        }
        long price = price(row, handle, Columns.PRICE).orElseThrow(() -> refusal(row, handle, Code.PRICE_MISSING));
        var source = Cells.read(cell(row, Columns.VARIANT_IMAGE));
        return new CsvVariant(
                row.line(),
                values,
                text(row, handle, Columns.SKU, 255),
                price,
                compareAt(row, handle, price),
                text(row, handle, Columns.BARCODE, 255),
                number(row, handle, Columns.GRAMS, MAX_GRAMS, 0),
                yesNo(row, handle, Columns.REQUIRES_SHIPPING, true),
                policy(row, handle),
                quantity(row, handle),
                source.isEmpty() || !isSource(row, handle, source) ? null : source);
    }

    private Optional<Long> price(Row row, String handle, String column) throws RefusedException {
        var cell = Cells.read(cell(row, column));
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (!DECIMAL.matcher(cell).matches()) {
            throw refusal(row, handle, Code.PRICE_NOT_A_NUMBER, column, shorten(cell, 40));
        }
        var price = new BigDecimal(cell);
        if (price.signum() < 0) {
            throw refusal(row, handle, Code.PRICE_NEGATIVE, column, cell);
        }
        if (price.scale() > 2) {
            throw refusal(row, handle, Code.PRICE_TOO_PRECISE, column, cell);
        }
        var minor = price.movePointRight(2);
        if (minor.compareTo(BigDecimal.valueOf(MAX_PRICE)) > 0) {
            throw refusal(row, handle, Code.PRICE_TOO_LARGE, column, cell);
        }
        return Optional.of(minor.longValueExact());
    }

    private @Nullable CompareAt compareAt(Row row, String handle, long price) throws RefusedException {
        if (!columns.containsKey(Columns.COMPARE_AT)) {
            return null;
        }
        long compareAt = price(row, handle, Columns.COMPARE_AT).orElse(0L);
        if (compareAt > price) {
            return new CompareAt(compareAt);
        }
        if (compareAt > 0) {
            findings.add(Finding.at(row.line(), handle, Code.COMPARE_AT_IGNORED, cell(row, Columns.COMPARE_AT)));
        }
        return new CompareAt(null);
    }

    private @Nullable StockPolicy policy(Row row, String handle) throws RefusedException {
        if (!columns.containsKey(Columns.POLICY)) {
            return null;
        }
        return switch (cell(row, Columns.POLICY).toLowerCase(Locale.ROOT)) {
            case "", "deny" -> StockPolicy.DENY;
            case "continue" -> StockPolicy.CONTINUE;
            default -> throw unknown(row, handle, Columns.POLICY);
        };
    }

    private @Nullable Integer quantity(Row row, String handle) throws RefusedException {
        var cell = Cells.read(cell(row, Columns.QUANTITY));
        if (cell.startsWith("-") && DECIMAL.matcher(cell).matches()) {
            findings.add(Finding.at(row.line(), handle, Code.QUANTITY_NEGATIVE, cell));
            return 0;
        }
        return cell.isEmpty() ? null : number(row, handle, Columns.QUANTITY, MAX_QUANTITY, 0);
    }

    /** A whole number; {@code 500.0} is one. */
    private @Nullable Integer number(Row row, String handle, String column, int most, int unlessGiven)
            throws RefusedException {
        if (!columns.containsKey(column)) {
            return null;
        }
        var cell = Cells.read(cell(row, column));
        if (cell.isEmpty()) {
            return unlessGiven;
        }
        if (DECIMAL.matcher(cell).matches()) {
            var number = new BigDecimal(cell).stripTrailingZeros();
            if (number.signum() >= 0 && number.scale() <= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return number.intValueExact();
            }
        }
        throw refusal(row, handle, Code.NUMBER_INVALID, column, shorten(cell, 40));
    }

    private @Nullable Boolean yesNo(Row row, String handle, String column, boolean unlessGiven)
            throws RefusedException {
        if (!columns.containsKey(column)) {
            return null;
        }
        return switch (cell(row, column).toLowerCase(Locale.ROOT)) {
            case "" -> unlessGiven;
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw unknown(row, handle, column);
        };
    }

    private @Nullable Boolean published(Row first, String handle) throws RefusedException {
        var published = yesNo(first, handle, Columns.PUBLISHED, true);
        if (!columns.containsKey(Columns.STATUS)) {
            return published;
        }
        return switch (cell(first, Columns.STATUS).toLowerCase(Locale.ROOT)) {
            case "", "active" -> published;
            case "draft", "archived", "unlisted" -> false;
            default -> throw unknown(first, handle, Columns.STATUS);
        };
    }

    private @Nullable ProductKind kind(Row first, String handle) throws RefusedException {
        var cell = cell(first, Columns.KIND).toUpperCase(Locale.ROOT);
        if (cell.isEmpty()) {
            return null;
        }
        for (var kind : ProductKind.values()) {
            if (kind.name().equals(cell)) {
                return kind;
            }
        }
        throw unknown(first, handle, Columns.KIND);
    }

    private @Nullable List<String> tags(Row first, String handle) throws RefusedException {
        var cell = text(first, handle, Columns.TAGS, 10_000);
        if (cell == null) {
            return null;
        }
        Set<String> tags = new LinkedHashSet<>();
        for (var tag : cell.split("[,，]", -1)) {
            if (!tag.isBlank()) {
                tags.add(tag.strip());
            }
        }
        if (tags.size() > 50 || tags.stream().anyMatch(tag -> tag.length() > 100)) {
            throw refusal(first, handle, Code.TEXT_TOO_LONG, Columns.TAGS, 50);
        }
        return List.copyOf(tags);
    }

    /** An image and where its row wants it; rows that do not say keep their order. */
    private record PlacedImage(int position, CsvImage image) {}

    private @Nullable PlacedImage image(Row row, String handle) throws RefusedException {
        var source = Cells.read(cell(row, Columns.IMAGE));
        if (source.isEmpty() || !isSource(row, handle, source)) {
            return null;
        }
        var position = number(row, handle, Columns.IMAGE_POSITION, 100_000, 0);
        var alt = text(row, handle, Columns.IMAGE_ALT, 512);
        return new PlacedImage(
                position == null || position == 0 ? Integer.MAX_VALUE : position,
                new CsvImage(row.line(), source, alt == null ? "" : alt));
    }

    private boolean isSource(Row row, String handle, String source) {
        if (SOURCE.matcher(source).matches()) {
            return true;
        }
        findings.add(Finding.at(row.line(), handle, Code.IMAGE_ADDRESS_INVALID, shorten(source, 100)));
        return false;
    }

    private List<CsvImage> inOrder(List<PlacedImage> placed, List<CsvVariant> variants, String handle) {
        var images = new LinkedHashMap<String, CsvImage>();
        placed.stream()
                .sorted(java.util.Comparator.comparingInt(PlacedImage::position))
                .forEach(image -> images.putIfAbsent(image.image().source(), image.image()));
        for (var variant : variants) {
            if (variant.image() != null) {
                images.putIfAbsent(variant.image(), new CsvImage(variant.line(), variant.image(), ""));
            }
        }
        var kept = images.values().stream().limit(MAX_IMAGES).toList();
        if (kept.size() < images.size()) {
            findings.add(Finding.at(kept.getFirst().line(), handle, Code.TOO_MANY_IMAGES, MAX_IMAGES));
        }
        return kept;
    }

    /** A text cell; null if the file has no such column. */
    private @Nullable String text(Row row, String handle, String column, int most) throws RefusedException {
        if (!columns.containsKey(column)) {
            return null;
        }
        var text = Cells.read(cell(row, column));
        if (text.length() > most) {
            throw refusal(row, handle, Code.TEXT_TOO_LONG, column, most);
        }
        return text;
    }

    private String cell(Row row, String column) {
        var index = columns.get(column);
        return index == null || index >= row.cells().size()
                ? ""
                : row.cells().get(index).replace("\0", "").strip();
    }

    private static boolean isEmpty(Row row) {
        return row.cells().stream().allMatch(String::isBlank);
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static String shorten(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }

    private RefusedException unknown(Row row, String handle, String column) {
        return refusal(row, handle, Code.VALUE_UNKNOWN, column, shorten(cell(row, column), 40));
    }

    private static RefusedException refusal(Row row, String handle, Code code, Object... arguments) {
        return new RefusedException(Finding.at(row.line(), handle, code, arguments));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
