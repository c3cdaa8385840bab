package linli.shared;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away, has no room or is too busy from a fault of ours: what was asked for may be asked again. */
public final class Outage {
    private Outage() {}

    public static boolean isOne(Throwable failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof TransactionSystemException;
    }

    /** What to log: while a database is away there are too many for their stack traces. */
    public static String cause(Throwable outage) {
        return NestedExceptionUtils.getMostSpecificCause(outage).toString();
    }
}
