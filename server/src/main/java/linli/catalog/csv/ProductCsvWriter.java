package linli.catalog.csv;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.catalog.ProductKind;
import linli.catalog.SearchListing;
import linli.catalog.StockPolicy;
import linli.catalog.WeightUnit;
import linli.catalog.csv.CsvProduct.Status;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes products in the columns that {@link ProductFile} reads, so that reading them again changes nothing. */
public final class ProductCsvWriter {
    private final CSVPrinter printer;

    /** @param source the address, or {@code linli:} and a picture's id */
    public record Image(String source, int position, String alt) {}

    public record Variant(
            List<String> optionValues,
            String sku,
            long price,
            @Nullable Long compareAt,
            @Nullable Long cost,
            String barcode,
            int grams,
            WeightUnit weightUnit,
            boolean requiresShipping,
            boolean taxable,
            StockPolicy policy,
            @Nullable Integer quantity,
            String image) {}

    public record Product(
            String handle,
            String title,
            String titleEn,
            String body,
            String bodyEn,
            String vendor,
            String category,
            String taxonomy,
            SearchListing listing,
            ProductKind kind,
            List<String> tags,
            List<String> scenes,
            Status status,
            List<String> options,
            List<Image> images,
            List<Variant> variants) {}

    /** Begins with a byte order mark, without which spreadsheets take UTF-8 for something else. */
    public ProductCsvWriter(Writer target) throws IOException {
        target.write('\uFEFF');
        this.printer = new CSVPrinter(target, CSVFormat.RFC4180);
        printer.printRecord(Field.written().stream().map(Field::column).toList());
    }

    public void write(Product product) throws IOException {
        for (int i = 0; i < Math.max(product.variants().size(), product.images().size()); i++) {
            var cells = new EnumMap<Field, String>(Field.class);
            cells.put(Field.HANDLE, product.handle());
            if (i == 0) {
                describe(product, cells);
            }
            if (i < product.variants().size()) {
                describe(product, product.variants().get(i), cells);
            }
            if (i < product.images().size()) {
                var image = product.images().get(i);
                cells.put(Field.IMAGE, image.source());
                cells.put(Field.IMAGE_POSITION, Integer.toString(image.position()));
                cells.put(Field.IMAGE_ALT, image.alt());
            }
            printer.printRecord(Field.written().stream()
                    .map(field -> guarded(field, cells.getOrDefault(field, "")))
                    .toList());
        }
    }

    private static String guarded(Field field, String text) {
        return field == Field.SKU || field == Field.BARCODE ? Cells.writeCode(text) : Cells.write(text);
    }

    private static void describe(Product product, Map<Field, String> cells) {
        cells.put(Field.TITLE, product.title());
        cells.put(Field.TITLE_EN, product.titleEn());
        cells.put(Field.BODY, product.body());
        cells.put(Field.BODY_EN, product.bodyEn());
        cells.put(Field.VENDOR, product.vendor());
        cells.put(Field.CATEGORY, product.category());
        cells.put(Field.KIND, product.kind().name());
        cells.put(
                Field.TAGS,
                Stream.concat(product.tags().stream(), product.scenes().stream().map(scene -> CellReader.SCENE + scene))
                        .collect(Collectors.joining(", ")));
        cells.put(Field.TAXONOMY, product.taxonomy());
        cells.put(Field.SEO_TITLE, product.listing().title());
        cells.put(Field.SEO_DESCRIPTION, product.listing().description());
        cells.put(Field.PUBLISHED, Boolean.toString(product.status() == Status.ACTIVE));
        cells.put(Field.STATUS, product.status().name().toLowerCase(Locale.ROOT));
        cells.put(Field.GIFT_CARD, "false");
        if (product.options().isEmpty()) {
            cells.put(Field.optionName(1), "Title");
        }
        for (int i = 0; i < product.options().size(); i++) {
            cells.put(Field.optionName(i + 1), product.options().get(i));
        }
    }

    private static void describe(Product product, Variant variant, Map<Field, String> cells) {
        if (product.options().isEmpty()) {
            cells.put(Field.optionValue(1), "Default Title");
        }
        for (int i = 0; i < variant.optionValues().size(); i++) {
            cells.put(Field.optionValue(i + 1), variant.optionValues().get(i));
        }
        cells.put(Field.SKU, variant.sku());
        cells.put(Field.PRICE, price(variant.price()));
        var compareAt = variant.compareAt();
        cells.put(Field.COMPARE_AT, compareAt == null ? "" : price(compareAt));
        var cost = variant.cost();
        cells.put(Field.COST, cost == null ? "" : price(cost));
        cells.put(Field.BARCODE, variant.barcode());
        cells.put(Field.GRAMS, Integer.toString(variant.grams()));
        cells.put(Field.WEIGHT_UNIT, variant.weightUnit().name().toLowerCase(Locale.ROOT));
        cells.put(Field.REQUIRES_SHIPPING, Boolean.toString(variant.requiresShipping()));
        cells.put(Field.FULFILMENT, "manual");
        cells.put(Field.TAXABLE, Boolean.toString(variant.taxable()));
        cells.put(Field.TRACKER, variant.policy() == StockPolicy.UNTRACKED ? "" : "shopify");
        cells.put(Field.POLICY, variant.policy() == StockPolicy.CONTINUE ? "continue" : "deny");
        var quantity = variant.quantity();
        cells.put(Field.QUANTITY, quantity == null ? "" : quantity.toString());
        cells.put(Field.VARIANT_IMAGE, variant.image());
    }

    private static String price(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }

    public void flush() throws IOException {
        printer.flush();
    }
}
