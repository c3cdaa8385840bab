package linli.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.text.Handle;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Products and what is offered of them. */
@Service
public class Catalog {
    private final ProductRepository products;
    private final StockRepository stock;
    private final ShelfCache shelves;
    private final Ids ids;

    Catalog(ProductRepository products, StockRepository stock, ShelfCache shelves, Ids ids) {
        this.products = products;
        this.stock = stock;
        this.shelves = shelves;
        this.ids = ids;
    }

    /** The variants of the brand that exist, by one statement; also those that are not published. */
    public Map<VariantId, Offer> offers(BrandId brand, Collection<VariantId> variants) {
        return variants.isEmpty() ? Map.of() : products.offers(brand, variants);
    }

    /** The variants of the brand's products with these handles, in their order, by one statement. */
    public Map<String, List<VariantId>> variants(BrandId brand, Collection<String> handles) {
        return handles.isEmpty() ? Map.of() : products.variantsByHandle(brand, handles);
    }

    /** The products of the brand that exist, by one statement; also those that are not published. */
    public Map<ProductId, ProductSummary> summaries(BrandId brand, Collection<ProductId> wanted) {
        return wanted.isEmpty() ? Map.of() : products.summaries(brand, wanted);
    }

    /**
     * Creates a product with its variants, without stock.
     *
     * @throws DomainException with a {@link CatalogError} if the handle or a SKU is taken or the variants do not fit
     */
    @Transactional
    public CreatedProduct create(BrandId brand, NewProduct wanted) {
        check(wanted);
        var product = new ProductId(ids.next());
        var handle = Handle.find(wanted.handle())
                .orElseThrow(() -> new DomainException(CatalogError.HANDLE_INVALID, Handle.LONGEST));
        var images = new LinkedHashMap<MediaId, Integer>();
        wanted.images().forEach(image -> images.putIfAbsent(image, images.size() + 1));
        wanted.variants()
                .forEach(variant -> Optional.ofNullable(variant.image())
                        .ifPresent(image -> images.putIfAbsent(image, images.size() + 1)));
        var variants = new ArrayList<VariantRow>();
        for (var variant : wanted.variants()) {
            variants.add(row(brand, product, variants.size() + 1, variant, images));
        }
        try {
            products.insertProducts(List.of(new ProductRow(
                    brand.value(),
                    product.value(),
                    handle.value(),
                    wanted.title(),
                    wanted.titleEn(),
                    RichText.clean(wanted.body()),
                    wanted.vendor(),
                    wanted.category(),
                    wanted.taxonomy(),
                    wanted.listing().title(),
                    wanted.listing().description(),
                    wanted.kind(),
                    wanted.tags(),
                    wanted.scenes(),
                    wanted.options(),
                    wanted.published(),
                    false)));
            products.insertImages(images.entrySet().stream()
                    .map(image -> new ImageRow(
                            brand.value(),
                            product.value(),
                            image.getValue(),
                            image.getKey().value(),
                            "",
                            ""))
                    .toList());
            products.insertVariants(variants);
        } catch (DataIntegrityViolationException e) {
            throw refusal(e, wanted.handle());
        }
        shelves.forget(brand);
        return new CreatedProduct(
                product,
                variants.stream().map(variant -> new VariantId(variant.id())).toList());
    }

    /**
     * Sets what a store has of each variant, by one statement.
     *
     * @throws DomainException if a variant is not the brand's
     */
    @Transactional
    public void setStock(BrandId brand, StoreId store, Map<VariantId, Integer> quantities) {
        if (products.offers(brand, quantities.keySet()).size() < quantities.size()) {
            throw new DomainException(CatalogError.VARIANT_NOT_FOUND);
        }
        stock.set(brand, store, quantities);
        shelves.forget(brand);
    }

    /** Gives products, found by handle, their English titles, by one statement; unknown handles are left out. */
    @Transactional
    public void nameInEnglish(BrandId brand, Map<String, String> titles) {
        products.nameInEnglish(brand, titles);
        shelves.forget(brand);
    }

    private VariantRow row(
            BrandId brand, ProductId product, int position, NewVariant variant, Map<MediaId, Integer> images) {
        return new VariantRow(
                brand.value(),
                ids.next(),
                product.value(),
                position,
                variant.optionValues(),
                variant.sku(),
                false,
                variant.price().minor(),
                variant.compareAt() == null ? null : variant.compareAt().minor(),
                variant.cost() == null ? null : variant.cost().minor(),
                variant.price().currency(),
                variant.barcode(),
                variant.grams(),
                variant.weightUnit(),
                variant.requiresShipping(),
                variant.taxable(),
                variant.policy(),
                variant.image() == null ? null : images.get(variant.image()));
    }

    private static void check(NewProduct wanted) {
        var combinations = new HashSet<List<String>>();
        for (var variant : wanted.variants()) {
            if (variant.optionValues().size() != wanted.options().size() || !combinations.add(variant.optionValues())) {
                throw new DomainException(CatalogError.OPTIONS_MISMATCH);
            }
            check(variant);
        }
        if (wanted.variants().isEmpty()) {
            throw new DomainException(CatalogError.OPTIONS_MISMATCH);
        }
        if (wanted.variants().stream()
                        .map(variant -> variant.price().currency())
                        .distinct()
                        .count()
                > 1) {
            throw new DomainException(CatalogError.CURRENCY_MIXED);
        }
    }

    static void check(NewVariant variant) {
        var cost = variant.cost();
        if (cost != null && cost.currency() != variant.price().currency()) {
            throw new DomainException(CatalogError.CURRENCY_MIXED);
        }
        var compareAt = variant.compareAt();
        if (compareAt != null) {
            if (compareAt.currency() != variant.price().currency()) {
                throw new DomainException(CatalogError.CURRENCY_MIXED);
            }
            if (compareAt.compareTo(variant.price()) <= 0) {
                throw new DomainException(CatalogError.COMPARE_AT_TOO_LOW);
            }
        }
    }

    /** Words what the database refused. */
    static RuntimeException refusal(DataIntegrityViolationException e, String handle) {
        var message = String.valueOf(e.getMessage());
        if (e instanceof DuplicateKeyException) {
            if (message.contains("product_brand_handle_key")) {
                return new DomainException(CatalogError.HANDLE_TAKEN, handle);
            }
            if (message.contains("variant_sku_idx")) {
                return new DomainException(CatalogError.SKU_TAKEN);
            }
            if (message.contains("option_values")) {
                return new DomainException(CatalogError.OPTIONS_MISMATCH);
            }
        }
        return message.contains("image_picture_fkey") ? new DomainException(CatalogError.PICTURE_NOT_STORED) : e;
    }
}
