package linli.catalog.product;

import jakarta.validation.Valid;
import java.util.Locale;
import linli.catalog.CatalogPermission;
import linli.catalog.shelf.ManagedFilter;
import linli.catalog.shelf.ManagedProducts;
import linli.shared.BrandId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.Bulk;
import linli.shared.listing.Bulk.BulkOutcome;
import linli.shared.listing.Bulk.BulkStep;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Puts on sale and takes off all products that a filter finds. */
@RestController
@RequestMapping("/api/brands/{brand}/managed-products")
class BulkProductController {
    private final ManagedProducts products;
    private final ManageProducts manage;
    private final Bulk bulk;

    BulkProductController(ManagedProducts products, ManageProducts manage, Bulk bulk) {
        this.products = products;
        this.manage = manage;
        this.bulk = bulk;
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_PRODUCTS)
    @PostMapping("/publish")
    BulkOutcome publishManagedProducts(
            @PathVariable BrandId brand,
            @ParameterObject @Valid ManagedFilter filter,
            @Valid @RequestBody BulkStep step,
            Actor actor,
            Locale locale) {
        return publish(brand, filter, step, true, actor, locale);
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_PRODUCTS)
    @PostMapping("/unpublish")
    BulkOutcome unpublishManagedProducts(
            @PathVariable BrandId brand,
            @ParameterObject @Valid ManagedFilter filter,
            @Valid @RequestBody BulkStep step,
            Actor actor,
            Locale locale) {
        return publish(brand, filter, step, false, actor, locale);
    }

    private BulkOutcome publish(
            BrandId brand, ManagedFilter filter, BulkStep step, boolean published, Actor actor, Locale locale) {
        var act = new Bulk.Act<ManagedProducts.Listed>(
                published ? "catalog.products.publish" : "catalog.products.unpublish",
                filter,
                () -> products.count(brand, filter),
                page -> products.page(brand, filter, page),
                ManagedProducts.Listed::id,
                ManagedProducts.Listed::title,
                product -> manage.publish(brand, product.id(), published, actor.person()));
        return bulk.handle(brand, actor.person(), step, act, locale);
    }
}
