package linli.catalog;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the stores have. Call each method at most once in a transaction: it locks in order of brand, store, variant. */
@Service
public class Stock {
    private final StockRepository stock;

    Stock(StockRepository stock) {
        this.stock = stock;
    }

    /**
     * Takes what there is in the caller's transaction, two statements however many lines; the answers are in the order
     * of the lines. Lines are judged one after the other: one that asks too much leaves the rest for those behind it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Taking> take(List<Take> lines) {
        var taken = stock.take(lines);
        var outcome = new ArrayList<Taking>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            outcome.add(taken.get(i) ? new Taking.Taken(lines.get(i)) : new Taking.OutOfStock(lines.get(i)));
        }
        return outcome;
    }

    /** Gives back what was taken, in the caller's transaction and one statement; none if nothing was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(List<Take> lines) {
        if (!lines.isEmpty()) {
            stock.giveBack(lines);
        }
    }
}
