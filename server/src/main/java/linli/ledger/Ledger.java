package linli.ledger;

import java.util.List;
import linli.shared.BrandId;
import org.springframework.stereotype.Service;

/** The book's front door. */
@Service
public class Ledger {

    /**
     * Records entries in the caller's transaction, a fixed number of statements however many there are; results are in
     * the order of the entries, each judged after those before it.
     */
    public List<Posted> post(List<Entry> entries) {
        throw new UnsupportedOperationException();
    }

    /** The balance of an account that keeps one, in the asset's smallest unit; zero if it was never posted to. */
    public long balance(BrandId brand, LedgerAccount account, Asset asset) {
        throw new UnsupportedOperationException();
    }
}
