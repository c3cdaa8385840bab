package linli.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.identity.Audit;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The commission plans of all brands. Without a plan nobody is paid a commission. */
@Service
public class CommissionPlans {
    private final PlanRepository plans;
    private final Audit audit;

    CommissionPlans(PlanRepository plans, Audit audit) {
        this.plans = plans;
        this.audit = audit;
    }

    /** @param scope what the plan is for: the brand as a whole, a product or a campaign */
    public record ScopedPlan(Thing scope, CommissionPlan plan) {}

    /**
     * Sets the plan for orders paid from now on, if the one that stands is the one that was seen, or none if none was.
     *
     * @throws DomainException {@code PLAN_CHANGED} if it is not
     */
    @Transactional
    public void replace(BrandId brand, Thing scope, @Nullable CommissionPlan seen, CommissionPlan plan, PersonId by) {
        plans.lock(brand);
        if (!standing(brand, scope).equals(Optional.ofNullable(seen))) {
            throw new DomainException(ReferralError.PLAN_CHANGED);
        }
        set(brand, scope, plan, by);
    }

    /** Sets the plan for orders paid from now on, whatever stood before. */
    @Transactional
    public void set(BrandId brand, Thing scope, CommissionPlan plan, PersonId by) {
        plans.lock(brand);
        var facts = facts(brand, scope);
        facts.put("after", plan);
        plans.upsert(brand, scope, plan, by);
        audit.record(brand, by, "plan.set", facts);
    }

    /** What the plan is for, and what it is so far. */
    private Map<String, Object> facts(BrandId brand, Thing scope) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("for", scope.kind().name());
        facts.put("subject", Long.toString(scope.id()));
        standing(brand, scope).ifPresent(plan -> facts.put("before", plan));
        return facts;
    }

    private Optional<CommissionPlan> standing(BrandId brand, Thing scope) {
        return list(brand).stream()
                .filter(scoped -> scoped.scope().equals(scope))
                .map(ScopedPlan::plan)
                .findFirst();
    }

    /** Ends a plan; the next wider one holds again. */
    @Transactional
    public void end(BrandId brand, Thing scope, PersonId by) {
        plans.lock(brand);
        var facts = facts(brand, scope);
        plans.delete(brand, scope);
        audit.record(brand, by, "plan.ended", facts);
    }

    /** The brand's plans, at most 1,000. */
    public List<ScopedPlan> list(BrandId brand) {
        return plans.list(brand);
    }

    /** The plan that holds for the brand as a whole. */
    public Optional<CommissionPlan> find(BrandId brand) {
        return standing(brand, Thing.of(brand));
    }
}
