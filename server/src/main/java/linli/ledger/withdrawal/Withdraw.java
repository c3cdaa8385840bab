package linli.ledger.withdrawal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import linli.identity.Audit;
import linli.identity.People;
import linli.identity.Staffing;
import linli.ledger.AccountClosedException;
import linli.ledger.AccountKind;
import linli.ledger.Asset;
import linli.ledger.Beneficiary;
import linli.ledger.Entry;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.ledger.LedgerError;
import linli.ledger.LedgerPermission;
import linli.ledger.OwnerId;
import linli.ledger.PayeeId;
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
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for money to be paid out, and takes that back. Up to the limit in 24 hours a person's is paid out at once; what has
 * to be approved waits in an account of its own until then.
 */
@Service
class Withdraw implements Withdrawals {
    /** The world outside, where money leaves to by hand. */
    private static final LedgerAccount OUTSIDE = new LedgerAccount(AccountKind.EXTERNAL, new OwnerId(0));

    /** What came of a request: a key that was used before answers what it was answered then. */
    sealed interface Requested {
        record Accepted(Withdrawal withdrawal) implements Requested {}

        record Replayed(Withdrawal withdrawal) implements Requested {}
    }

    private final Ledger ledger;
    private final WithdrawalRepository withdrawals;
    private final People people;
    private final Staffing staffing;
    private final Audit audit;
    private final Ids ids;

    Withdraw(Ledger ledger, WithdrawalRepository withdrawals, People people, Staffing staffing, Audit audit, Ids ids) {
        this.ledger = ledger;
        this.withdrawals = withdrawals;
        this.people = people;
        this.staffing = staffing;
        this.audit = audit;
        this.ids = ids;
    }

    @Override
    @Transactional
    public void withdraw(BrandId brand, PersonId person, PayeeId payee, Money amount) {
        request(brand, Beneficiary.of(person), person, Long.toString(ids.next()), payee, amount);
    }

    @Transactional
    Requested request(BrandId brand, Beneficiary owner, PersonId by, String key, PayeeId payee, Money amount) {
        if (!people.hold(List.of(by)).isEmpty()) {
            throw new DomainException(SharedError.SIGN_IN_REQUIRED);
        }
        withdrawals.lock(owner);
        var first = withdrawals.find(brand, by, key);
        if (first.isPresent()) {
            return replay(first.get(), owner, payee, amount);
        }
        var limits = WithdrawalLimits.of(amount.currency());
        if (amount.compareTo(limits.least()) < 0) {
            throw new DomainException(
                    LedgerError.WITHDRAWAL_TOO_SMALL, limits.least().written());
        }
        var age = withdrawals
                .findAge(brand, owner, payee)
                .orElseThrow(() -> DomainException.of("payee", LedgerError.PAYEE_NOT_FOUND));
        boolean large = withdrawals.sumOfLastDay(brand, owner, amount) + amount.minor()
                > limits.unchecked().minor();
        if (large && age.compareTo(WithdrawalLimits.PAYEE_WAITS) < 0) {
            throw new DomainException(
                    LedgerError.PAYEE_TOO_NEW, limits.unchecked().written());
        }
        int approvals = WithdrawalLimits.approvals(owner.kind(), large);
        var id = new WithdrawalId(ids.next());
        try {
            withdrawals.insert(brand, new WithdrawalRepository.Wish(id, owner, by, key, amount, payee, approvals));
        } catch (DataIntegrityViolationException e) {
            throw DomainException.of("payee", LedgerError.PAYEE_NOT_FOUND);
        }
        if (owner.kind() == Beneficiary.Kind.STORE) {
            withdrawals.concern(brand, id, staffing.listHolders(owner.scope(brand), LedgerPermission.WITHDRAW_REVENUE));
        }
        try {
            move(brand, id, owner, amount, owner.source(), owner.waiting(), "WITHDRAWAL_REQUESTED");
        } catch (AccountClosedException e) {
            throw new DomainException(SharedError.SIGN_IN_REQUIRED);
        }
        if (approvals > 0) {
            var waiting = withdrawals.find(brand, id).orElseThrow();
            audit.record(brand, by, "withdrawal.requested", facts(waiting));
            return new Requested.Accepted(waiting);
        }
        move(brand, id, owner, amount, owner.waiting(), OUTSIDE, "WITHDRAWAL_PAID_OUT");
        return new Requested.Accepted(withdrawals.decide(brand, id, WithdrawalState.PAID_OUT, null, null));
    }

    private static Requested replay(Withdrawal first, Beneficiary owner, PayeeId payee, Money amount) {
        if (!first.amount().equals(amount)
                || !first.payee().id().equals(payee)
                || !first.beneficiary().equals(owner)) {
            throw new DomainException(SharedError.IDEMPOTENCY_KEY_REUSED);
        }
        return new Requested.Replayed(first.asAsked());
    }

    /** Takes an open request back; the money is where it was. */
    @Transactional
    public Withdrawal takeBack(BrandId brand, Beneficiary owner, WithdrawalId id, PersonId by) {
        var open = withdrawals
                .lockOpen(brand, id)
                .filter(each -> each.beneficiary().equals(owner))
                .orElseThrow(() -> notOpen(brand, id, owner));
        audit.record(brand, by, "withdrawal.taken-back", facts(open));
        return giveBack(brand, open, WithdrawalState.TAKEN_BACK, null, null);
    }

    private DomainException notOpen(BrandId brand, WithdrawalId id, Beneficiary owner) {
        return new DomainException(
                withdrawals
                                .find(brand, id)
                                .filter(each -> each.beneficiary().equals(owner))
                                .isPresent()
                        ? LedgerError.WITHDRAWAL_DECIDED
                        : LedgerError.WITHDRAWAL_NOT_FOUND);
    }

    /** Pays out what is open and locked. */
    Withdrawal payOut(BrandId brand, Withdrawal open, PersonId by) {
        var owner = open.beneficiary();
        move(brand, open.id(), owner, open.amount(), owner.waiting(), OUTSIDE, "WITHDRAWAL_PAID_OUT");
        return withdrawals.decide(brand, open.id(), WithdrawalState.PAID_OUT, by, null);
    }

    /** Ends what is open and locked otherwise; the money is where it was. */
    Withdrawal giveBack(
            BrandId brand, Withdrawal open, WithdrawalState state, @Nullable PersonId by, @Nullable String refusal) {
        var owner = open.beneficiary();
        move(brand, open.id(), owner, open.amount(), owner.waiting(), owner.source(), "WITHDRAWAL_" + state);
        return withdrawals.decide(brand, open.id(), state, by, refusal);
    }

    /** Takes back what is on its way and locked; the money is where it was, if there still is somebody to have it. */
    Withdrawal comeBack(BrandId brand, Withdrawal sent, PersonId by, String reason) {
        var owner = sent.beneficiary();
        try {
            move(brand, sent.id(), owner, sent.amount(), OUTSIDE, owner.source(), "WITHDRAWAL_RETURNED");
        } catch (AccountClosedException e) {
            throw new DomainException(LedgerError.OWNER_HAS_LEFT);
        }
        return withdrawals.comeBack(brand, sent.id(), by, reason);
    }

    /** Gives back what nobody has decided in time, each once. */
    @Transactional
    public void expire(List<WithdrawalRepository.Late> late) {
        ledger.require(withdrawals.expire(late).stream()
                .map(each -> entry(
                        each.brand(),
                        each.id(),
                        each.amount(),
                        each.owner().waiting(),
                        each.owner().source(),
                        "WITHDRAWAL_EXPIRED"))
                .toList());
    }

    /** What the audit trail says of it. */
    static Map<String, Object> facts(Withdrawal of) {
        return Map.of(
                "withdrawal", of.id(),
                "owner", of.owner(),
                "payee", of.payee().id(),
                "amount", of.amount());
    }

    /** With what somebody wrote about it. */
    static Map<String, Object> facts(Withdrawal of, String what, String written) {
        var facts = new HashMap<>(facts(of));
        facts.put(what, written);
        return facts;
    }

    private void move(
            BrandId brand,
            WithdrawalId id,
            Beneficiary owner,
            Money amount,
            LedgerAccount from,
            LedgerAccount to,
            String reason) {
        switch (ledger.post(List.of(entry(brand, id, amount, from, to, reason))).getFirst()) {
            case Posted.Recorded _ -> {}
            case Posted.Insufficient _ -> throw new DomainException(LedgerError.INSUFFICIENT_BALANCE);
            case Posted.AlreadyRecorded _ -> throw new IllegalStateException("%s of %s twice".formatted(reason, owner));
        }
    }

    private static Entry entry(
            BrandId brand, WithdrawalId id, Money amount, LedgerAccount from, LedgerAccount to, String reason) {
        var asset = Asset.of(amount.currency());
        return new Entry(
                brand,
                reason.toLowerCase(Locale.ROOT) + ":" + id,
                SubjectId.of(id),
                List.of(
                        new Entry.Posting(from, asset, -amount.minor(), reason),
                        new Entry.Posting(to, asset, amount.minor(), reason)));
    }
}
