package linli.catalog.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.catalog.CatalogError;
import linli.catalog.NewVariant;
import linli.catalog.ProductId;
import linli.catalog.ProductKind;
import linli.catalog.SearchListing;
import linli.catalog.VariantId;
import linli.catalog.delivery.DeliverProducts;
import linli.catalog.shelf.ShelfCache;
import linli.identity.Audit;
import linli.identity.AuditedFields;
import linli.media.MediaId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a product that exists. Each change locks the product, so that two never mix; what replaces something names the
 * version of it that was seen, so that nothing is put back that somebody else has changed.
 */
@Service
class ManageProducts {
    private static final int MAX_VARIANTS = 2048;
    private static final AuditedFields<Page> PAGE = new AuditedFields<>(
            Map.of(
                    "title", page -> page.product().title().zh(),
                    "titleEn", page -> page.product().title().en(),
                    "kind", page -> page.product().kind(),
                    "vendor", page -> page.product().vendor(),
                    "category", page -> page.product().category(),
                    "taxonomy", page -> page.product().taxonomy(),
                    "seoTitle", page -> page.product().seoTitle(),
                    "seoDescription", page -> page.product().seoDescription(),
                    "tags", page -> page.product().tags(),
                    "scenes", page -> page.product().scenes()),
            Map.of("body", page -> page.product().body(), "images", Page::images));
    private static final AuditedFields<Arrangement> ARRANGEMENT =
            new AuditedFields<>(Map.of("options", Arrangement::options, "variants", Arrangement::variants), Map.of());

    /** What stands on a product's page. */
    private record Page(ProductRow product, List<MediaId> images) {}

    /** What the variants are by the options, in their order. */
    private record Arrangement(List<String> options, List<String> variants) {
        static Arrangement of(List<String> options, Stream<VariantRow> variants) {
            return new Arrangement(
                    options,
                    variants.map(variant -> String.join(" / ", variant.optionValues()))
                            .toList());
        }
    }

    private final ProductRepository products;
    private final DeliverProducts deliveries;
    private final ShelfCache shelves;
    private final Audit audit;
    private final Ids ids;

    ManageProducts(ProductRepository products, DeliverProducts deliveries, ShelfCache shelves, Audit audit, Ids ids) {
        this.products = products;
        this.deliveries = deliveries;
        this.shelves = shelves;
        this.audit = audit;
        this.ids = ids;
    }

    /** What stands on the product's page; its handle, options and publication stay, and what is null. */
    record Content(
            Bilingual title,
            Bilingual body,
            String vendor,
            @Nullable String category,
            @Nullable String taxonomy,
            @Nullable SearchListing listing,
            ProductKind kind,
            List<String> tags,
            List<String> scenes,
            List<MediaId> images) {}

    @Transactional
    void describe(BrandId brand, ProductId product, int seen, Content content, PersonId by) {
        var now = get(brand, product);
        requireSeen(products.version(brand, product), seen);
        var listing =
                Objects.requireNonNullElse(content.listing(), new SearchListing(now.seoTitle(), now.seoDescription()));
        var then = new ProductRow(
                now.brand(),
                now.id(),
                now.handle(),
                content.title(),
                RichText.clean(content.body()),
                content.vendor(),
                Objects.requireNonNullElse(content.category(), now.category()),
                Objects.requireNonNullElse(content.taxonomy(), now.taxonomy()),
                listing.title(),
                listing.description(),
                content.kind(),
                content.tags(),
                content.scenes(),
                now.options(),
                now.published(),
                now.archived());
        var details = PAGE.changes(new Page(now, pictures(brand, product)), new Page(then, content.images()));
        details.put("product", product);
        products.updateProducts(List.of(then));
        showImages(brand, product, content.images());
        deliveries.requireSomething(brand, product);
        shelves.forget(brand);
        audit.record(brand, by, "product.changed", details);
    }

    /** The pictures of a product that have come. */
    private List<MediaId> pictures(BrandId brand, ProductId product) {
        return products.images(brand, List.of(product.value())).stream()
                .flatMap(image -> Stream.ofNullable(image.picture()))
                .map(MediaId::new)
                .toList();
    }

    private void showImages(BrandId brand, ProductId product, List<MediaId> wanted) {
        int existing = products.images(brand, List.of(product.value())).size();
        var rows = new ArrayList<ImageRow>();
        for (var image : wanted) {
            rows.add(new ImageRow(brand.value(), product.value(), rows.size() + 1, image.value(), "", ""));
        }
        try {
            products.trimImages(brand, product, rows.size());
            products.updateImages(rows.subList(0, Math.min(existing, rows.size())));
            products.insertImages(rows.subList(Math.min(existing, rows.size()), rows.size()));
        } catch (DataIntegrityViolationException e) {
            throw ProductRules.refusal(e);
        }
    }

    @Transactional
    void publish(BrandId brand, ProductId product, boolean published, PersonId by) {
        found(products.publish(brand, product, published));
        deliveries.requireSomething(brand, product);
        shelves.forget(brand);
        audit.record(brand, by, published ? "product.published" : "product.unpublished", Map.of("product", product));
    }

    /** Takes the product off every shelf for good; what was sold of it stays readable. */
    @Transactional
    void archive(BrandId brand, ProductId product, PersonId by) {
        found(products.archive(brand, product));
        shelves.forget(brand);
        audit.record(brand, by, "product.archived", Map.of("product", product));
    }

    @Transactional
    VariantId addVariant(BrandId brand, ProductId product, NewVariant wanted, PersonId by) {
        var now = get(brand, product);
        var existing = products.variants(brand, List.of(product.value()));
        ProductRules.check(wanted);
        if (wanted.optionValues().size() != now.options().size()
                || existing.size() >= MAX_VARIANTS
                || existing.stream().anyMatch(variant -> variant.optionValues().equals(wanted.optionValues()))) {
            throw DomainException.of("optionValues", CatalogError.OPTIONS_MISMATCH);
        }
        if (existing.stream()
                .anyMatch(variant -> variant.currency() != wanted.price().currency())) {
            throw DomainException.of("price", CatalogError.CURRENCY_MIXED);
        }
        int position = existing.stream().mapToInt(VariantRow::position).max().orElse(0) + 1;
        var row = row(brand, product, ids.next(), position, false, wanted);
        write(() -> products.insertVariants(List.of(row)));
        shelves.forget(brand);
        var variant = new VariantId(row.id());
        audit.record(
                brand, by, "variant.added", Map.of("product", product, "variant", variant, "after", wanted.price()));
        return variant;
    }

    /** Replaces everything of a variant but its option values, which are what it is. */
    @Transactional
    void changeVariant(BrandId brand, ProductId product, VariantId variant, int seen, NewVariant wanted, PersonId by) {
        get(brand, product);
        var now = products.variants(brand, List.of(product.value())).stream()
                .filter(row -> row.id() == variant.value())
                .findFirst()
                .orElseThrow(() -> new DomainException(CatalogError.VARIANT_NOT_FOUND));
        requireSeen(products.variantVersions(brand, product).get(variant), seen);
        ProductRules.check(wanted);
        if (now.currency() != wanted.price().currency()) {
            throw DomainException.of("price", CatalogError.CURRENCY_MIXED);
        }
        var kept = new NewVariant(
                now.optionValues(),
                wanted.sku(),
                wanted.price(),
                wanted.compareAt(),
                wanted.cost(),
                wanted.barcode(),
                wanted.grams(),
                wanted.weightUnit(),
                wanted.requiresShipping(),
                wanted.taxable(),
                wanted.policy(),
                wanted.image());
        boolean shared = now.skuShared() && now.sku().equals(kept.sku());
        var then = row(brand, product, now.id(), now.position(), shared, kept);
        write(() -> {
            products.updateVariants(List.of(then));
            if (!now.skuShared() && !now.sku().equals(kept.sku())) {
                products.settleSkus(brand, List.of(now.sku()));
            }
        });
        shelves.forget(brand);
        audit.record(brand, by, "variant.changed", then.changesFrom(now));
    }

    /** What a variant, which was seen so, is by each of the product's options. */
    record Choice(VariantId variant, int seen, List<String> values) {}

    /**
     * Names the options anew, says of each variant what it is by them, and puts the variants into this order.
     *
     * @param choices of every variant that is not retired
     */
    @Transactional
    void arrange(BrandId brand, ProductId product, List<String> options, List<Choice> choices, PersonId by) {
        var now = get(brand, product);
        var standing = products.variants(brand, List.of(product.value()));
        var before = Arrangement.of(now.options(), standing.stream());
        var rows = standing.stream().collect(Collectors.toMap(VariantRow::id, Function.identity()));
        if (options.stream().distinct().count() < options.size()) {
            throw DomainException.of("options", CatalogError.OPTION_TWICE);
        }
        if (choices.size() != rows.size()
                || !choices.stream()
                        .map(choice -> choice.variant().value())
                        .collect(Collectors.toSet())
                        .equals(rows.keySet())) {
            throw new DomainException(CatalogError.VARIANTS_DIFFER);
        }
        var versions = products.variantVersions(brand, product);
        choices.forEach(choice -> requireSeen(versions.get(choice.variant()), choice.seen()));
        if (choices.stream().anyMatch(choice -> choice.values().size() != options.size())
                || choices.stream().map(Choice::values).distinct().count() < choices.size()) {
            throw DomainException.of("variants", CatalogError.OPTIONS_MISMATCH);
        }
        var changed = new ArrayList<VariantRow>();
        for (var choice : choices) {
            changed.add(Objects.requireNonNull(rows.get(choice.variant().value()))
                    .arranged(changed.size() + 1, choice.values()));
        }
        products.nameOptions(brand, product, options);
        write(() -> products.updateVariants(changed));
        shelves.forget(brand);
        var details = ARRANGEMENT.changes(before, Arrangement.of(options, changed.stream()));
        details.put("product", product);
        audit.record(brand, by, "product.options-changed", details);
    }

    /** Takes a variant off every shelf for good; what was sold of it stays readable. The last one goes with its product. */
    @Transactional
    void retireVariant(BrandId brand, ProductId product, VariantId variant, PersonId by) {
        get(brand, product);
        var rows = products.variants(brand, List.of(product.value()));
        var gone = rows.stream()
                .filter(row -> row.id() == variant.value())
                .findFirst()
                .orElseThrow(() -> new DomainException(CatalogError.VARIANT_NOT_FOUND));
        if (rows.size() == 1) {
            throw new DomainException(CatalogError.LAST_VARIANT);
        }
        products.retireVariant(brand, gone.id());
        if (!gone.skuShared()) {
            products.settleSkus(brand, List.of(gone.sku()));
        }
        shelves.forget(brand);
        audit.record(
                brand,
                by,
                "variant.retired",
                Map.of("product", product, "variant", variant, "before", new Money(gone.price(), gone.currency())));
    }

    private VariantRow row(
            BrandId brand, ProductId product, long id, int position, boolean skuShared, NewVariant wanted) {
        return new VariantRow(
                brand.value(),
                id,
                product.value(),
                position,
                wanted.optionValues(),
                wanted.sku(),
                skuShared,
                wanted.price().minor(),
                Optional.ofNullable(wanted.compareAt()).map(Money::minor).orElse(null),
                Optional.ofNullable(wanted.cost()).map(Money::minor).orElse(null),
                wanted.price().currency(),
                wanted.barcode(),
                wanted.grams(),
                wanted.weightUnit(),
                wanted.requiresShipping(),
                wanted.taxable(),
                wanted.policy(),
                position(brand, product, wanted.image()));
    }

    private @Nullable Integer position(BrandId brand, ProductId product, @Nullable MediaId image) {
        if (image == null) {
            return null;
        }
        return products.images(brand, List.of(product.value())).stream()
                .filter(row -> row.picture() != null && row.picture() == image.value())
                .map(ImageRow::position)
                .findFirst()
                .orElseThrow(() -> DomainException.of("image", CatalogError.PICTURE_NOT_STORED));
    }

    private static void write(Runnable change) {
        try {
            change.run();
        } catch (DataIntegrityViolationException e) {
            throw ProductRules.refusal(e);
        }
    }

    private static void requireSeen(@Nullable Integer version, int seen) {
        if (version == null || version != seen) {
            throw new DomainException(CatalogError.PRODUCT_CHANGED);
        }
    }

    private ProductRow get(BrandId brand, ProductId product) {
        return products.lockProduct(brand, product)
                .orElseThrow(() -> new DomainException(CatalogError.PRODUCT_NOT_FOUND));
    }

    private static void found(int changed) {
        if (changed == 0) {
            throw new DomainException(CatalogError.PRODUCT_NOT_FOUND);
        }
    }
}
