package linli.catalog.csv;

import java.util.List;
import linli.catalog.ProductKind;
import linli.catalog.StockPolicy;
import linli.catalog.WeightUnit;
import org.jspecify.annotations.Nullable;

/**
 * A product as its rows say. What is null stands in no column of the file, or cannot be read, so an import leaves it as
 * it is.
 *
 * @param line of its first row
 * @param rows how many rows it has
 * @param options names, empty for a product that comes in one form
 */
public record CsvProduct(
        long line,
        int rows,
        String handle,
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable String body,
        @Nullable String bodyEn,
        @Nullable String vendor,
        @Nullable String category,
        @Nullable String taxonomy,
        @Nullable String seoTitle,
        @Nullable String seoDescription,
        @Nullable ProductKind kind,
        @Nullable List<String> tags,
        @Nullable List<String> scenes,
        @Nullable Status status,
        List<String> options,
        List<CsvImage> images,
        List<CsvVariant> variants) {

    public enum Status {
        ACTIVE,
        DRAFT,
        ARCHIVED,
        /** The file says something that nobody understands: what is new is not sold, the rest stays as it is. */
        UNCLEAR
    }

    public record CsvImage(long line, String source, String alt) {}

    /** An amount, or that there is none. */
    public record Amount(@Nullable Long minor) {}

    /**
     * One form of the product.
     *
     * @param price null if none can be read
     * @param image the source of one of the product's images
     */
    public record CsvVariant(
            long line,
            List<String> optionValues,
            @Nullable String sku,
            @Nullable Long price,
            @Nullable Amount compareAt,
            @Nullable Amount cost,
            @Nullable String barcode,
            @Nullable Integer grams,
            @Nullable WeightUnit weightUnit,
            @Nullable Boolean requiresShipping,
            @Nullable Boolean taxable,
            @Nullable StockPolicy policy,
            @Nullable Integer quantity,
            @Nullable String image) {}
}
