package linli.ledger.withdrawal;

import java.util.Set;
import linli.ledger.LedgerPermission;
import linli.shared.BrandId;
import linli.shared.Id;
import linli.shared.access.Actor;
import linli.shared.access.Scope;
import linli.shared.waiting.Waiting;
import linli.shared.waiting.WaitingWork;
import org.jspecify.annotations.Nullable;

/** Withdrawals that wait in a state for somebody: to be decided, or to be transferred. */
final class WaitingPayouts implements WaitingWork {
    private final WithdrawalRepository withdrawals;
    private final String name;
    private final WithdrawalState state;

    WaitingPayouts(WithdrawalRepository withdrawals, String name, WithdrawalState state) {
        this.withdrawals = withdrawals;
        this.name = name;
        this.state = state;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String permission() {
        return LedgerPermission.DECIDE_WITHDRAWALS;
    }

    @Override
    public Set<Scope.Kind> over() {
        return Set.of(Scope.Kind.BRAND);
    }

    @Override
    public Waiting count(BrandId brand, Id.@Nullable OfStore store, Actor reader) {
        return withdrawals.countWaiting(brand, state, reader);
    }
}
