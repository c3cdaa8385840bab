package linli.catalog.csv;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.catalog.ProductKind;
import linli.catalog.StockPolicy;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes products in the columns that {@link ProductCsvReader} reads, so that reading them again changes nothing. */
public final class ProductCsvWriter {
    private final CSVPrinter printer;

    /** @param source the address, or {@code linli:} and a picture's id */
    public record Image(String source, int position, String alt) {}

    public record Variant(
            List<String> optionValues,
            String sku,
            long price,
            @Nullable Long compareAt,
            String barcode,
            int grams,
            boolean requiresShipping,
            StockPolicy policy,
            @Nullable Integer quantity,
            String image) {}

    public record Product(
            String handle,
            String title,
            String titleEn,
            String body,
            String vendor,
            String category,
            ProductKind kind,
            List<String> tags,
            List<String> scenes,
            boolean published,
            List<String> options,
            List<Image> images,
            List<Variant> variants) {}

    /** Begins with a byte order mark, without which spreadsheets take UTF-8 for something else. */
    public ProductCsvWriter(Writer target) throws IOException {
        target.write('\uFEFF');
        this.printer = new CSVPrinter(target, CSVFormat.RFC4180);
        printer.printRecord(Columns.WRITTEN);
    }

    public void write(Product product) throws IOException {
        for (int i = 0; i < Math.max(product.variants().size(), product.images().size()); i++) {
            var cells = new HashMap<String, String>();
            cells.put(Columns.HANDLE, product.handle());
            if (i == 0) {
                describe(product, cells);
            }
            if (i < product.variants().size()) {
                describe(product, product.variants().get(i), cells);
            }
            if (i < product.images().size()) {
                var image = product.images().get(i);
                cells.put(Columns.IMAGE, image.source());
                cells.put(Columns.IMAGE_POSITION, Integer.toString(image.position()));
                cells.put(Columns.IMAGE_ALT, image.alt());
            }
            printer.printRecord(Columns.WRITTEN.stream()
                    .map(column -> Cells.write(cells.getOrDefault(column, "")))
                    .toList());
        }
    }

    private static void describe(Product product, Map<String, String> cells) {
        cells.put(Columns.TITLE, product.title());
        cells.put(Columns.TITLE_EN, product.titleEn());
        cells.put(Columns.BODY, product.body());
        cells.put(Columns.VENDOR, product.vendor());
        cells.put(Columns.TYPE, product.category());
        cells.put(Columns.KIND, product.kind().name());
        cells.put(
                Columns.TAGS,
                Stream.concat(
                                product.tags().stream(),
                                product.scenes().stream().map(scene -> ProductCsvReader.SCENE + scene))
                        .collect(Collectors.joining(", ")));
        cells.put(Columns.PUBLISHED, Boolean.toString(product.published()));
        cells.put(Columns.STATUS, "active");
        cells.put(Columns.GIFT_CARD, "false");
        if (product.options().isEmpty()) {
            cells.put(Columns.optionName(1), "Title");
        }
        for (int i = 0; i < product.options().size(); i++) {
            cells.put(Columns.optionName(i + 1), product.options().get(i));
        }
    }

    private static void describe(Product product, Variant variant, Map<String, String> cells) {
        if (product.options().isEmpty()) {
            cells.put(Columns.optionValue(1), "Default Title");
        }
        for (int i = 0; i < variant.optionValues().size(); i++) {
            cells.put(Columns.optionValue(i + 1), variant.optionValues().get(i));
        }
        cells.put(Columns.SKU, variant.sku());
        cells.put(Columns.PRICE, price(variant.price()));
        var compareAt = variant.compareAt();
        cells.put(Columns.COMPARE_AT, compareAt == null ? "" : price(compareAt));
        cells.put(Columns.BARCODE, variant.barcode());
        cells.put(Columns.GRAMS, Integer.toString(variant.grams()));
        cells.put("Variant Weight Unit", "g");
        cells.put(Columns.REQUIRES_SHIPPING, Boolean.toString(variant.requiresShipping()));
        cells.put("Variant Inventory Tracker", "shopify");
        cells.put("Variant Fulfillment Service", "manual");
        cells.put("Variant Taxable", "true");
        cells.put(Columns.POLICY, variant.policy().name().toLowerCase(Locale.ROOT));
        var quantity = variant.quantity();
        cells.put(Columns.QUANTITY, quantity == null ? "" : quantity.toString());
        cells.put(Columns.VARIANT_IMAGE, variant.image());
    }

    private static String price(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }

    public void flush() throws IOException {
        printer.flush();
    }
}
