package linli.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/** Tells a database that is away, or has no room, from a fault of ours: what was asked for may be asked again. */
public final class Outage {
    private Outage() {}

    public static boolean isOne(@Nullable Object failure) {
        return failure instanceof DataAccessResourceFailureException || failure instanceof TransactionException;
    }
}
