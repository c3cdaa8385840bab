package linli.catalog.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import linli.catalog.CatalogError;
import linli.catalog.Stock;
import linli.catalog.Take;
import linli.catalog.Taking;
import linli.catalog.VariantId;
import linli.catalog.shelf.ShelfCache;
import linli.catalog.stock.StockRepository.Level;
import linli.identity.Audit;
import linli.intake.RunId;
import linli.network.Network;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stock of stores; who makes products opens it, and an import reads and sets it. */
@Service
public class StockLevels implements Stock {
    private final StockRepository stock;
    private final Network network;
    private final ShelfCache shelves;
    private final Audit audit;

    StockLevels(StockRepository stock, Network network, ShelfCache shelves, Audit audit) {
        this.stock = stock;
        this.network = network;
        this.shelves = shelves;
        this.audit = audit;
    }

    /** The import that brings levels, the name of its file, and who began it. */
    public record Source(RunId run, String file, PersonId by) {}

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
        if (stock.count(brand, quantities.keySet()) < quantities.size()) {
            throw new DomainException(CatalogError.VARIANT_NOT_FOUND);
        }
        stock.set(brand, levels(store, quantities), StockReason.COUNTED, "", null);
        shelves.forget(brand);
    }

    /** What each of the stores has of each variant of a new product, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(BrandId brand, Map<StoreId, Integer> quantities, List<VariantId> variants, PersonId by) {
        if (!quantities.isEmpty()) {
            var filled = quantities.entrySet().stream()
                    .filter(each -> each.getValue() > 0)
                    .map(Map.Entry::getKey)
                    .toList();
            network.holdStanding(brand, filled);
            var levels = new ArrayList<Level>();
            quantities.forEach((store, available) ->
                    variants.forEach(variant -> levels.add(new Level(store, variant, available))));
            stock.set(brand, levels, StockReason.OPENING, "", by);
        }
    }

    /**
     * Sets it in the caller's transaction and leaves the shelves to the caller; none if nothing differs, or if the store was
     * closed for good meanwhile.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void importLevels(BrandId brand, StoreId store, Map<VariantId, Integer> quantities, Source source) {
        if (!quantities.isEmpty() && network.hold(brand, List.of(store)).isEmpty()) {
            var changes = stock.set(brand, levels(store, quantities), StockReason.IMPORTED, source.file(), source.by());
            audit.record(
                    brand,
                    source.by(),
                    "stock.moved",
                    changes.stream()
                            .map(change -> Map.of(
                                    "store", change.store(),
                                    "variant", change.variant(),
                                    "before", change.before(),
                                    "after", change.after(),
                                    "import", source.run()))
                            .toList());
        }
    }

    private static List<Level> levels(StoreId store, Map<VariantId, Integer> quantities) {
        return quantities.entrySet().stream()
                .map(each -> new Level(store, each.getKey(), each.getValue()))
                .toList();
    }

    /** What the store has of each variant, by one statement; those that nobody counted there are left out. */
    public Map<Long, Integer> at(BrandId brand, StoreId store, Collection<Long> variants) {
        return stock.at(brand, store, variants);
    }
}
