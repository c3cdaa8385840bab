package linli.catalog.imports;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import linli.catalog.SearchListing;
import linli.catalog.csv.CsvProduct.Status;
import linli.catalog.csv.ProductCsvWriter;
import linli.catalog.csv.ProductCsvWriter.Image;
import linli.catalog.csv.ProductCsvWriter.Product;
import linli.catalog.csv.ProductCsvWriter.Variant;
import linli.catalog.product.ImageRow;
import linli.catalog.product.ProductRow;
import linli.catalog.product.StoredProducts;
import linli.catalog.product.VariantRow;
import linli.catalog.stock.StockLevels;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.listing.Exports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes a brand's products as the CSV that an import reads, a page of products at a time. */
@Service
class ExportProducts {
    private static final int PAGE = 200;

    private final StoredProducts products;
    private final StockLevels stock;

    ExportProducts(StoredProducts products, StockLevels stock) {
        this.products = products;
        this.stock = stock;
    }

    /** @param store whose quantities are written; without one there are none */
    void write(BrandId brand, @Nullable StoreId store, Writer target, Exports.Written written) throws IOException {
        var csv = new ProductCsvWriter(target);
        for (var page = products.after(brand, 0, PAGE);
                !page.isEmpty();
                page = products.after(brand, page.getLast().id(), PAGE)) {
            for (var product : assemble(brand, store, page)) {
                csv.write(product);
                written.row();
            }
        }
        csv.flush();
    }

    private List<Product> assemble(BrandId brand, @Nullable StoreId store, List<ProductRow> page) {
        var ids = page.stream().map(ProductRow::id).toList();
        var rows = products.variants(brand, ids);
        Map<Long, Integer> there = store == null
                ? Map.of()
                : stock.at(brand, store, rows.stream().map(VariantRow::id).toList());
        var variants = rows.stream().collect(Collectors.groupingBy(VariantRow::product));
        var images = products.images(brand, ids).stream().collect(Collectors.groupingBy(ImageRow::product));
        var assembled = new ArrayList<Product>();
        for (var row : page) {
            var sources = new HashMap<Integer, String>();
            var shown = new ArrayList<Image>();
            for (var image : images.getOrDefault(row.id(), List.of())) {
                sources.put(image.position(), ProductMerge.source(image));
                shown.add(new Image(ProductMerge.source(image), image.position(), image.alt()));
            }
            assembled.add(new Product(
                    row.handle(),
                    row.title().zh(),
                    Objects.requireNonNullElse(row.title().en(), ""),
                    row.body().zh(),
                    Objects.requireNonNullElse(row.body().en(), ""),
                    row.vendor(),
                    row.category(),
                    row.taxonomy(),
                    new SearchListing(row.seoTitle(), row.seoDescription()),
                    row.kind(),
                    row.tags(),
                    row.scenes(),
                    row.archived() ? Status.ARCHIVED : row.published() ? Status.ACTIVE : Status.DRAFT,
                    row.options(),
                    shown,
                    variants.getOrDefault(row.id(), List.of()).stream()
                            .map(variant -> variant(variant, there, sources))
                            .toList()));
        }
        return assembled;
    }

    private static Variant variant(VariantRow row, Map<Long, Integer> stock, Map<Integer, String> sources) {
        return new Variant(
                row.optionValues(),
                row.sku(),
                row.price(),
                row.compareAt(),
                row.cost(),
                row.barcode(),
                row.grams(),
                row.weightUnit(),
                row.requiresShipping(),
                row.taxable(),
                row.policy(),
                stock.get(row.id()),
                row.image() == null ? "" : sources.getOrDefault(row.image(), ""));
    }
}
