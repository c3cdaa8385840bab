package linli.catalog.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import linli.catalog.CatalogError;
import linli.catalog.CatalogPermission;
import linli.catalog.VariantId;
import linli.catalog.stock.StockRepository.Reason;
import linli.catalog.stock.StockRepository.Shelf;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.text.Characters;
import linli.shared.web.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a store has of a variant, as those who keep it count it. */
@RestController
@RequestMapping("/api/brands/{brand}")
class StockController {
    private final MoveStock move;
    private final StockQueries queries;

    StockController(MoveStock move, StockQueries queries) {
        this.move = move;
        this.queries = queries;
    }

    /** More or less by so many. */
    record MoveStockRequest(
            @Min(-StockRepository.LARGEST) @Max(StockRepository.LARGEST)
            int change,

            @NotNull StockReason reason,
            @NotNull @Characters(max = 200) String note) {}

    /**
     * What somebody counted.
     *
     * @param seen how many there were, as they were told before they counted
     */
    record CountStockRequest(
            @Min(0) @Max(StockRepository.LARGEST) int counted,
            @Min(0) @Max(StockRepository.LARGEST) int seen,
            @NotNull @Characters(max = 200) String note) {}

    record StockLevel(int available) {}

    @Access(level = Access.Level.STORE, permission = CatalogPermission.MANAGE_STOCK)
    @GetMapping("/stores/{store}/stock/{variant}")
    StockLine getStock(@PathVariable BrandId brand, @PathVariable StoreId store, @PathVariable VariantId variant) {
        return queries.find(new Shelf(brand, store, variant))
                .orElseThrow(() -> new DomainException(CatalogError.VARIANT_NOT_FOUND));
    }

    @Access(level = Access.Level.STORE, permission = CatalogPermission.MANAGE_STOCK)
    @PostMapping("/stores/{store}/stock/{variant}/movements")
    @ResponseStatus(HttpStatus.CREATED)
    StockLevel moveStock(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @PathVariable VariantId variant,
            @Valid @RequestBody MoveStockRequest request,
            IdempotencyKey key,
            Actor actor) {
        return new StockLevel(move.change(
                new Shelf(brand, store, variant),
                request.change(),
                new Reason(request.reason(), request.note(), actor.person(), key.value())));
    }

    @Access(level = Access.Level.STORE, permission = CatalogPermission.MANAGE_STOCK)
    @PostMapping("/stores/{store}/stock/{variant}/counts")
    @ResponseStatus(HttpStatus.CREATED)
    StockLevel countStock(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @PathVariable VariantId variant,
            @Valid @RequestBody CountStockRequest request,
            IdempotencyKey key,
            Actor actor) {
        return new StockLevel(move.count(
                new Shelf(brand, store, variant),
                request.counted(),
                request.seen(),
                new Reason(StockReason.COUNTED, request.note(), actor.person(), key.value())));
    }
}
