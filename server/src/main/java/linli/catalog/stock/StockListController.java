package linli.catalog.stock;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import linli.catalog.CatalogPermission;
import linli.network.StoreId;
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

/** Lists of what the stores have and of what was moved there: every variant of goods at every store, whether there ever was any or not. */
@RestController
@RequestMapping("/api/brands/{brand}")
class StockListController {
    private final StockQueries stock;
    private final MovementQueries movements;
    private final ExportStock export;

    StockListController(StockQueries stock, MovementQueries movements, ExportStock export) {
        this.stock = stock;
        this.movements = movements;
        this.export = export;
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_STOCK)
    @GetMapping("/stock")
    Page<StockLine> listBrandStock(
            @PathVariable BrandId brand, @ParameterObject @Valid StockFilter filter, PageRequest page) {
        return stock.list(brand, filter, page);
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_STOCK)
    @GetMapping("/stock/count")
    Matches countBrandStockLines(@PathVariable BrandId brand, @ParameterObject @Valid StockFilter filter) {
        return stock.count(brand, filter);
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_STOCK)
    @GetMapping(path = "/stock/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportBrandStock(
            @PathVariable BrandId brand,
            @ParameterObject @Valid StockFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.levels(brand, actor.person(), filter, wanted, response);
    }

    @Access(level = Access.Level.STORE, permission = CatalogPermission.MANAGE_STOCK)
    @GetMapping("/stores/{store}/stock")
    Page<StockLine> listStock(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @ParameterObject @Valid StockFilter filter,
            PageRequest page) {
        return stock.list(brand, filter.in(store), page);
    }

    @Access(level = Access.Level.STORE, permission = CatalogPermission.MANAGE_STOCK)
    @GetMapping("/stores/{store}/stock/count")
    Matches countStockLines(
            @PathVariable BrandId brand, @PathVariable StoreId store, @ParameterObject @Valid StockFilter filter) {
        return stock.count(brand, filter.in(store));
    }

    @Access(level = Access.Level.STORE, permission = CatalogPermission.MANAGE_STOCK)
    @GetMapping(path = "/stores/{store}/stock/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportStock(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @ParameterObject @Valid StockFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.levels(brand, actor.person(), filter.in(store), wanted, response);
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_STOCK)
    @GetMapping("/stock-movements")
    Page<MovementLine> listBrandMovements(
            @PathVariable BrandId brand, @ParameterObject @Valid MovementFilter filter, PageRequest page) {
        return movements.list(brand, filter, page);
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_STOCK)
    @GetMapping("/stock-movements/count")
    Matches countBrandMovements(@PathVariable BrandId brand, @ParameterObject @Valid MovementFilter filter) {
        return movements.count(brand, filter);
    }

    @Access(level = Access.Level.BRAND, permission = CatalogPermission.MANAGE_STOCK)
    @GetMapping(path = "/stock-movements/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportBrandMovements(
            @PathVariable BrandId brand,
            @ParameterObject @Valid MovementFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.movements(brand, actor.person(), filter, wanted, response);
    }

    @Access(level = Access.Level.STORE, permission = CatalogPermission.MANAGE_STOCK)
    @GetMapping("/stores/{store}/stock-movements")
    Page<MovementLine> listMovements(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @ParameterObject @Valid MovementFilter filter,
            PageRequest page) {
        return movements.list(brand, filter.in(store), page);
    }

    @Access(level = Access.Level.STORE, permission = CatalogPermission.MANAGE_STOCK)
    @GetMapping("/stores/{store}/stock-movements/count")
    Matches countMovements(
            @PathVariable BrandId brand, @PathVariable StoreId store, @ParameterObject @Valid MovementFilter filter) {
        return movements.count(brand, filter.in(store));
    }

    @Access(level = Access.Level.STORE, permission = CatalogPermission.MANAGE_STOCK)
    @GetMapping(path = "/stores/{store}/stock-movements/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportMovements(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @ParameterObject @Valid MovementFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.movements(brand, actor.person(), filter.in(store), wanted, response);
    }
}
