package linli.referral;

import java.util.List;
import java.util.Optional;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.thing.Thing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The commission plans of all brands. Without a plan nobody is paid a commission. */
@Service
public class CommissionPlans {
    private final PlanRepository plans;

    CommissionPlans(PlanRepository plans) {
        this.plans = plans;
    }

    /** @param scope what the plan is for: the brand as a whole, a product or a campaign */
    public record ScopedPlan(Thing scope, CommissionPlan plan) {}

    /** Sets the plan for orders paid from now on. */
    @Transactional
    public void set(BrandId brand, Thing scope, CommissionPlan plan, PersonId by) {
        plans.upsert(brand, scope, plan, by);
    }

    /** Ends a plan; the next wider one holds again. */
    @Transactional
    public void end(BrandId brand, Thing scope) {
        plans.delete(brand, scope);
    }

    /** The brand's plans, at most 1,000. */
    public List<ScopedPlan> list(BrandId brand) {
        return plans.list(brand);
    }

    /** The plan that holds for the brand as a whole. */
    public Optional<CommissionPlan> find(BrandId brand) {
        return list(brand).stream()
                .filter(scoped -> scoped.scope().equals(Thing.of(brand)))
                .map(ScopedPlan::plan)
                .findFirst();
    }
}
