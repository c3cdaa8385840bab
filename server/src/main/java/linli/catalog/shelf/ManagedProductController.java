package linli.catalog.shelf;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import linli.catalog.CatalogPermission;
import linli.catalog.ProductId;
import linli.catalog.shelf.ProductViews.ManagedProductCard;
import linli.catalog.shelf.ProductViews.ProductTag;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
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
    private final ExportProductList export;

    ManagedProductController(ProductQueries queries, ProductDetails details, ExportProductList export) {
        this.queries = queries;
        this.details = details;
        this.export = export;
    }

    @Access(level = Access.Level.STAFF, permission = CatalogPermission.READ_PRODUCTS)
    @GetMapping("/managed-products")
    Page<ManagedProductCard> listManagedProducts(
            @PathVariable BrandId brand, @ParameterObject @Valid ManagedFilter filter, PageRequest page) {
        return queries.managed(brand, filter, page);
    }

    @Access(level = Access.Level.STAFF, permission = CatalogPermission.READ_PRODUCTS)
    @GetMapping("/managed-products/count")
    Matches countManagedProducts(@PathVariable BrandId brand, @ParameterObject @Valid ManagedFilter filter) {
        return queries.count(brand, filter);
    }

    @Access(level = Access.Level.STAFF, permission = CatalogPermission.READ_PRODUCTS)
    @GetMapping(path = "/managed-products/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportManagedProducts(
            @PathVariable BrandId brand,
            @ParameterObject @Valid ManagedFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, actor.person(), filter, wanted, response);
    }

    /** The tags of the brand's products that have the words, the most used first. */
    @Access(level = Access.Level.STAFF, permission = CatalogPermission.READ_PRODUCTS)
    @GetMapping("/managed-products/tags")
    List<ProductTag> listProductTags(
            @PathVariable BrandId brand, @RequestParam(required = false) @Characters(max = 60) @Nullable String q) {
        return queries.tags(brand, q);
    }

    @Access(level = Access.Level.STAFF, permission = CatalogPermission.READ_PRODUCTS)
    @GetMapping("/managed-products/{product}")
    ProductDetail getManagedProduct(@PathVariable BrandId brand, @PathVariable ProductId product, Actor actor) {
        var detail = details.get(brand, product);
        return actor.may(CatalogPermission.MANAGE_PRODUCTS, brand) ? detail : detail.withoutCosts();
    }
}
