package linli.referral.commission;

import linli.referral.CommissionPlans.ScopedPlan;
import linli.shared.text.Bilingual;
import linli.shared.thing.Kind;
import linli.shared.thing.PointsAt;

/**
 * A plan and what it is for.
 *
 * @param subject the brand's, product's or campaign's id
 * @param title the name of that
 */
record PlanView(
        @PointsAt(only = {"BRAND", "CAMPAIGN", "PRODUCT"}) Kind scope,

        String subject,
        Bilingual title,
        PlanRates rates) {
    static PlanView of(ScopedPlan scoped, Bilingual title) {
        return new PlanView(
                scoped.scope().kind(), Long.toString(scoped.scope().id()), title, PlanRates.of(scoped.plan()));
    }
}
