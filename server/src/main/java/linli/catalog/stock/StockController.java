package linli.catalog.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import linli.catalog.CatalogPermission;
import linli.catalog.Stock;
import linli.catalog.VariantId;
import linli.network.Network;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a store has, as its owner counts it. */
@RestController
@RequestMapping("/api/brands/{brand}/stores/{store}/stock")
class StockController {
    record SetStockRequest(@Min(0) @Max(1_000_000_000) int available) {}

    private final Stock stock;
    private final StockQueries queries;
    private final Network network;

    StockController(Stock stock, StockQueries queries, Network network) {
        this.stock = stock;
        this.queries = queries;
        this.network = network;
    }

    @Access(level = Access.Level.STORE, permission = CatalogPermission.MANAGE_STOCK)
    @GetMapping
    Page<StockLine> listStock(@PathVariable BrandId brand, @PathVariable StoreId store, PageRequest page) {
        return queries.list(brand, store, page);
    }

    @Access(level = Access.Level.STORE, permission = CatalogPermission.MANAGE_STOCK)
    @PutMapping("/{variant}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setStock(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @PathVariable VariantId variant,
            @Valid @RequestBody SetStockRequest request) {
        network.getStore(brand, store);
        stock.set(brand, store, Map.of(variant, request.available()));
    }
}
