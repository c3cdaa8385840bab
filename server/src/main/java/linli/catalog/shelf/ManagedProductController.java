package linli.catalog.shelf;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import linli.catalog.CatalogPermission;
import linli.catalog.ProductId;
import linli.catalog.shelf.ProductViews.ManagedProductCard;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
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

    @Access(level = Access.Level.STAFF, permission = CatalogPermission.READ_PRODUCTS)
    @GetMapping("/managed-products/{product}")
    ProductDetail getManagedProduct(@PathVariable BrandId brand, @PathVariable ProductId product, Actor actor) {
        var detail = details.get(brand, product);
        return actor.may(CatalogPermission.MANAGE_PRODUCTS, brand) ? detail : detail.withoutCosts();
    }
}
