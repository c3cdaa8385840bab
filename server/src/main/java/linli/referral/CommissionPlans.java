package linli.referral;

import java.util.List;
import java.util.Optional;
import linli.shared.BrandId;
import linli.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The commission plans of all brands. Without a plan nobody is paid a commission. */
@Service
public class CommissionPlans {
    private final PlanRepository plans;

    CommissionPlans(PlanRepository plans) {
        this.plans = plans;
    }

    /** What a plan is for; {@code subject} is the brand's own id for {@code BRAND}. */
    public record Scope(Kind kind, long subject) {
        public enum Kind {
            BRAND,
            PRODUCT,
            CAMPAIGN
        }

        public static Scope of(BrandId brand) {
            return new Scope(Kind.BRAND, brand.value());
        }
    }

    /** A plan and what it is for. */
    public record ScopedPlan(Scope scope, CommissionPlan plan) {}

    /** Sets the plan for orders paid from now on. */
    @Transactional
    public void set(BrandId brand, Scope scope, CommissionPlan plan, PersonId by) {
        plans.upsert(brand, scope, plan, by);
    }

    /** Ends a plan; the next wider one holds again. */
    @Transactional
    public void end(BrandId brand, Scope scope) {
        plans.delete(brand, scope);
    }

    /** The brand's plans, at most 1,000. */
    public List<ScopedPlan> list(BrandId brand) {
        return plans.list(brand);
    }

    /** The plan that holds for the brand as a whole. */
    public Optional<CommissionPlan> find(BrandId brand) {
        return list(brand).stream()
                .filter(scoped -> scoped.scope().equals(Scope.of(brand)))
                .map(ScopedPlan::plan)
                .findFirst();
    }
}
