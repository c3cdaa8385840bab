package linli.referral.commission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import linli.referral.CommissionPlan;
import linli.shared.BasisPoints;

/** Rates in hundredths of a percent. */
record PlanRates(
        @Min(0) @Max(5000) int seller1,
        @Min(0) @Max(5000) int seller2,
        @Min(0) @Max(5000) int leader,
        @Min(0) @Max(5000) int store,
        @Min(0) @Max(5000) int author) {

    static PlanRates of(CommissionPlan plan) {
        return new PlanRates(
                plan.seller1().value(),
                plan.seller2().value(),
                plan.leader().value(),
                plan.store().value(),
                plan.author().value());
    }

    CommissionPlan plan() {
        return new CommissionPlan(
                new BasisPoints(seller1),
                new BasisPoints(seller2),
                new BasisPoints(leader),
                new BasisPoints(store),
                new BasisPoints(author));
    }
}
