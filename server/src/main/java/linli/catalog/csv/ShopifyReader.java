package linli.catalog.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import linli.catalog.ProductKind;
import linli.catalog.StockPolicy;
import linli.catalog.WeightUnit;
import linli.catalog.csv.CsvProduct.CsvImage;
import linli.catalog.csv.CsvProduct.CsvVariant;
import linli.catalog.csv.CsvProduct.Status;
import linli.catalog.csv.Finding.Code;
import linli.catalog.csv.Table.Row;
import org.jspecify.annotations.Nullable;

/** Reads a product of Shopify's columns: one row a variant or image, the first with a title describes it. */
final class ShopifyReader {
    private static final int OPTIONS = 3;
    private static final int MAX_DESCRIPTION = 1_000;
    private static final int MAX_POSITION = 100_000;

    private static final Set<String> ACTIVE = Set.of("", "active", "published", "在售", "上架", "已上架");
    private static final Set<String> DRAFT = Set.of("draft", "草稿", "下架", "已下架", "未上架");
    private static final Set<String> ARCHIVED = Set.of("archived", "归档", "已归档");

    private final CellReader cells;
    private final String handle;
    private final List<Row> rows;
    private final Row describing;

    ShopifyReader(CellReader cells, String handle, List<Row> rows) {
        this.cells = cells;
        this.handle = handle;
        this.rows = rows;
        this.describing = rows.stream()
                .filter(row -> !cells.cell(row, Field.TITLE).isEmpty())
                .findFirst()
                .orElse(rows.getFirst());
    }

    /** An option and the column of its values. */
    private record Option(String name, Field values) {}

    CsvProduct read() {
        var title = title();
        var options = options();
        var images = new ArrayList<PlacedImage>();
        var variants = variants(options, images);
        var labels = cells.labels(describing, Field.TAGS);
        boolean giftCard = Boolean.TRUE.equals(cells.yesNo(describing, Field.GIFT_CARD, false));
        if (giftCard) {
            cells.tell(describing, Code.GIFT_CARD);
        }
        return new CsvProduct(
                rows.getFirst().line(),
                rows.size(),
                handle,
                title,
                CellReader.emptyToNull(cells.text(describing, Field.TITLE_EN, CellReader.MAX_LABEL)),
                cells.longText(describing, Field.BODY, CellReader.MAX_BODY),
                cells.longText(describing, Field.BODY_EN, CellReader.MAX_BODY),
                cells.text(describing, Field.VENDOR, CellReader.MAX_LABEL),
                cells.text(describing, Field.CATEGORY, CellReader.MAX_LABEL),
                cells.text(describing, Field.TAXONOMY, CellReader.MAX_LABEL),
                cells.text(describing, Field.SEO_TITLE, CellReader.MAX_LABEL),
                cells.text(describing, Field.SEO_DESCRIPTION, MAX_DESCRIPTION),
                giftCard ? ProductKind.DIGITAL : cells.kind(describing),
                cells.tags(describing, labels),
                cells.scenes(describing, labels),
                giftCard ? Status.DRAFT : status(),
                options.stream().map(Option::name).toList(),
                cells.images(
                        describing,
                        images.stream()
                                .sorted(Comparator.comparingInt(PlacedImage::position))
                                .map(PlacedImage::image)
                                .toList(),
                        variants),
                variants);
    }

    private @Nullable String title() {
        var title = CellReader.emptyToNull(cells.text(describing, Field.TITLE, CellReader.MAX_LABEL));
        if (title == null) {
            cells.tell(describing, Code.TITLE_MISSING, handle);
        }
        for (var row : rows) {
            var again = cells.cell(row, Field.TITLE);
            if (!again.isEmpty() && !again.equals(cells.cell(describing, Field.TITLE))) {
                cells.tell(row, Code.PRODUCT_CELLS_IGNORED, CellReader.shorten(again, 60));
            }
        }
        return title;
    }

    /** Shopify writes the one option {@code Title} with the value {@code Default Title} where there is nothing to choose. */
    private List<Option> options() {
        var options = new ArrayList<Option>();
        var names = new HashSet<String>();
        for (int i = 1; i <= OPTIONS; i++) {
            var values = Field.optionValue(i);
            var named = Field.optionName(i);
            var name = firstOf(named)
                    .map(row -> cells.text(row, named, CellReader.MAX_LABEL))
                    .orElse("");
            boolean valued = firstOf(values).isPresent();
            if (!valued || name.isEmpty() && holdsOnly(values, "Default Title")) {
                if (!name.isEmpty() && !name.equalsIgnoreCase("Title")) {
                    cells.tell(describing, Code.OPTION_MISSING, name, "");
                }
                continue;
            }
            if (name.isEmpty()) {
                name = cells.has(named) ? "Option" + i : cells.name(values);
                if (cells.has(named)) {
                    cells.tell(describing, Code.OPTION_UNNAMED, name);
                }
            }
            while (!names.add(name.toLowerCase(Locale.ROOT))) {
                name = name + " " + i;
            }
            options.add(new Option(name, values));
        }
        boolean nothingToChoose = options.size() == 1
                && options.getFirst().name().equalsIgnoreCase("Title")
                && holdsOnly(options.getFirst().values(), "Default Title");
        return nothingToChoose ? List.of() : options;
    }

    private Optional<Row> firstOf(Field field) {
        return rows.stream().filter(row -> !cells.cell(row, field).isEmpty()).findFirst();
    }

    private boolean holdsOnly(Field field, String value) {
        return rows.stream()
                .map(row -> cells.cell(row, field))
                .filter(Predicate.not(String::isEmpty))
                .allMatch(value::equalsIgnoreCase);
    }

    private List<CsvVariant> variants(List<Option> options, List<PlacedImage> images) {
        var variants = new ArrayList<CsvVariant>();
        var combinations = new HashSet<List<String>>();
        boolean none = rows.stream().noneMatch(this::isVariant);
        for (var row : rows) {
            var shown = image(row);
            images.addAll(shown);
            if (isVariant(row) || none && row.equals(describing)) {
                var variant = variant(row, options);
                if (combinations.add(variant.optionValues())) {
                    variants.add(variant);
                } else {
                    cells.tell(row, Code.OPTIONS_TWICE, String.join(" / ", variant.optionValues()));
                }
            } else if (shown.isEmpty() && cells.cell(row, Field.IMAGE).isEmpty()) {
                cells.tell(row, Code.NOTHING_ON_ROW);
            }
        }
        return variants;
    }

    private boolean isVariant(Row row) {
        return List.of(Field.PRICE, Field.SKU, Field.BARCODE, Field.OPTION_1_VALUE, Field.OPTION_2_VALUE).stream()
                .anyMatch(field -> !cells.cell(row, field).isEmpty());
    }

    private CsvVariant variant(Row row, List<Option> options) {
        var values = new ArrayList<String>();
        for (var option : options) {
            var value = CellReader.emptyToNull(cells.choice(row, option.values()));
            if (value == null) {
                cells.tell(row, Code.OPTION_MISSING, option.name(), "-");
            }
            values.add(value == null ? "-" : value);
        }
        var price = cells.price(row, Field.PRICE).orElse(null);
        if (price == null && cells.cell(row, Field.PRICE).isEmpty()) {
            cells.tell(row, Code.PRICE_MISSING, cells.name(Field.PRICE));
        }
        var service = cells.cell(row, Field.FULFILMENT);
        if (!service.isEmpty() && !service.equalsIgnoreCase("manual")) {
            cells.unknown(row, Field.FULFILMENT);
        }
        var policy = policy(row);
        var unit = cells.weightUnit(row);
        boolean inUnit = cells.name(Field.GRAMS).matches("(?i)(variant )?weight");
        var source = Cells.read(cells.cell(row, Field.VARIANT_IMAGE));
        return new CsvVariant(
                row.line(),
                values,
                cells.code(row, Field.SKU),
                price,
                cells.compareAt(row, Field.COMPARE_AT, price),
                cells.cost(row),
                cells.code(row, Field.BARCODE),
                cells.grams(row, inUnit ? Objects.requireNonNullElse(unit, WeightUnit.KG) : WeightUnit.G),
                unit,
                cells.yesNo(row, Field.REQUIRES_SHIPPING, true),
                cells.yesNo(row, Field.TAXABLE, true),
                policy,
                policy == StockPolicy.UNTRACKED ? null : cells.quantity(row, Field.QUANTITY),
                source.isEmpty() ? null : cells.source(row, source).orElse(null));
    }

    /** Where nobody tracks the inventory, there is nothing that could be sold out. */
    private @Nullable StockPolicy policy(Row row) {
        boolean tracks = cells.has(Field.TRACKER);
        if (tracks && cells.cell(row, Field.TRACKER).isEmpty()) {
            return StockPolicy.UNTRACKED;
        }
        if (!cells.has(Field.POLICY)) {
            return tracks ? StockPolicy.DENY : null;
        }
        return switch (cells.cell(row, Field.POLICY).toLowerCase(Locale.ROOT)) {
            case "", "deny", "false", "no", "0", "否" -> StockPolicy.DENY;
            case "continue", "true", "yes", "1", "是" -> StockPolicy.CONTINUE;
            default -> {
                cells.unknown(row, Field.POLICY);
                yield tracks ? StockPolicy.DENY : null;
            }
        };
    }

    private @Nullable Status status() {
        var published = cells.yesNo(describing, Field.PUBLISHED, true);
        var unlessSaid = published == null
                ? (cells.cell(describing, Field.PUBLISHED).isEmpty() ? null : Status.UNCLEAR)
                : published ? Status.ACTIVE : Status.DRAFT;
        if (!cells.has(Field.STATUS)) {
            return unlessSaid;
        }
        var status = cells.cell(describing, Field.STATUS).toLowerCase(Locale.ROOT);
        if (ACTIVE.contains(status)) {
            return unlessSaid == null ? Status.ACTIVE : unlessSaid;
        }
        if (ARCHIVED.contains(status)) {
            return Status.ARCHIVED;
        }
        if (DRAFT.contains(status)) {
            return Status.DRAFT;
        }
        if (status.equals("unlisted")) {
            cells.tell(describing, Code.KEPT_AS_DRAFT, cells.cell(describing, Field.STATUS));
            return Status.DRAFT;
        }
        cells.unknown(describing, Field.STATUS);
        return Status.UNCLEAR;
    }

    /** An image and where its row wants it; rows that do not say keep their order. */
    private record PlacedImage(int position, CsvImage image) {}

    private List<PlacedImage> image(Row row) {
        var sources = cells.sources(row, Field.IMAGE);
        if (sources.isEmpty()) {
            return List.of();
        }
        var position = Decimals.read(cells.cell(row, Field.IMAGE_POSITION))
                .map(reading -> reading.value().intValue())
                .filter(place -> place > 0 && place <= MAX_POSITION)
                .orElse(Integer.MAX_VALUE);
        var alt = cells.text(row, Field.IMAGE_ALT, 512);
        return sources.stream()
                .map(source -> new PlacedImage(position, new CsvImage(row.line(), source, alt == null ? "" : alt)))
                .toList();
    }
}
