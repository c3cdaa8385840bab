package linli.catalog.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import linli.catalog.ProductKind;
import linli.catalog.StockPolicy;
import linli.catalog.VariantId;
import linli.catalog.WeightUnit;
import linli.catalog.csv.CsvProduct;
import linli.catalog.csv.CsvProduct.CsvVariant;
import linli.catalog.csv.CsvProduct.Status;
import linli.catalog.csv.Finding;
import linli.catalog.csv.Finding.Code;
import linli.catalog.imports.SkuRepository.NamedSku;
import linli.catalog.imports.WantedPictureRepository.WantedPicture;
import linli.catalog.product.ImageRow;
import linli.catalog.product.ProductChanges;
import linli.catalog.product.ProductRow;
import linli.catalog.product.RichText;
import linli.catalog.product.VariantRow;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Ids;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Compares products of a file with what is stored and gathers what has to be written, nothing where they agree. What the
 * file does not name stays as it is; nothing is removed.
 */
final class ProductMerge {
    private static final String STORED_PICTURE = "linli:";
    private static final int MAX_IMAGES = 250;

    private final BrandId brand;
    private final @Nullable StoreId store;
    private final Currency currency;
    private final Ids ids;
    private final Stored stored;
    private final Map<String, Long> skuOwners;

    final List<ProductRow> newProducts = new ArrayList<>();
    final List<ProductRow> changedProducts = new ArrayList<>();
    final List<VariantRow> newVariants = new ArrayList<>();
    final List<VariantRow> changedVariants = new ArrayList<>();
    /** What became of each of the changed variants, for the audit trail. */
    final List<Map<String, Object>> audited = new ArrayList<>();

    final List<ImageRow> newImages = new ArrayList<>();
    final List<ImageRow> changedImages = new ArrayList<>();
    final Map<VariantId, Integer> stock = new LinkedHashMap<>();
    final Set<String> givenUp = new HashSet<>();
    final List<NamedSku> skus = new ArrayList<>();
    final List<WantedPicture> wanted = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    int created;
    int updated;
    int unchanged;
    int productsRefused;
    int rowsRefused;
    int variantsUnchanged;

    /** What is stored of the products, and which variants their SKUs name. */
    record Stored(
            Map<String, ProductRow> products,
            Map<Long, List<VariantRow>> variants,
            Map<Long, List<ImageRow>> images,
            Map<String, Long> skuOwners,
            Map<Long, Integer> stock,
            Set<Long> pictures) {}

    ProductMerge(BrandId brand, @Nullable StoreId store, Currency currency, Ids ids, Stored stored) {
        this.brand = brand;
        this.store = store;
        this.currency = currency;
        this.ids = ids;
        this.stored = stored;
        this.skuOwners = new HashMap<>(stored.skuOwners());
    }

    ProductChanges changes() {
        return new ProductChanges(
                newProducts, changedProducts, newImages, changedImages, newVariants, changedVariants, givenUp);
    }

    /** Adds the products in the file's order. */
    void addAll(Collection<CsvProduct> products) {
        products.forEach(this::add);
    }

    private void add(CsvProduct product) {
        var now = stored.products().get(product.handle());
        var existing = now == null ? List.<VariantRow>of() : stored.variants().getOrDefault(now.id(), List.of());
        if (existing.stream().anyMatch(variant -> variant.currency() != currency)) {
            refuse(product, Finding.at(product.line(), product.handle(), Code.CURRENCY_DIFFERS, currency));
            return;
        }
        var matching = VariantMatching.of(now == null ? product.options() : now.options(), existing, product);
        if (!matching.isWhole()) {
            refuse(
                    product,
                    Finding.at(
                            product.line(),
                            product.handle(),
                            Code.OPTIONS_CHANGED,
                            String.join(", ", now == null ? List.of() : now.options()),
                            String.join(", ", product.options())));
            return;
        }
        take(product, now, matching);
    }

    void refuse(CsvProduct product, Finding finding) {
        findings.add(finding);
        rowsRefused += product.rows();
        productsRefused++;
    }

    private void take(CsvProduct product, @Nullable ProductRow now, VariantMatching matching) {
        int before = writes();
        var row = row(product, now, matching);
        if (now == null) {
            newProducts.add(row);
        } else if (!row.equals(now)) {
            changedProducts.add(row);
        }
        var positions = images(product, row.id());
        variants(product, row, now, matching, positions);
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

    private ProductRow row(CsvProduct product, @Nullable ProductRow now, VariantMatching matching) {
        var status = product.status();
        boolean published = status == null || status == Status.UNCLEAR
                ? (now == null ? status == null : now.published())
                : status == Status.ACTIVE;
        boolean archived =
                status == null || status == Status.UNCLEAR ? now != null && now.archived() : status == Status.ARCHIVED;
        if (published && isGivenAway(product, matching)) {
            published = now != null && now.published();
        }
        return new ProductRow(
                brand.value(),
                now == null ? ids.next() : now.id(),
                product.handle(),
                new Bilingual(
                        given(
                                product.title(),
                                now == null ? product.handle() : now.title().zh()),
                        product.titleEn() == null && now != null ? now.title().en() : product.titleEn()),
                new Bilingual(
                        product.body() == null ? (now == null ? "" : now.body().zh()) : body(product, product.body()),
                        product.bodyEn() == null
                                ? (now == null ? null : now.body().en())
                                : body(product, product.bodyEn())),
                given(product.vendor(), now == null ? "" : now.vendor()),
                given(product.category(), now == null ? "" : now.category()),
                given(product.taxonomy(), now == null ? "" : now.taxonomy()),
                given(product.seoTitle(), now == null ? "" : now.seoTitle()),
                given(product.seoDescription(), now == null ? "" : now.seoDescription()),
                given(product.kind(), now == null ? ProductKind.GOODS : now.kind()),
                given(product.tags(), now == null ? List.of() : now.tags()),
                given(product.scenes(), now == null ? List.of() : now.scenes()),
                matching.options(),
                published,
                archived);
    }

    /** Whether a price that cannot be read would make something free: such a product is not put on sale. */
    private static boolean isGivenAway(CsvProduct product, VariantMatching matching) {
        return product.variants().stream()
                .filter(variant -> variant.price() == null)
                .map(matching::stored)
                .anyMatch(same -> same == null || same.price() == 0);
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
            } else if (last < MAX_IMAGES) {
                var picture = storedPicture(image.source());
                if (picture == null && image.source().startsWith(STORED_PICTURE)) {
                    findings.add(Finding.at(
                            image.line(), product.handle(), Code.PICTURE_MISSING, image.source(), "NO_SOURCE"));
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
            wanted.add(new WantedPicture(
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
            ProductRow row,
            @Nullable ProductRow before,
            VariantMatching matching,
            Map<String, Integer> positions) {
        int last = matching.lastPosition();
        for (var variant : product.variants()) {
            var now = matching.stored(variant);
            if (now == null && variant.price() == null && before != null && row.published()) {
                findings.add(Finding.at(variant.line(), product.handle(), Code.VARIANT_UNPRICED));
                rowsRefused++;
                continue;
            }
            var next = row(
                    row.id(), variant, matching.values(variant), now, now == null ? ++last : now.position(), positions);
            if (now == null) {
                newVariants.add(next);
            } else if (!next.equals(now)) {
                changedVariants.add(next);
                var changes = next.changesFrom(now);
                if (changes.containsKey("before") || changes.containsKey("parts")) {
                    audited.add(changes);
                }
            } else {
                variantsUnchanged++;
            }
            if (!next.sku().isEmpty()) {
                skus.add(new NamedSku(next.id(), next.sku(), variant.line(), product.handle()));
            }
            var quantity = variant.quantity();
            if (store != null
                    && quantity != null
                    && !quantity.equals(stored.stock().get(next.id()))) {
                stock.put(new VariantId(next.id()), quantity);
            }
        }
    }

    private VariantRow row(
            long product,
            CsvVariant variant,
            List<String> values,
            @Nullable VariantRow now,
            int position,
            Map<String, Integer> positions) {
        var image = variant.image() == null ? null : positions.get(variant.image());
        long id = now == null ? ids.next() : now.id();
        var sku = given(variant.sku(), now == null ? "" : now.sku());
        if (now != null && !now.skuShared() && !now.sku().equals(sku)) {
            givenUp.add(now.sku());
        }
        return new VariantRow(
                brand.value(),
                id,
                product,
                position,
                values,
                sku,
                now != null && now.sku().equals(sku) ? now.skuShared() : isOwned(sku, id),
                given(variant.price(), now == null ? 0L : now.price()),
                variant.compareAt() == null
                        ? (now == null ? null : now.compareAt())
                        : variant.compareAt().minor(),
                variant.cost() == null
                        ? (now == null ? null : now.cost())
                        : variant.cost().minor(),
                currency,
                given(variant.barcode(), now == null ? "" : now.barcode()),
                given(variant.grams(), now == null ? 0 : now.grams()),
                given(variant.weightUnit(), now == null ? WeightUnit.G : now.weightUnit()),
                given(variant.requiresShipping(), now == null || now.requiresShipping()),
                given(variant.taxable(), now == null || now.taxable()),
                given(variant.policy(), now == null ? StockPolicy.DENY : now.policy()),
                image == null && now != null ? now.image() : image);
    }

    /** Whether another variant has the SKU at this moment; the end of the file decides whose it is. */
    private boolean isOwned(String sku, long variant) {
        var owner = sku.isEmpty() ? null : skuOwners.putIfAbsent(sku, variant);
        return owner != null && owner != variant;
    }

    private static <T> T given(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
