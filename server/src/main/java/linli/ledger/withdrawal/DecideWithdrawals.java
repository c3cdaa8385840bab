package linli.ledger.withdrawal;

import java.util.HashSet;
import java.util.Set;
import linli.identity.Audit;
import linli.identity.Staffing;
import linli.ledger.Beneficiary;
import linli.ledger.LedgerError;
import linli.ledger.LedgerPermission;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.access.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What must be approved is decided by others than who asked and who gets it; of a store that is who may ask for its revenue
 * and nobody else's, now or when it was asked for. One refusal is enough.
 */
@Service
class DecideWithdrawals {
    private final Withdraw withdraw;
    private final WithdrawalRepository withdrawals;
    private final Staffing staffing;
    private final Audit audit;

    DecideWithdrawals(Withdraw withdraw, WithdrawalRepository withdrawals, Staffing staffing, Audit audit) {
        this.withdraw = withdraw;
        this.withdrawals = withdrawals;
        this.staffing = staffing;
        this.audit = audit;
    }

    /** Pays it out if this is the last approval that it needs, of those whose givers may decide still. */
    @Transactional
    Withdrawal approve(BrandId brand, WithdrawalId id, PersonId by) {
        var open = lock(brand, id, by);
        if (!withdrawals.approve(brand, id, by)) {
            throw new DomainException(LedgerError.ALREADY_APPROVED);
        }
        audit.record(brand, by, "withdrawal.approved", Withdraw.facts(open));
        var deciders = listDeciders(brand, open);
        long agreed = withdrawals.listApprovals(brand, id).stream()
                .filter(approval -> deciders.contains(approval.by()))
                .count();
        if (agreed < open.approvals()) {
            return withdrawals.find(brand, id).orElseThrow();
        }
        audit.record(brand, by, "withdrawal.paid-out", Withdraw.facts(open));
        return withdraw.payOut(brand, open, by);
    }

    @Transactional
    Withdrawal refuse(BrandId brand, WithdrawalId id, PersonId by, String refusal) {
        var open = lock(brand, id, by);
        audit.record(brand, by, "withdrawal.refused", Withdraw.facts(open, "note", refusal));
        return withdraw.giveBack(brand, open, WithdrawalState.REFUSED, by, refusal);
    }

    private Withdrawal lock(BrandId brand, WithdrawalId id, PersonId by) {
        var open = withdrawals
                .lockOpen(brand, id)
                .orElseThrow(() -> new DomainException(
                        withdrawals.find(brand, id).isPresent()
                                ? LedgerError.WITHDRAWAL_DECIDED
                                : LedgerError.WITHDRAWAL_NOT_FOUND));
        refuseConcerned(brand, open, by);
        return open;
    }

    /** Nobody says anything about money that they asked for or get. */
    void refuseConcerned(BrandId brand, Withdrawal of, PersonId by) {
        if (concerned(brand, of).contains(by)) {
            throw new DomainException(LedgerError.OWN_WITHDRAWAL);
        }
    }

    /** Who may decide it: whoever has the right, but for whoever asked or gets it. */
    Set<PersonId> listDeciders(BrandId brand, Withdrawal open) {
        var deciders = new HashSet<>(staffing.listHolders(Scope.brand(brand), LedgerPermission.DECIDE_WITHDRAWALS));
        deciders.removeAll(concerned(brand, open));
        return deciders;
    }

    private Set<PersonId> concerned(BrandId brand, Withdrawal open) {
        var concerned = new HashSet<PersonId>();
        concerned.add(open.askedBy());
        if (open.ownerKind() == Beneficiary.Kind.STORE) {
            concerned.addAll(withdrawals.listConcerned(brand, open.id()));
            concerned.addAll(staffing.listHolders(open.beneficiary().scope(brand), LedgerPermission.WITHDRAW_REVENUE));
        }
        return concerned;
    }
}
