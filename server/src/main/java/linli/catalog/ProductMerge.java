package linli.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import linli.catalog.csv.CsvProduct;
import linli.catalog.csv.CsvProduct.CsvVariant;
import linli.catalog.csv.Finding;
import linli.catalog.csv.Finding.Code;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Compares products of a file with what is stored and gathers what has to be written, nothing where they agree. What the
 * file does not name stays as it is; nothing is removed.
 */
final class ProductMerge {
    private static final String STORED_PICTURE = "linli:";

    private final BrandId brand;
    private final @Nullable StoreId store;
    private final Currency currency;
    private final Ids ids;
    private final Stored stored;

    final List<ProductRow> newProducts = new ArrayList<>();
    final List<ProductRow> changedProducts = new ArrayList<>();
    final List<VariantRow> newVariants = new ArrayList<>();
    final List<VariantRow> changedVariants = new ArrayList<>();
    final List<ImageRow> newImages = new ArrayList<>();
    final List<ImageRow> changedImages = new ArrayList<>();
    final Map<VariantId, Integer> stock = new LinkedHashMap<>();
    final List<ImportRepository.WantedPicture> wanted = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    int created;
    int updated;
    int unchanged;
    int productsRefused;
    int rowsRefused;

    /** What is stored of the products, and of other variants that have one of their SKUs. */
    record Stored(
            Map<String, ProductRow> products,
            Map<Long, List<VariantRow>> variants,
            Map<Long, List<ImageRow>> images,
            Map<String, VariantRow> skus,
            Map<Long, Integer> stock,
            Set<Long> pictures) {}

    ProductMerge(BrandId brand, @Nullable StoreId store, Currency currency, Ids ids, Stored stored) {
        this.brand = brand;
        this.store = store;
        this.currency = currency;
        this.ids = ids;
        this.stored = stored;
    }

    /**
     * Adds the products in the file's order.
     *
     * @param handles that the file had not had before these products; each is used up by the first that has it
     * @param skus the same of SKUs
     */
    void addAll(Collection<CsvProduct> products, Set<String> handles, Set<String> skus) {
        for (var product : products) {
            if (!handles.remove(product.handle())) {
                refuse(product, product.rows(), Finding.at(product.line(), product.handle(), Code.ROWS_APART));
            } else {
                add(product, skus);
            }
        }
    }

    private void add(CsvProduct product, Set<String> freshSkus) {
        var now = stored.products().get(product.handle());
        var existing = now == null ? List.<VariantRow>of() : stored.variants().getOrDefault(now.id(), List.of());
        if (now != null && now.options().size() != product.options().size()) {
            refuse(product, product.rows(), Finding.at(product.line(), product.handle(), Code.OPTIONS_CHANGED));
            return;
        }
        if (existing.stream().anyMatch(variant -> variant.currency() != currency)) {
            refuse(
                    product,
                    product.rows(),
                    Finding.at(product.line(), product.handle(), Code.CURRENCY_DIFFERS, currency));
            return;
        }
        var taken = new ArrayList<CsvVariant>();
        for (var variant : product.variants()) {
            var refusal = sku(product, variant, now, freshSkus);
            if (refusal == null) {
                taken.add(variant);
            } else if (variant.line() == product.line()) {
                refuse(product, product.rows(), refusal);
                return;
            } else {
                findings.add(refusal);
                rowsRefused++;
            }
        }
        if (taken.isEmpty()) {
            refuse(product, 1, Finding.at(product.line(), product.handle(), Code.NO_VARIANT));
            return;
        }
        take(product, now, existing, taken);
    }

    private @Nullable Finding sku(
            CsvProduct product, CsvVariant variant, @Nullable ProductRow now, Set<String> freshSkus) {
        var sku = variant.sku();
        if (sku == null || sku.isEmpty()) {
            return null;
        }
        if (!freshSkus.remove(sku)) {
            return Finding.at(variant.line(), product.handle(), Code.SKU_TWICE, sku);
        }
        var owner = stored.skus().get(sku);
        return owner == null || now != null && owner.product() == now.id()
                ? null
                : Finding.at(variant.line(), product.handle(), Code.SKU_TAKEN, sku);
    }

    void refuse(CsvProduct product, int rows, Finding finding) {
        findings.add(finding);
        if (rows > 1) {
            findings.add(Finding.at(product.line(), product.handle(), Code.PRODUCT_REFUSED, rows - 1));
        }
        rowsRefused += rows;
        productsRefused++;
    }

    private void take(
            CsvProduct product, @Nullable ProductRow now, List<VariantRow> existing, List<CsvVariant> variants) {
        int before = writes();
        var row = row(product, now);
        if (now == null) {
            newProducts.add(row);
        } else if (!row.equals(now)) {
            changedProducts.add(row);
        }
        var positions = images(product, row.id());
        variants(product, row.id(), existing, variants, positions);
        if (now == null) {
            created++;
        } else if (writes() > before) {
            updated++;
        } else {
            unchanged++;
        }
    }

    private int writes() {
        return newProducts.size()
                + changedProducts.size()
                + newVariants.size()
                + changedVariants.size()
                + newImages.size()
                + changedImages.size()
                + stock.size();
    }

    private ProductRow row(CsvProduct product, @Nullable ProductRow now) {
        return new ProductRow(
                brand.value(),
                now == null ? ids.next() : now.id(),
                product.handle(),
                product.title(),
                product.titleEn() == null && now != null ? now.titleEn() : product.titleEn(),
                product.body() == null ? (now == null ? "" : now.body()) : body(product, product.body()),
                given(product.vendor(), now == null ? "" : now.vendor()),
                given(product.category(), now == null ? "" : now.category()),
                given(product.kind(), now == null ? ProductKind.GOODS : now.kind()),
                given(product.tags(), now == null ? List.of() : now.tags()),
                given(product.scenes(), now == null ? List.of() : now.scenes()),
                product.options(),
                given(product.published(), now == null || now.published()));
    }

    private String body(CsvProduct product, String html) {
        var clean = RichText.cleanAndReport(html);
        if (!clean.removed().isEmpty()) {
            findings.add(Finding.at(
                    product.line(), product.handle(), Code.BODY_CLEANED, String.join(", ", clean.removed())));
        }
        return clean.html();
    }

    /** Where each source stands; new ones come after those that are there. */
    private Map<String, Integer> images(CsvProduct product, long id) {
        var existing = new HashMap<String, ImageRow>();
        int last = 0;
        for (var image : stored.images().getOrDefault(id, List.of())) {
            existing.put(source(image), image);
            last = Math.max(last, image.position());
        }
        var positions = new HashMap<String, Integer>();
        for (var image : product.images()) {
            var now = existing.get(image.source());
            if (now != null) {
                positions.put(image.source(), now.position());
                if (!image.alt().isEmpty() && !image.alt().equals(now.alt())) {
                    changedImages.add(new ImageRow(
                            now.brand(), now.product(), now.position(), now.picture(), now.source(), image.alt()));
                }
            } else if (last < 250) {
                var picture = storedPicture(image.source());
                if (picture == null && image.source().startsWith(STORED_PICTURE)) {
                    findings.add(Finding.at(image.line(), product.handle(), Code.PICTURE_MISSING, image.source(), ""));
                    continue;
                }
                positions.put(image.source(), ++last);
                newImages.add(new ImageRow(
                        brand.value(), id, last, picture, picture == null ? image.source() : "", image.alt()));
            }
            if (positions.containsKey(image.source()) && (now == null || now.picture() == null)) {
                want(product, id, image, positions);
            }
        }
        return positions;
    }

    private void want(CsvProduct product, long id, CsvProduct.CsvImage image, Map<String, Integer> positions) {
        if (!image.source().startsWith(STORED_PICTURE)) {
            wanted.add(new ImportRepository.WantedPicture(
                    id,
                    Objects.requireNonNull(positions.get(image.source())),
                    image.line(),
                    product.handle(),
                    image.source()));
        }
    }

    /** The source by which a file names an image: its address, or for one that was uploaded its picture. */
    static String source(ImageRow image) {
        return image.source().isEmpty() ? STORED_PICTURE + image.picture() : image.source();
    }

    private @Nullable Long storedPicture(String source) {
        var picture = pictureNamed(source);
        return picture != null && stored.pictures().contains(picture) ? picture : null;
    }

    /** The picture that a source names directly, if it does. */
    static @Nullable Long pictureNamed(String source) {
        if (!source.startsWith(STORED_PICTURE)) {
            return null;
        }
        try {
            return Ids.parse(source.substring(STORED_PICTURE.length()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void variants(
            CsvProduct product,
            long id,
            List<VariantRow> existing,
            List<CsvVariant> variants,
            Map<String, Integer> positions) {
        var byValues = new HashMap<List<String>, VariantRow>();
        var bySku = new HashMap<String, VariantRow>();
        int last = 0;
        for (var variant : existing) {
            byValues.put(variant.optionValues(), variant);
            bySku.put(variant.sku(), variant);
            last = Math.max(last, variant.position());
        }
        bySku.remove("");
        variants.forEach(variant -> {
            var same = byValues.get(variant.optionValues());
            if (same != null) {
                bySku.remove(same.sku());
            }
        });
        for (var variant : variants) {
            var now = byValues.get(variant.optionValues());
            if (now == null && variant.sku() != null) {
                now = bySku.remove(variant.sku());
            }
            var row = row(id, variant, now, now == null ? ++last : now.position(), positions);
            if (now == null) {
                newVariants.add(row);
            } else if (!row.equals(now)) {
                changedVariants.add(row);
            }
            var quantity = variant.quantity();
            if (store != null
                    && quantity != null
                    && !quantity.equals(stored.stock().get(row.id()))) {
                stock.put(new VariantId(row.id()), quantity);
            }
        }
    }

    private VariantRow row(
            long product, CsvVariant variant, @Nullable VariantRow now, int position, Map<String, Integer> positions) {
        var image = variant.image() == null ? null : positions.get(variant.image());
        return new VariantRow(
                brand.value(),
                now == null ? ids.next() : now.id(),
                product,
                position,
                variant.optionValues(),
                given(variant.sku(), now == null ? "" : now.sku()),
                variant.price(),
                variant.compareAt() == null
                        ? (now == null ? null : now.compareAt())
                        : variant.compareAt().minor(),
                currency,
                given(variant.barcode(), now == null ? "" : now.barcode()),
                given(variant.grams(), now == null ? 0 : now.grams()),
                given(variant.requiresShipping(), now == null || now.requiresShipping()),
                given(variant.policy(), now == null ? StockPolicy.DENY : now.policy()),
                image == null && now != null ? now.image() : image);
    }

    private static <T> T given(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
