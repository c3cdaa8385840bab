package linli.ledger;

import org.springframework.dao.ConcurrencyFailureException;

/**
 * The owner of an account left after the caller had looked at what is theirs. Nothing was recorded; done once more, the
 * caller sees that they have left.
 */
public final class AccountClosedException extends ConcurrencyFailureException {
    AccountClosedException(BalanceKey account) {
        super("%s is closed".formatted(account));
    }
}
