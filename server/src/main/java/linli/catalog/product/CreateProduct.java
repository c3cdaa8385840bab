package linli.catalog.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import linli.catalog.CatalogError;
import linli.catalog.CreatedProduct;
import linli.catalog.NewProduct;
import linli.catalog.NewVariant;
import linli.catalog.ProductId;
import linli.catalog.VariantId;
import linli.catalog.delivery.DeliverProducts;
import linli.catalog.shelf.ShelfCache;
import linli.catalog.stock.StockLevels;
import linli.identity.Audit;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.text.Handle;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates a product with its variants, and opens their stock. */
@Service
class CreateProduct {
    private final ProductRepository products;
    private final DeliverProducts deliveries;
    private final StockLevels stock;
    private final ShelfCache shelves;
    private final Audit audit;
    private final Ids ids;

    CreateProduct(
            ProductRepository products,
            DeliverProducts deliveries,
            StockLevels stock,
            ShelfCache shelves,
            Audit audit,
            Ids ids) {
        this.products = products;
        this.deliveries = deliveries;
        this.stock = stock;
        this.shelves = shelves;
        this.audit = audit;
        this.ids = ids;
    }

    @Transactional
    CreatedProduct handle(BrandId brand, NewProduct wanted) {
        ProductRules.check(wanted);
        var product = new ProductId(ids.next());
        var handle = Handle.find(wanted.handle())
                .orElseThrow(() -> DomainException.of("handle", CatalogError.HANDLE_INVALID, Handle.LONGEST));
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
            throw ProductRules.refusal(e, wanted);
        }
        shelves.forget(brand);
        return new CreatedProduct(
                product,
                variants.stream().map(variant -> new VariantId(variant.id())).toList());
    }

    /** The same with what stores have of each of its variants from the start; what is on sale has something to give. */
    @Transactional
    CreatedProduct handle(BrandId brand, NewProduct wanted, Map<StoreId, Integer> opening, PersonId by) {
        var created = handle(brand, wanted);
        deliveries.requireSomething(brand, created.product());
        stock.open(brand, opening, created.variants(), by);
        record(brand, created.product(), wanted, opening, by);
        return created;
    }

    private void record(
            BrandId brand, ProductId product, NewProduct wanted, Map<StoreId, Integer> opening, PersonId by) {
        var prices = wanted.variants().stream()
                .map(NewVariant::price)
                .sorted(Comparator.comparingLong(Money::minor))
                .toList();
        var details = new HashMap<String, Object>();
        details.put("product", product);
        details.put("after", wanted.title().zh());
        details.put(
                "price",
                Stream.of(prices.getFirst(), prices.getLast()).distinct().toList());
        if (!opening.isEmpty()) {
            details.put(
                    "opening",
                    opening.values().stream().mapToLong(Integer::longValue).sum());
            details.put("stores", opening.size());
        }
        audit.record(brand, by, "product.created", details);
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
}
