package linli.referral.commission;

import linli.ledger.OwnerId;
import linli.ordering.OrderId;
import linli.referral.CommissionPlan;
import linli.shared.BrandId;
import linli.shared.Money;

/** What one of those who helped earns by an order; {@code beneficiary} is a person's id, or the store's. */
record Commission(BrandId brand, OrderId order, CommissionPlan.Role role, OwnerId beneficiary, Money amount) {

    String reason() {
        return "COMMISSION_" + role;
    }
}
