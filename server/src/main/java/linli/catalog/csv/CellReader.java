package linli.catalog.csv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import linli.catalog.ProductKind;
import linli.catalog.WeightUnit;
import linli.catalog.csv.CsvProduct.Amount;
import linli.catalog.csv.CsvProduct.CsvImage;
import linli.catalog.csv.CsvProduct.CsvVariant;
import linli.catalog.csv.Finding.Code;
import linli.catalog.csv.Table.Row;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.text.Characters;
import linli.shared.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one product's rows. A cell that cannot be taken as it stands is rounded, cut or left, and told;
 * none costs its product.
 */
final class CellReader {
    static final String SCENE = "scene:";
    static final int MAX_BODY = 60_000;
    static final int MAX_LABEL = 255;
    private static final int SHOWN = 60;
    private static final int MAX_QUANTITY = 1_000_000_000;
    private static final int MAX_GRAMS = 10_000_000;
    private static final int MAX_IMAGES = 250;
    private static final int MAX_TAGS = 250;
    private static final int MAX_SCENES = 50;
    /** What is the key of an index may take only so many code points a character. */
    private static final int CODE_POINTS_OF_CODE = 1;

    private static final int CODE_POINTS_OF_TAG = 2;
    /** Three of them are the key of an index. */
    private static final int MAX_CHOICE = 200;

    private static final Pattern SOURCE = Pattern.compile("(https?://|demo:|linli:)\\S{1,2000}");
    private static final Pattern DIGITS_LOST = Pattern.compile("[0-9](?:[.,][0-9]+)?[eE]\\+[0-9]{1,3}");
    private static final Pattern LINES = Pattern.compile("\\s*[\\n\\r\\t]\\s*");

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "on", "是", "真", "有", "对");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "off", "否", "假", "无", "不");

    private static final Map<String, WeightUnit> UNITS = Map.ofEntries(
            Map.entry("g", WeightUnit.G),
            Map.entry("克", WeightUnit.G),
            Map.entry("gram", WeightUnit.G),
            Map.entry("grams", WeightUnit.G),
            Map.entry("kg", WeightUnit.KG),
            Map.entry("kgs", WeightUnit.KG),
            Map.entry("公斤", WeightUnit.KG),
            Map.entry("千克", WeightUnit.KG),
            Map.entry("lb", WeightUnit.LB),
            Map.entry("lbs", WeightUnit.LB),
            Map.entry("磅", WeightUnit.LB),
            Map.entry("oz", WeightUnit.OZ),
            Map.entry("盎司", WeightUnit.OZ));

    private final Header header;
    private final Currency currency;
    private final String handle;
    private final List<Finding> findings;

    CellReader(Header header, Currency currency, String handle, List<Finding> findings) {
        this.header = header;
        this.currency = currency;
        this.handle = handle;
        this.findings = findings;
    }

    boolean has(Field field) {
        return header.has(field);
    }

    void tell(Row row, Code code, Object... arguments) {
        findings.add(Finding.at(row.line(), handle, code, arguments));
    }

    /** The cell as it stands; empty where the row is too short or the file has no such column. */
    String cell(Row row, Field field) {
        var at = header.columns().get(field);
        return at == null ? "" : cell(row, at);
    }

    static String cell(Row row, int at) {
        return at < 0 || at >= row.cells().size() ? "" : row.cells().get(at);
    }

    String name(Field field) {
        return header.name(field);
    }

    /** A text of one line; null if the file has no such column. */
    @Nullable
    String text(Row row, Field field, int most) {
        return has(field) ? cut(row, name(field), Text.line(Cells.read(cell(row, field))), most) : null;
    }

    /** A text of many lines; null if the file has no such column. */
    @Nullable
    String longText(Row row, Field field, int most) {
        return has(field) ? cut(row, name(field), Cells.read(cell(row, field)), most) : null;
    }

    String cut(Row row, String column, String text, int most) {
        return cut(row, column, text, most, Characters.CODE_POINTS);
    }

    /** One of three values by which the variants of a product are told apart. */
    String choice(Row row, Field field) {
        return choice(row, name(field), Text.line(Cells.read(cell(row, field))));
    }

    String choice(Row row, String column, String text) {
        return cut(row, column, text, MAX_CHOICE, CODE_POINTS_OF_CODE);
    }

    private String cut(Row row, String column, String text, int most, int codePoints) {
        if (Text.fits(text, most, most * codePoints)) {
            return text;
        }
        tell(row, Code.TEXT_CUT, column, most, shorten(text, SHOWN));
        return Text.cut(text, most, most * codePoints).strip();
    }

    /** A SKU or barcode; null if the file has no such column, or a spreadsheet has rounded it. */
    @Nullable
    String code(Row row, Field field) {
        if (!has(field)) {
            return null;
        }
        var code = Text.line(Cells.readCode(cell(row, field)));
        if (DIGITS_LOST.matcher(code).matches()) {
            tell(row, Code.DIGITS_LOST, name(field), code);
            return null;
        }
        return cut(
                row, name(field), code, MAX_LABEL, field == Field.SKU ? CODE_POINTS_OF_CODE : Characters.CODE_POINTS);
    }

    /** An amount in minor units; empty if the cell is, or if nobody can say what it means. */
    Optional<Long> price(Row row, Field field) {
        var cell = cell(row, field);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        var reading = Decimals.read(cell).orElse(null);
        if (reading != null && reading.hasCurrency() && !reading.isIn(currency)) {
            tell(row, Code.PRICE_CURRENCY, name(field), shorten(cell, SHOWN), currency);
            return Optional.empty();
        }
        if (reading == null || !reading.isIn(currency)) {
            tell(row, Code.PRICE_UNREADABLE, name(field), shorten(cell, SHOWN));
            return Optional.empty();
        }
        var minor = reading.value().movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        if (minor.signum() < 0 || minor.compareTo(BigDecimal.valueOf(Money.LARGEST)) > 0) {
            tell(row, Code.PRICE_UNREADABLE, name(field), shorten(cell, SHOWN));
            return Optional.empty();
        }
        var taken = minor.movePointLeft(2);
        if (reading.guessed()) {
            tell(row, Code.PRICE_READ_AS, name(field), shorten(cell, SHOWN), taken.toPlainString());
        } else if (taken.compareTo(reading.value()) != 0) {
            tell(row, Code.PRICE_ROUNDED, name(field), shorten(cell, SHOWN), taken.toPlainString());
        }
        return Optional.of(minor.longValueExact());
    }

    /** What is struck through above a price; nothing if it is not above it, null if nobody can say. */
    @Nullable
    Amount compareAt(Row row, Field field, @Nullable Long price) {
        if (!has(field)) {
            return null;
        }
        var amount = price(row, field).orElse(null);
        if (amount == null) {
            return cell(row, field).isEmpty() ? new Amount(null) : null;
        }
        if (amount > 0 && price == null) {
            return null;
        }
        if (price != null && amount > price) {
            return new Amount(amount);
        }
        if (amount > 0) {
            tell(row, Code.COMPARE_AT_IGNORED, shorten(cell(row, field), SHOWN));
        }
        return new Amount(null);
    }

    @Nullable
    Amount cost(Row row) {
        if (!has(Field.COST)) {
            return null;
        }
        var cost = price(row, Field.COST);
        return cost.isEmpty() && !cell(row, Field.COST).isEmpty() ? null : new Amount(cost.orElse(null));
    }

    /** @param unit in which a number without one is */
    @Nullable
    Integer grams(Row row, WeightUnit unit) {
        if (!has(Field.GRAMS)) {
            return null;
        }
        var cell = cell(row, Field.GRAMS);
        if (cell.isEmpty()) {
            return 0;
        }
        var reading = Decimals.read(cell).orElse(null);
        var named = reading == null || reading.unit().isEmpty() ? unit : UNITS.get(reading.unit());
        if (reading == null || named == null || reading.guessed()) {
            return unreadable(row, Field.GRAMS, cell);
        }
        return whole(row, Field.GRAMS, cell, reading.value().multiply(named.grams()), RoundingMode.HALF_UP, MAX_GRAMS);
    }

    @Nullable
    WeightUnit weightUnit(Row row) {
        var cell = cell(row, Field.WEIGHT_UNIT).toLowerCase(Locale.ROOT);
        if (cell.isEmpty()) {
            return null;
        }
        var unit = UNITS.get(cell);
        if (unit == null) {
            unknown(row, Field.WEIGHT_UNIT);
        }
        return unit;
    }

    @Nullable
    Integer quantity(Row row, Field field) {
        var cell = cell(row, field);
        if (cell.isEmpty()) {
            return null;
        }
        var reading = Decimals.read(cell).orElse(null);
        if (reading == null || !reading.unit().isEmpty()) {
            return unreadable(row, field, cell);
        }
        if (reading.value().signum() < 0) {
            tell(row, Code.QUANTITY_NEGATIVE, shorten(cell, SHOWN));
            return 0;
        }
        return whole(row, field, cell, reading.value(), RoundingMode.FLOOR, MAX_QUANTITY);
    }

    private @Nullable Integer whole(
            Row row, Field field, String cell, BigDecimal number, RoundingMode rounding, int most) {
        var whole = number.setScale(0, rounding);
        if (whole.signum() < 0 || whole.compareTo(BigDecimal.valueOf(most)) > 0) {
            return unreadable(row, field, cell);
        }
        if (whole.compareTo(number) != 0) {
            tell(row, Code.NUMBER_ROUNDED, name(field), shorten(cell, SHOWN), whole.toPlainString());
        }
        return whole.intValueExact();
    }

    private @Nullable Integer unreadable(Row row, Field field, String cell) {
        tell(row, Code.NUMBER_UNREADABLE, name(field), shorten(cell, SHOWN));
        return null;
    }

    /** Null if the file has no such column or says what nobody understands. */
    @Nullable
    Boolean yesNo(Row row, Field field, boolean unlessGiven) {
        if (!has(field)) {
            return null;
        }
        var cell = cell(row, field).toLowerCase(Locale.ROOT);
        if (cell.isEmpty()) {
            return unlessGiven;
        }
        if (YES.contains(cell)) {
            return true;
        }
        if (!NO.contains(cell)) {
            unknown(row, field);
            return null;
        }
        return false;
    }

    void unknown(Row row, Field field) {
        tell(row, Code.VALUE_UNKNOWN, name(field), shorten(cell(row, field), SHOWN));
    }

    @Nullable
    ProductKind kind(Row row) {
        var cell = cell(row, Field.KIND).toUpperCase(Locale.ROOT);
        if (cell.isEmpty()) {
            return null;
        }
        for (var kind : ProductKind.values()) {
            if (kind.name().equals(cell)) {
                return kind;
            }
        }
        unknown(row, Field.KIND);
        return null;
    }

    /** Labels between commas, each once; null if the file has no such column. */
    @Nullable
    List<String> labels(Row row, Field field) {
        if (!has(field)) {
            return null;
        }
        var labels = new LinkedHashSet<String>();
        for (var label :
                LINES.matcher(Cells.read(cell(row, field))).replaceAll(",").split("[,，]", -1)) {
            if (!label.isBlank()) {
                labels.add(tag(row, name(field), Text.line(label)));
            }
        }
        labels.remove("");
        return List.copyOf(labels);
    }

    /** A label as long as a tag or a scene may be. */
    String tag(Row row, String column, String label) {
        var sort = label.startsWith(SCENE) ? SCENE : "";
        return sort + cut(row, column, label.substring(sort.length()), MAX_LABEL, CODE_POINTS_OF_TAG);
    }

    /** Those labels that name no scene. */
    @Nullable
    List<String> tags(Row row, @Nullable List<String> labels) {
        return labels == null
                ? null
                : most(
                        row,
                        labels.stream()
                                .filter(label -> !label.startsWith(SCENE))
                                .toList(),
                        MAX_TAGS);
    }

    @Nullable
    List<String> scenes(Row row, @Nullable List<String> labels) {
        return labels == null
                ? null
                : most(
                        row,
                        labels.stream()
                                .filter(label -> label.startsWith(SCENE))
                                .map(label -> label.substring(SCENE.length()).strip())
                                .filter(scene -> !scene.isEmpty())
                                .distinct()
                                .toList(),
                        MAX_SCENES);
    }

    private List<String> most(Row row, List<String> labels, int most) {
        if (labels.size() <= most) {
            return labels;
        }
        tell(row, Code.TEXT_CUT, name(Field.TAGS), most, labels.get(most));
        return labels.subList(0, most);
    }

    /** The address of an image; empty if it is none. */
    Optional<String> source(Row row, String cell) {
        var source = cell.startsWith("//") ? "https:" + cell : cell.replace(" ", "%20");
        if (SOURCE.matcher(source).matches()) {
            return Optional.of(source);
        }
        tell(row, Code.IMAGE_ADDRESS_INVALID, shorten(cell, 100));
        return Optional.empty();
    }

    /** Addresses of which some files put several into one cell. */
    List<String> sources(Row row, Field field) {
        var cell = Cells.read(cell(row, field));
        if (cell.isEmpty()) {
            return List.of();
        }
        var sources = new ArrayList<String>();
        for (var part : cell.split("[\\s,;，；|]+(?=(?:https?:)?//)", -1)) {
            var plain = part.strip().replaceAll("[,;，；|]+$", "");
            if (!plain.isEmpty()) {
                source(row, plain).ifPresent(sources::add);
            }
        }
        return sources;
    }

    /** The images in their order, with those that only a variant names at the end. */
    List<CsvImage> images(Row first, List<CsvImage> named, List<CsvVariant> variants) {
        var images = new LinkedHashMap<String, CsvImage>();
        named.forEach(image -> images.putIfAbsent(image.source(), image));
        for (var variant : variants) {
            var source = variant.image();
            if (source != null) {
                images.putIfAbsent(source, new CsvImage(variant.line(), source, ""));
            }
        }
        if (images.size() > MAX_IMAGES) {
            tell(first, Code.TOO_MANY_IMAGES, MAX_IMAGES);
        }
        return images.values().stream().limit(MAX_IMAGES).toList();
    }

    static String shorten(String text, int most) {
        var start = Text.cut(text, most);
        return start.length() == text.length() ? text : start + "…";
    }

    static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
