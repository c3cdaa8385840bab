package linli.catalog.stock;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.catalog.CatalogError;
import linli.catalog.shelf.ShelfCache;
import linli.catalog.stock.StockRepository.Moved;
import linli.catalog.stock.StockRepository.Reason;
import linli.catalog.stock.StockRepository.Shelf;
import linli.identity.Audit;
import linli.network.Network;
import linli.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves what a store has of a variant: by so many, or to what somebody counted. A request does so once. What a store has that
 * is closed for good only gets less.
 */
@Service
class MoveStock {
    private final StockRepository stock;
    private final ShelfCache shelves;
    private final Network network;
    private final Audit audit;
    private final TransactionOperations transaction;

    MoveStock(
            StockRepository stock,
            ShelfCache shelves,
            Network network,
            Audit audit,
            TransactionOperations transaction) {
        this.stock = stock;
        this.shelves = shelves;
        this.network = network;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * More or less by so many; returns what is there now.
     *
     * @throws DomainException if there would be less than none
     */
    int change(Shelf shelf, int change, Reason why) {
        if (change == 0) {
            throw DomainException.of("change", CatalogError.STOCK_CHANGE_NOTHING);
        }
        if (!StockReason.OF_CHANGES.contains(why.reason())) {
            throw DomainException.of("reason", CatalogError.STOCK_REASON_UNFIT);
        }
        return move(shelf, null, change, why)
                .orElseThrow(() -> DomainException.of(
                        "change",
                        change < 0 ? CatalogError.STOCK_TOO_LITTLE : CatalogError.STOCK_TOO_MUCH,
                        available(shelf)))
                .after();
    }

    /**
     * To what somebody counted who had seen how many there should be; returns what is there now.
     *
     * @throws DomainException if something was sold, given back or moved since they looked
     */
    int count(Shelf shelf, int counted, int seen, Reason why) {
        return move(shelf, seen, counted - seen, why)
                .orElseThrow(() -> DomainException.of("counted", CatalogError.STOCK_CHANGED, seen, available(shelf)))
                .after();
    }

    private Optional<Moved> move(Shelf shelf, @Nullable Integer seen, int change, Reason why) {
        network.getStore(shelf.brand(), shelf.store());
        Optional<Moved> moved;
        try {
            moved = transaction.execute(_ -> moveOnce(shelf, seen, change, why));
        } catch (DuplicateKeyException e) {
            moved = Optional.empty();
        }
        return moved.or(() -> stock.moved(shelf.brand(), why.by(), why.key()));
    }

    private Optional<Moved> moveOnce(Shelf shelf, @Nullable Integer seen, int change, Reason why) {
        if (change > 0) {
            network.holdStanding(shelf.brand(), List.of(shelf.store()));
        }
        var moved = stock.move(shelf, seen, change, why);
        moved.ifPresent(levels -> {
            audit.record(
                    shelf.brand(),
                    why.by(),
                    "stock.moved",
                    Map.of(
                            "store", shelf.store(),
                            "variant", shelf.variant(),
                            "before", levels.before(),
                            "after", levels.after()));
            shelves.forget(shelf.brand());
        });
        return moved;
    }

    private int available(Shelf shelf) {
        return stock.available(shelf).orElseThrow(() -> new DomainException(CatalogError.VARIANT_NOT_FOUND));
    }
}
