package linli.ledger.withdrawal;

import java.util.List;
import linli.ledger.AccountClosedException;
import linli.ledger.AccountKind;
import linli.ledger.Asset;
import linli.ledger.Entry;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.ledger.LedgerError;
import linli.ledger.OwnerId;
import linli.ledger.Posted;
import linli.ledger.SubjectId;
import linli.ledger.WithdrawalLimits;
import linli.ledger.Withdrawals;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.SharedError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes money out of a wallet. Up to the limit in 24 hours it is paid out at once; above it, another person of HQ has
 * to approve, and until then the money waits in an account of its own.
 */
@Service
class Withdraw implements Withdrawals {
    /** The world outside, where money leaves to by hand. */
    private static final LedgerAccount PAYEE = new LedgerAccount(AccountKind.EXTERNAL, new OwnerId(0));

    /** What came of a request: a key that was used before answers what it was answered then. */
    sealed interface Requested {
        record Accepted(Withdrawal withdrawal) implements Requested {}

        record Replayed(Withdrawal withdrawal) implements Requested {}
    }

    private final Ledger ledger;
    private final WithdrawalRepository withdrawals;
    private final Ids ids;

    Withdraw(Ledger ledger, WithdrawalRepository withdrawals, Ids ids) {
        this.ledger = ledger;
        this.withdrawals = withdrawals;
        this.ids = ids;
    }

    @Override
    @Transactional
    public void withdraw(BrandId brand, PersonId person, Money amount) {
        request(brand, person, Long.toString(ids.next()), amount);
    }

    @Transactional
    Requested request(BrandId brand, PersonId person, String key, Money amount) {
        var limits = WithdrawalLimits.of(amount.currency());
        if (amount.compareTo(limits.least()) < 0) {
            throw new DomainException(
                    LedgerError.WITHDRAWAL_TOO_SMALL, limits.least().written());
        }
        var id = new WithdrawalId(ids.next());
        var requested = withdrawals.insert(brand, id, person, key, amount);
        if (requested.isEmpty()) {
            var first = withdrawals.get(brand, person, key);
            if (!first.amount().equals(amount)) {
                throw new DomainException(SharedError.IDEMPOTENCY_KEY_REUSED);
            }
            return new Requested.Replayed(first.asAsked());
        }
        try {
            move(brand, id, person, amount, LedgerAccount.wallet(person), waiting(person), "WITHDRAWAL_REQUESTED");
        } catch (AccountClosedException e) {
            throw new DomainException(SharedError.SIGN_IN_REQUIRED);
        }
        // The wallet is locked from here on, so that two requests of one person cannot both be under the limit.
        if (withdrawals.sumOfLastDay(brand, person, amount) > limits.unchecked().minor()) {
            return new Requested.Accepted(requested.get());
        }
        move(brand, id, person, amount, waiting(person), PAYEE, "WITHDRAWAL_PAID_OUT");
        return new Requested.Accepted(withdrawals.payOut(brand, id));
    }

    @Transactional
    public Withdrawal approve(BrandId brand, WithdrawalId id, PersonId by) {
        var decided = decide(brand, id, WithdrawalState.PAID_OUT, by);
        var person = decided.person();
        move(brand, id, person, decided.amount(), waiting(person), PAYEE, "WITHDRAWAL_PAID_OUT");
        return decided;
    }

    @Transactional
    public Withdrawal refuse(BrandId brand, WithdrawalId id, PersonId by) {
        var decided = decide(brand, id, WithdrawalState.REFUSED, by);
        var person = decided.person();
        move(brand, id, person, decided.amount(), waiting(person), LedgerAccount.wallet(person), "WITHDRAWAL_REFUSED");
        return decided;
    }

    private Withdrawal decide(BrandId brand, WithdrawalId id, WithdrawalState state, PersonId by) {
        return withdrawals.decide(brand, id, state, by).orElseThrow(() -> {
            var found = withdrawals
                    .find(brand, id)
                    .orElseThrow(() -> new DomainException(LedgerError.WITHDRAWAL_NOT_FOUND));
            return new DomainException(
                    found.person().equals(by) ? LedgerError.OWN_WITHDRAWAL : LedgerError.WITHDRAWAL_DECIDED);
        });
    }

    private void move(
            BrandId brand,
            WithdrawalId id,
            PersonId person,
            Money amount,
            LedgerAccount from,
            LedgerAccount to,
            String reason) {
        var asset = Asset.of(amount.currency());
        var entry = new Entry(
                brand,
                reason.toLowerCase(java.util.Locale.ROOT) + ":" + id,
                SubjectId.of(id),
                List.of(
                        new Entry.Posting(from, asset, -amount.minor(), reason),
                        new Entry.Posting(to, asset, amount.minor(), reason)));
        switch (ledger.post(List.of(entry)).getFirst()) {
            case Posted.Recorded _ -> {}
            case Posted.Insufficient _ -> throw new DomainException(LedgerError.INSUFFICIENT_BALANCE);
            case Posted.AlreadyRecorded _ ->
                throw new IllegalStateException("%s of %s twice".formatted(reason, person));
        }
    }

    private static LedgerAccount waiting(PersonId person) {
        return new LedgerAccount(AccountKind.WITHDRAWAL, OwnerId.of(person));
    }
}
