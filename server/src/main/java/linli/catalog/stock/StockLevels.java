package linli.catalog.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import linli.catalog.Catalog;
import linli.catalog.CatalogError;
import linli.catalog.Stock;
import linli.catalog.Take;
import linli.catalog.Taking;
import linli.catalog.VariantId;
import linli.catalog.shelf.ShelfCache;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stock of stores; an import also reads it, and sets it of variants that it knows to be the brand's. */
@Service
public class StockLevels implements Stock {
    private final StockRepository stock;
    private final Catalog catalog;
    private final ShelfCache shelves;

    StockLevels(StockRepository stock, Catalog catalog, ShelfCache shelves) {
        this.stock = stock;
        this.catalog = catalog;
        this.shelves = shelves;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Taking> take(List<Take> lines) {
        var taken = stock.take(lines);
        var outcome = new ArrayList<Taking>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            outcome.add(taken.get(i) ? new Taking.Taken(lines.get(i)) : new Taking.OutOfStock(lines.get(i)));
        }
        return outcome;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(List<Take> lines) {
        if (!lines.isEmpty()) {
            stock.giveBack(lines);
        }
    }

    @Override
    @Transactional
    public void set(BrandId brand, StoreId store, Map<VariantId, Integer> quantities) {
        if (catalog.offers(brand, quantities.keySet()).size() < quantities.size()) {
            throw new DomainException(CatalogError.VARIANT_NOT_FOUND);
        }
        stock.set(brand, store, quantities);
        shelves.forget(brand);
    }

    /** Sets it in the caller's transaction and leaves the shelves to the caller; none if nothing differs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(BrandId brand, StoreId store, Map<VariantId, Integer> quantities) {
        if (!quantities.isEmpty()) {
            stock.set(brand, store, quantities);
        }
    }

    /** What the store has of each variant, by one statement; those that nobody counted there are left out. */
    public Map<Long, Integer> at(BrandId brand, StoreId store, Collection<Long> variants) {
        return stock.at(brand, store, variants);
    }
}
