package linli.referral.commission;

import java.time.Instant;
import linli.ordering.OrderId;
import linli.referral.CommissionPlan;
import linli.shared.Money;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A commission as its list shows it.
 *
 * @param beneficiary the name of the person or store
 * @param reversed how much of the amount was taken back
 */
record CommissionView(
        String id,
        OrderId order,
        CommissionPlan.Role role,
        Bilingual beneficiary,
        Money amount,
        Money reversed,
        State state,
        Instant accruedAt,
        @Nullable Instant paidAt) {

    enum State {
        PENDING,
        PAID,
        REVERSED
    }
}
