package linli.catalog.csv;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.catalog.ProductKind;
import linli.catalog.StockPolicy;
import linli.catalog.WeightUnit;
import linli.catalog.csv.CsvProduct.Amount;
import linli.catalog.csv.CsvProduct.CsvImage;
import linli.catalog.csv.CsvProduct.CsvVariant;
import linli.catalog.csv.CsvProduct.Status;
import linli.catalog.csv.Finding.Code;
import linli.catalog.csv.Table.Row;
import linli.shared.text.WrittenTime;
import org.jspecify.annotations.Nullable;

/** Reads a product of WooCommerce's export: its own row, and one for each of its variations. */
final class WooReader {
    private static final int OPTIONS = 3;
    private static final int MAX_ANY = 100;
    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");
    private static final Pattern BREAK = Pattern.compile("(?<!\\\\)\\\\n");

    private final Header header;
    private final CellReader cells;
    private final String handle;
    private final ZonedDateTime now;
    private final Row own;
    private final boolean orphans;
    private final List<Row> variations;

    WooReader(Header header, CellReader cells, String handle, List<Row> rows, ZonedDateTime now) {
        this.header = header;
        this.cells = cells;
        this.handle = handle;
        this.now = now;
        var products = rows.stream().filter(row -> !isVariation(header, row)).toList();
        this.orphans = products.isEmpty();
        this.own = orphans ? rows.getFirst() : products.getFirst();
        this.variations = rows.stream().filter(row -> isVariation(header, row)).toList();
        products.stream().skip(1).forEach(row -> cells.tell(row, Code.PRODUCT_TWICE));
    }

    static boolean isVariation(Header header, Row row) {
        return types(header, row).stream().anyMatch(type -> type.endsWith("variation") || type.equals("变体"));
    }

    private static Set<String> types(Header header, Row row) {
        var at = header.columns().get(Field.PRODUCT_TYPE);
        var cell = at == null ? "" : CellReader.cell(row, at);
        return Arrays.stream(cell.toLowerCase(Locale.ROOT).split("[,，]"))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    CsvProduct read() {
        var types = types(header, own);
        var options = options();
        var variants = new ArrayList<CsvVariant>();
        boolean variable = !options.isEmpty();
        if (variable) {
            var combinations = new HashSet<List<String>>();
            for (var row : variations) {
                for (var values : values(row, options)) {
                    if (combinations.add(values)) {
                        variants.add(variant(row, values));
                    } else {
                        cells.tell(row, Code.OPTIONS_TWICE, String.join(" / ", values));
                    }
                }
            }
        } else {
            variants.add(variant(variations.isEmpty() ? own : variations.getFirst(), List.of()));
        }
        tellOtherAttributes(options);
        var categories = list(Field.CATEGORY);
        var tags = Stream.concat(list(Field.TAGS).stream(), categories.stream().skip(1))
                .map(tag -> cells.tag(own, cells.name(Field.TAGS), tag))
                .distinct()
                .toList();
        return new CsvProduct(
                own.line(),
                1 + variations.size() - (orphans ? 1 : 0),
                handle,
                title(),
                null,
                body(),
                null,
                cells.has(Field.VENDOR)
                        ? cells.cut(
                                own,
                                cells.name(Field.VENDOR),
                                String.join(", ", list(Field.VENDOR)),
                                CellReader.MAX_LABEL)
                        : null,
                cells.has(Field.CATEGORY)
                        ? (categories.isEmpty()
                                ? ""
                                : cells.cut(
                                        own, cells.name(Field.CATEGORY), categories.getFirst(), CellReader.MAX_LABEL))
                        : null,
                null,
                null,
                null,
                kind(types),
                cells.has(Field.TAGS) || cells.has(Field.CATEGORY) ? cells.tags(own, tags) : null,
                null,
                status(types),
                options.stream().map(Option::name).toList(),
                cells.images(
                        own,
                        cells.sources(own, Field.IMAGE).stream()
                                .map(source -> new CsvImage(own.line(), source, ""))
                                .toList(),
                        variants),
                variants);
    }

    private @Nullable String title() {
        var title = CellReader.emptyToNull(cells.text(own, Field.TITLE, CellReader.MAX_LABEL));
        if (title == null) {
            cells.tell(own, Code.TITLE_MISSING, handle);
        }
        return title != null && orphans ? parentTitle(title) : title;
    }

    /** A variation is called by its product's name, then its values. */
    static String parentTitle(String title) {
        int end = title.lastIndexOf(" - ");
        return end > 0 ? title.substring(0, end).strip() : title;
    }

    /** The short text stands before the long one; WooCommerce writes line breaks as {@code \n}. */
    private @Nullable String body() {
        if (!cells.has(Field.BODY) && !cells.has(Field.SHORT_BODY)) {
            return null;
        }
        var body = Stream.of(Field.SHORT_BODY, Field.BODY)
                .map(field -> cells.longText(own, field, CellReader.MAX_BODY))
                .filter(text -> text != null && !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        return cells.cut(own, cells.name(Field.BODY), BREAK.matcher(body).replaceAll("\n"), CellReader.MAX_BODY);
    }

    private List<String> list(Field field) {
        return parts(cells.cell(own, field)).stream()
                .map(part -> cells.cut(own, cells.name(field), part, CellReader.MAX_LABEL))
                .distinct()
                .toList();
    }

    private @Nullable ProductKind kind(Set<String> types) {
        if (types.contains("downloadable") || types.contains("可下载")) {
            return ProductKind.DIGITAL;
        }
        return types.contains("virtual") || types.contains("虚拟") ? ProductKind.SERVICE : null;
    }

    /** What is only a group of others, or sold elsewhere, is no product that could be bought here. */
    private @Nullable Status status(Set<String> types) {
        if (types.contains("grouped") || types.contains("external") || types.contains("分组") || types.contains("外部")) {
            cells.tell(own, Code.KEPT_AS_DRAFT, cells.cell(own, Field.PRODUCT_TYPE));
            return Status.DRAFT;
        }
        var visibility = cells.cell(own, Field.VISIBILITY).toLowerCase(Locale.ROOT);
        if (visibility.equals("hidden") || visibility.equals("隐藏")) {
            cells.tell(own, Code.KEPT_AS_DRAFT, cells.cell(own, Field.VISIBILITY));
            return Status.DRAFT;
        }
        if (cells.cell(own, Field.PUBLISHED).equals("-1")) {
            return Status.DRAFT;
        }
        var published = cells.yesNo(own, Field.PUBLISHED, true);
        if (published == null) {
            return cells.has(Field.PUBLISHED) ? Status.UNCLEAR : null;
        }
        return published ? Status.ACTIVE : Status.DRAFT;
    }

    /** What a buyer chooses: an attribute's name and where each row has it. */
    private record Option(String name, List<String> attributes) {}

    /** The attributes that some variation names, in the order of the product's row. */
    private List<Option> options() {
        var chosen = new LinkedHashMap<String, Option>();
        var named = variations.stream()
                .flatMap(row -> attributes(row).keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var order = new LinkedHashSet<>(attributes(own).keySet());
        order.retainAll(named);
        order.addAll(named);
        order.forEach(name -> chosen.put(name, new Option(name, List.of(name))));
        var options = new ArrayList<>(chosen.values());
        if (options.size() <= OPTIONS) {
            return options;
        }
        var joined = options.subList(OPTIONS - 1, options.size()).stream()
                .map(Option::name)
                .toList();
        cells.tell(own, Code.OPTIONS_JOINED, String.join(", ", joined));
        var three = new ArrayList<>(options.subList(0, OPTIONS - 1));
        three.add(new Option(String.join(" / ", joined), joined));
        return three;
    }

    /** A row's attributes and their values, each as it stands. */
    private Map<String, String> attributes(Row row) {
        var attributes = new LinkedHashMap<String, String>();
        header.attributes().values().forEach(attribute -> {
            var name = CellReader.cell(row, attribute.name());
            if (!name.isEmpty()) {
                attributes.putIfAbsent(
                        cells.cut(row, header.names().get(attribute.name()), name, CellReader.MAX_LABEL / OPTIONS),
                        CellReader.cell(row, attribute.values()));
            }
        });
        return attributes;
    }

    /** The combinations that a variation stands for; one that leaves a value open stands for all of them. */
    private List<List<String>> values(Row row, List<Option> options) {
        var own = attributes(row);
        var all = attributes(this.own);
        var combinations = new ArrayList<List<String>>();
        combinations.add(List.of());
        for (var option : options) {
            var choices = new ArrayList<String>();
            choices.add("");
            for (var attribute : option.attributes()) {
                var value = own.getOrDefault(attribute, "");
                var possible =
                        value.isEmpty() ? parts(all.getOrDefault(attribute, "")) : List.of(value.replace("\\,", ","));
                if (value.isEmpty() && possible.isEmpty()) {
                    cells.tell(row, Code.OPTION_MISSING, attribute, "-");
                    possible = List.of("-");
                }
                var longer = new ArrayList<String>();
                for (var choice : choices) {
                    possible.forEach(part -> longer.add(choice.isEmpty() ? part : choice + " / " + part));
                }
                choices.clear();
                choices.addAll(longer);
            }
            combinations = combined(
                    combinations,
                    choices.stream()
                            .map(choice -> cells.choice(row, option.name(), choice))
                            .toList());
        }
        return combinations.subList(0, Math.min(combinations.size(), MAX_ANY));
    }

    private static ArrayList<List<String>> combined(List<List<String>> combinations, List<String> choices) {
        var longer = new ArrayList<List<String>>();
        for (var combination : combinations) {
            for (var choice : choices) {
                if (longer.size() < MAX_ANY) {
                    longer.add(Stream.concat(combination.stream(), Stream.of(choice))
                            .toList());
                }
            }
        }
        return longer;
    }

    private static List<String> parts(String values) {
        return COMMA.splitAsStream(values)
                .map(part -> part.replace("\\,", ",").strip())
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    private void tellOtherAttributes(List<Option> options) {
        var chosen =
                options.stream().flatMap(option -> option.attributes().stream()).collect(Collectors.toSet());
        var others = attributes(own).keySet().stream()
                .filter(name -> !chosen.contains(name))
                .toList();
        if (!others.isEmpty()) {
            cells.tell(own, Code.ATTRIBUTES_IGNORED, String.join(", ", others));
        }
    }

    private CsvVariant variant(Row row, List<String> values) {
        var regular = cells.price(row, Field.PRICE).orElse(null);
        var offered = cells.price(row, Field.SALE_PRICE).orElse(null);
        var sale = offered != null && isOnSale(row) ? offered : null;
        boolean onSale = sale != null && (regular == null || sale < regular);
        var price = onSale ? sale : regular;
        if (price == null && cells.cell(row, Field.PRICE).isEmpty()) {
            cells.tell(row, Code.PRICE_MISSING, cells.name(Field.PRICE));
        }
        var policy = policy(row);
        var types = types(header, row);
        var image = cells.sources(row, Field.IMAGE);
        return new CsvVariant(
                row.line(),
                values,
                cells.code(row, Field.SKU),
                price,
                onSale ? struckThrough(row, regular) : notOnSale(row, offered),
                cells.cost(row),
                cells.code(row, Field.BARCODE),
                cells.grams(row, unit()),
                cells.has(Field.GRAMS) ? unit() : null,
                cells.has(Field.PRODUCT_TYPE)
                        ? !types.contains("virtual") && !types.contains("downloadable") && !types.contains("虚拟")
                        : null,
                taxable(row),
                policy,
                policy == StockPolicy.UNTRACKED ? null : quantity(row),
                row.equals(own) || image.isEmpty() ? null : image.getFirst());
    }

    /** The regular price above a sale; null if nobody can read it. */
    private @Nullable Amount struckThrough(Row row, @Nullable Long regular) {
        return regular == null && !cells.cell(row, Field.PRICE).isEmpty() ? null : new Amount(regular);
    }

    /** That nothing is struck through; null if the file names no sales, or a price that nobody can read. */
    private @Nullable Amount notOnSale(Row row, @Nullable Long offered) {
        boolean isRead = offered != null || cells.cell(row, Field.SALE_PRICE).isEmpty();
        return cells.has(Field.SALE_PRICE) && isRead ? new Amount(null) : null;
    }

    /**
     * A sale that has not begun, is over or is dated in a way that nobody can read is none; one that ends is told, for
     * nothing ends it here. A day without an hour is of it to its end.
     */
    private boolean isOnSale(Row row) {
        var starts = cells.cell(row, Field.SALE_STARTS);
        var ends = cells.cell(row, Field.SALE_ENDS);
        if (starts.isEmpty() && ends.isEmpty()) {
            return true;
        }
        var from = time(row, starts, Instant.MIN);
        var until = time(row, ends, Instant.MAX).map(this::endOfDay);
        if (from.isEmpty() || until.isEmpty()) {
            return false;
        }
        cells.tell(row, Code.SALE_DATED, cells.cell(row, Field.SALE_PRICE), starts, ends);
        var instant = now.toInstant();
        return !instant.isBefore(from.get()) && instant.isBefore(until.get());
    }

    private Optional<Instant> time(Row row, String written, Instant ifNone) {
        if (written.isEmpty()) {
            return Optional.of(ifNone);
        }
        var time = WrittenTime.read(written, now.getZone());
        if (time.isEmpty()) {
            cells.tell(row, Code.SALE_TIME_UNREADABLE, cells.cell(row, Field.SALE_PRICE), written);
        }
        return time;
    }

    private Instant endOfDay(Instant end) {
        if (end.equals(Instant.MAX)) {
            return end;
        }
        var local = end.atZone(now.getZone());
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.plusDays(1).toInstant()
                : end;
    }

    private WeightUnit unit() {
        var name = cells.name(Field.GRAMS).toLowerCase(Locale.ROOT);
        if (name.contains("kg") || name.contains("公斤") || name.contains("千克")) {
            return WeightUnit.KG;
        }
        if (name.contains("lb") || name.contains("磅")) {
            return WeightUnit.LB;
        }
        return name.contains("oz") || name.contains("盎司") ? WeightUnit.OZ : WeightUnit.G;
    }

    private @Nullable Boolean taxable(Row row) {
        return switch (cells.cell(row, Field.TAXABLE).toLowerCase(Locale.ROOT)) {
            case "" -> cells.has(Field.TAXABLE) ? true : null;
            case "taxable", "应税", "应纳税" -> true;
            case "none", "shipping", "无", "仅运费" -> false;
            default -> {
                cells.unknown(row, Field.TAXABLE);
                yield null;
            }
        };
    }

    /** Without a number nobody counts, unless the shop says by hand that there is none. */
    private @Nullable StockPolicy policy(Row row) {
        if (!cells.has(Field.QUANTITY) && !cells.has(Field.IN_STOCK)) {
            return null;
        }
        var backorders = cells.cell(row, Field.POLICY).toLowerCase(Locale.ROOT);
        boolean more = backorders.equals("1") || backorders.equals("yes") || backorders.equals("notify");
        var inStock = cells.cell(row, Field.IN_STOCK).toLowerCase(Locale.ROOT);
        if (!cells.cell(row, Field.QUANTITY).isEmpty()) {
            return more ? StockPolicy.CONTINUE : StockPolicy.DENY;
        }
        return switch (inStock) {
            case "0", "no", "false", "outofstock" -> StockPolicy.DENY;
            case "backorder", "onbackorder" -> StockPolicy.CONTINUE;
            default -> StockPolicy.UNTRACKED;
        };
    }

    private @Nullable Integer quantity(Row row) {
        if (!cells.has(Field.QUANTITY) && !cells.has(Field.IN_STOCK)) {
            return null;
        }
        if (cells.cell(row, Field.QUANTITY).equalsIgnoreCase("parent")) {
            cells.tell(row, Code.STOCK_OF_PARENT);
            return null;
        }
        return cells.cell(row, Field.QUANTITY).isEmpty() ? Integer.valueOf(0) : cells.quantity(row, Field.QUANTITY);
    }
}
