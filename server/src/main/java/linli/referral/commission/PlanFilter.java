package linli.referral.commission;

import linli.referral.CommissionPlans.ScopedPlan;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which commission plans; a part that is null narrows nothing.
 *
 * @param q words of the name of what it is for
 */
record PlanFilter(
        @Nullable @Characters(max = 60) String q, @Nullable Scope scope) {
    /** The kinds of what a plan is for. */
    enum Scope {
        BRAND,
        CAMPAIGN,
        PRODUCT
    }

    boolean holds(ScopedPlan plan) {
        return scope == null || plan.scope().kind().name().equals(scope.name());
    }
}
