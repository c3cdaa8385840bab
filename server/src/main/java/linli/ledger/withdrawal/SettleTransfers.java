package linli.ledger.withdrawal;

import java.util.Set;
import linli.identity.Audit;
import linli.ledger.LedgerError;
import linli.ledger.Transfers;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what became at the bank of what was paid out: it was transferred, or it is back and so is the money, each once. Neither
 * is said by whoever asked or gets it, and that it is back not by whoever transferred it, who could pay it twice.
 */
@Service
class SettleTransfers implements Transfers {
    private static final Set<WithdrawalState> ON_ITS_WAY =
            Set.of(WithdrawalState.PAID_OUT, WithdrawalState.TRANSFERRED);

    private final Withdraw withdraw;
    private final DecideWithdrawals decide;
    private final WithdrawalRepository withdrawals;
    private final Audit audit;

    SettleTransfers(Withdraw withdraw, DecideWithdrawals decide, WithdrawalRepository withdrawals, Audit audit) {
        this.withdraw = withdraw;
        this.decide = decide;
        this.withdrawals = withdrawals;
        this.audit = audit;
    }

    /** @param reference by which the bank knows it */
    @Transactional
    Withdrawal transferred(BrandId brand, WithdrawalId id, PersonId by, String reference) {
        var sent = lock(brand, id, by, Set.of(WithdrawalState.PAID_OUT));
        audit.record(brand, by, "withdrawal.transferred", Withdraw.facts(sent, "reference", reference));
        return withdrawals.transfer(brand, id, by, reference);
    }

    @Override
    @Transactional
    public void transferAll(BrandId brand, PersonId by) {
        withdrawals.list(brand, WithdrawalState.PAID_OUT).forEach(id -> transferred(brand, id, by, "LINLI-" + id));
    }

    @Transactional
    Withdrawal returned(BrandId brand, WithdrawalId id, PersonId by, String reason) {
        var sent = lock(brand, id, by, ON_ITS_WAY);
        if (by.equals(sent.transferredBy())) {
            throw new DomainException(LedgerError.OWN_TRANSFER);
        }
        audit.record(brand, by, "withdrawal.returned", Withdraw.facts(sent, "note", reason));
        return withdraw.comeBack(brand, sent, by, reason);
    }

    private Withdrawal lock(BrandId brand, WithdrawalId id, PersonId by, Set<WithdrawalState> states) {
        var sent = withdrawals.lock(brand, id).orElseThrow(() -> new DomainException(LedgerError.WITHDRAWAL_NOT_FOUND));
        if (!states.contains(sent.state())) {
            throw new DomainException(LedgerError.WITHDRAWAL_NOT_ON_ITS_WAY);
        }
        decide.refuseConcerned(brand, sent, by);
        return sent;
    }
}
