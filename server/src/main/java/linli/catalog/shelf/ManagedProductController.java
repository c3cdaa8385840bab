package linli.catalog.shelf;

import linli.catalog.CatalogPermission;
import linli.catalog.ProductId;
import linli.catalog.shelf.ProductViews.ManagedProductCard;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shelves as the brand's staff see them: whatever the state of a product, as it is now. */
@RestController
@RequestMapping("/api/brands/{brand}")
class ManagedProductController {
    private final ProductQueries queries;
    private final ProductDetails details;

    ManagedProductController(ProductQueries queries, ProductDetails details) {
        this.queries = queries;
        this.details = details;
    }

    @Access(level = Access.Level.STAFF, permission = CatalogPermission.READ_PRODUCTS)
    @GetMapping("/managed-products")
    Page<ManagedProductCard> listManagedProducts(
            @PathVariable BrandId brand,
            @RequestParam(required = false) @Nullable StoreId store,
            @RequestParam(required = false) @Characters(max = 100) @Nullable String tag,
            @RequestParam(name = "q", required = false) @Characters(max = 60) @Nullable String search,
            PageRequest page) {
        return queries.managed(brand, new ProductQueries.Filter(store, tag, null, search), page);
    }

    @Access(level = Access.Level.STAFF, permission = CatalogPermission.READ_PRODUCTS)
    @GetMapping("/managed-products/{product}")
    ProductDetail getManagedProduct(@PathVariable BrandId brand, @PathVariable ProductId product, Actor actor) {
        var detail = details.get(brand, product);
        return actor.may(CatalogPermission.MANAGE_PRODUCTS, brand) ? detail : detail.withoutCosts();
    }
}
