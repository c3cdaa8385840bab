package linli.catalog.csv;

import java.util.List;
import linli.catalog.ProductKind;
import linli.catalog.StockPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A product as its rows say. What is null stands in no column of the file, so an import leaves it as it is.
 *
 * @param line of its first row
 * @param rows how many rows it has, with those that were refused
 * @param options names, empty for a product that comes in one form
 */
public record CsvProduct(
        long line,
        int rows,
        String handle,
        String title,
        @Nullable String titleEn,
        @Nullable String body,
        @Nullable String vendor,
        @Nullable String category,
        @Nullable ProductKind kind,
        @Nullable List<String> tags,
        @Nullable List<String> scenes,
        @Nullable Boolean published,
        List<String> options,
        List<CsvImage> images,
        List<CsvVariant> variants) {

    public record CsvImage(long line, String source, String alt) {}

    /** A price that is struck through, or none. */
    public record CompareAt(@Nullable Long minor) {}

    /** @param image the source of one of the product's images */
    public record CsvVariant(
            long line,
            List<String> optionValues,
            @Nullable String sku,
            long price,
            @Nullable CompareAt compareAt,
            @Nullable String barcode,
            @Nullable Integer grams,
            @Nullable Boolean requiresShipping,
            @Nullable StockPolicy policy,
            @Nullable Integer quantity,
            @Nullable String image) {}
}
