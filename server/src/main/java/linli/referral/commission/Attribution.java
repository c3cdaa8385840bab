package linli.referral.commission;

import java.util.List;
import java.util.Optional;
import linli.referral.CommissionPlan.Role;
import linli.shared.Money;

/**
 * Who helped an order.
 *
 * @param total what the buyer has paid for it
 * @param commissions what each of those who helped earns by that, each in one role; none while only a deposit is paid
 */
record Attribution(OrderPath path, Money total, List<Commission> commissions) {
    Attribution {
        commissions = List.copyOf(commissions);
    }

    Optional<Commission> find(Role role) {
        return commissions.stream()
                .filter(commission -> commission.role() == role)
                .findFirst();
    }

    boolean nobodyHelped() {
        return path.steps().isEmpty() && commissions.isEmpty();
    }
}
