package linli.ledger.withdrawal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import linli.identity.Audit;
import linli.identity.Staffing;
import linli.ledger.Approvals;
import linli.ledger.Beneficiary;
import linli.ledger.LedgerError;
import linli.ledger.LedgerPermission;
import linli.ledger.withdrawal.WithdrawalRepository.Approval;
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
class DecideWithdrawals implements Approvals {
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

    /**
     * Pays it out if it has all the approvals that it needs, of those whose givers may decide still. Who has approved before
     * does so again where that is all that it waits for, because they may decide again.
     */
    @Transactional
    Withdrawal approve(BrandId brand, WithdrawalId id, PersonId by) {
        var open = lock(brand, id);
        var concerned = concerned(brand, open);
        requireUnconcerned(concerned, by);
        boolean isNew = withdrawals.approve(brand, id, by);
        if (isNew) {
            audit.record(brand, by, "withdrawal.approved", Withdraw.facts(open));
        }
        var deciders = without(holders(brand), concerned);
        int agreed = count(open, withdrawals.listApprovals(brand, List.of(id)), deciders);
        if (agreed >= open.approvals()) {
            audit.record(brand, by, "withdrawal.paid-out", Withdraw.facts(open));
            return withdraw.payOut(brand, open, by);
        }
        if (!isNew) {
            throw new DomainException(LedgerError.ALREADY_APPROVED);
        }
        return open.approvedBy(agreed);
    }

    @Override
    @Transactional
    public void approveAll(BrandId brand, PersonId by) {
        withdrawals.list(brand, WithdrawalState.REQUESTED).forEach(id -> approve(brand, id, by));
    }

    @Transactional
    Withdrawal refuse(BrandId brand, WithdrawalId id, PersonId by, String refusal) {
        var open = lock(brand, id);
        refuseConcerned(brand, open, by);
        audit.record(brand, by, "withdrawal.refused", Withdraw.facts(open, "note", refusal));
        return withdraw.giveBack(brand, open, WithdrawalState.REFUSED, by, refusal);
    }

    private Withdrawal lock(BrandId brand, WithdrawalId id) {
        return withdrawals
                .lockOpen(brand, id)
                .orElseThrow(() -> new DomainException(
                        withdrawals.find(brand, id).isPresent()
                                ? LedgerError.WITHDRAWAL_DECIDED
                                : LedgerError.WITHDRAWAL_NOT_FOUND));
    }

    /** Nobody says anything about money that they asked for or get. */
    void refuseConcerned(BrandId brand, Withdrawal of, PersonId by) {
        requireUnconcerned(concerned(brand, of), by);
    }

    private static void requireUnconcerned(Set<PersonId> concerned, PersonId by) {
        if (concerned.contains(by)) {
            throw new DomainException(LedgerError.OWN_WITHDRAWAL);
        }
    }

    /** Who may decide it: whoever has the right, but for whoever asked or gets it. */
    Set<PersonId> listDeciders(BrandId brand, Withdrawal open) {
        return without(holders(brand), concerned(brand, open));
    }

    /** Whether an approval counts: while it is open only if its giver may decide it still. */
    static boolean counts(Withdrawal of, Approval approval, Set<PersonId> deciders) {
        return of.state() != WithdrawalState.REQUESTED || deciders.contains(approval.by());
    }

    /** How many of its approvals count. */
    static int count(Withdrawal of, Collection<Approval> approvals, Set<PersonId> deciders) {
        return (int) approvals.stream()
                .filter(approval -> approval.of().equals(of.id()) && counts(of, approval, deciders))
                .count();
    }

    /** The same withdrawals, with only the approvals that count. Those that were approved and are open are few. */
    List<Withdrawal> counted(BrandId brand, List<Withdrawal> shown) {
        var open = shown.stream().filter(DecideWithdrawals::isUnsure).toList();
        if (open.isEmpty()) {
            return shown;
        }
        var approvals = withdrawals.listApprovals(
                brand, open.stream().map(Withdrawal::id).toList());
        var holders = holders(brand);
        return shown.stream()
                .map(each -> isUnsure(each)
                        ? each.approvedBy(count(each, approvals, without(holders, concerned(brand, each))))
                        : each)
                .toList();
    }

    private static boolean isUnsure(Withdrawal each) {
        return each.state() == WithdrawalState.REQUESTED && each.approved() > 0;
    }

    private Set<PersonId> holders(BrandId brand) {
        return staffing.listHolders(Scope.brand(brand), LedgerPermission.DECIDE_WITHDRAWALS);
    }

    private static Set<PersonId> without(Set<PersonId> holders, Set<PersonId> concerned) {
        var deciders = new HashSet<>(holders);
        deciders.removeAll(concerned);
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
