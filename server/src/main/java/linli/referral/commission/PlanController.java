package linli.referral.commission;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import linli.network.Network;
import linli.referral.BindingPolicy;
import linli.referral.BindingPolicy.Rule;
import linli.referral.CommissionPlan.Role;
import linli.referral.CommissionPlans;
import linli.referral.ReferralError;
import linli.referral.ReferralPermission;
import linli.referral.Shares;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Money;
import linli.shared.ThingId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import linli.shared.thing.Kind;
import linli.shared.thing.PointsAt;
import linli.shared.thing.Thing;
import linli.shared.thing.Things;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HQ's rules of who is paid what, and for whom a share counts. */
@RestController
@RequestMapping("/api/brands/{brand}")
class PlanController {
    private static final long LARGEST_EXAMPLE = 1_000_000_000;

    /** @param seen the rates that stood when somebody looked; null if none did */
    record SetPlanRequest(
            @NotNull @PointsAt(only = {"BRAND", "CAMPAIGN", "PRODUCT"})
            Kind scope,

            @NotNull ThingId subject,
            @NotNull @Valid PlanRates rates,
            @Valid @Nullable PlanRates seen) {}

    record SimulatePlanRequest(
            @Min(1) @Max(LARGEST_EXAMPLE) long amountMinor,
            @NotNull @Valid PlanRates rates) {}

    record SimulatedShare(Role role, Money amount) {}

    /** @param kept what stays with the store once everybody is paid */
    record Simulation(List<SimulatedShare> shares, Money kept) {}

    record PolicyView(@NotNull Rule rule, @Min(1) @Max(365) int days) {}

    private final CommissionPlans plans;
    private final Shares shares;
    private final Things things;
    private final Network network;
    private final PlanList list;
    private final ExportPlans export;

    PlanController(
            CommissionPlans plans, Shares shares, Things things, Network network, PlanList list, ExportPlans export) {
        this.plans = plans;
        this.shares = shares;
        this.things = things;
        this.network = network;
        this.list = list;
        this.export = export;
    }

    @GetMapping("/commission-plans")
    @Access(level = Access.Level.BRAND, permission = ReferralPermission.MANAGE_PLANS)
    List<PlanView> listCommissionPlans(@PathVariable BrandId brand, @ParameterObject @Valid PlanFilter filter) {
        return list.read(brand, filter);
    }

    @GetMapping("/commission-plans/count")
    @Access(level = Access.Level.BRAND, permission = ReferralPermission.MANAGE_PLANS)
    Matches countCommissionPlans(@PathVariable BrandId brand, @ParameterObject @Valid PlanFilter filter) {
        return Matches.of(list.read(brand, filter).size());
    }

    @GetMapping(path = "/commission-plans/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.BRAND, permission = ReferralPermission.MANAGE_PLANS)
    void exportCommissionPlans(
            @PathVariable BrandId brand,
            @ParameterObject @Valid PlanFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, actor.person(), filter, wanted, response);
    }

    @PutMapping("/commission-plans")
    @Access(level = Access.Level.BRAND, permission = ReferralPermission.MANAGE_PLANS)
    PlanView setCommissionPlan(@PathVariable BrandId brand, Actor actor, @Valid @RequestBody SetPlanRequest request) {
        var scope = new Thing(request.scope(), request.subject().value());
        var plan = request.rates().plan();
        var card = things.find(brand, scope)
                .orElseThrow(() -> DomainException.of("subject", ReferralError.PLAN_SUBJECT_NOT_FOUND));
        plans.replace(
                brand, scope, request.seen() == null ? null : request.seen().plan(), plan, actor.person());
        return PlanView.of(new CommissionPlans.ScopedPlan(scope, plan), card.title());
    }

    @DeleteMapping("/commission-plans/{scope}/{subject}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(level = Access.Level.BRAND, permission = ReferralPermission.MANAGE_PLANS)
    void endCommissionPlan(
            @PathVariable BrandId brand,
            @PathVariable @PointsAt(only = {"BRAND", "CAMPAIGN", "PRODUCT"}) Kind scope,
            @PathVariable ThingId subject,
            Actor actor) {
        plans.end(brand, new Thing(scope, subject.value()), actor.person());
    }

    /** Who would get what of an example order, by rules that need not be in force. */
    @PostMapping("/commission-plans/simulate")
    @Access(level = Access.Level.BRAND, permission = ReferralPermission.MANAGE_PLANS)
    @OwnIdempotency("a simulation changes nothing")
    Simulation simulateCommissions(@PathVariable BrandId brand, @Valid @RequestBody SimulatePlanRequest request) {
        var plan = request.rates().plan();
        var amount = new Money(request.amountMinor(), network.currency(brand));
        var split = Stream.of(Role.values())
                .map(role -> new SimulatedShare(role, plan.commission(role, amount)))
                .toList();
        var promised = split.stream().map(SimulatedShare::amount).reduce(Money.zero(amount.currency()), Money::plus);
        return new Simulation(split, amount.minus(promised));
    }

    @GetMapping("/binding-policy")
    @Access(level = Access.Level.BRAND, permission = ReferralPermission.MANAGE_PLANS)
    PolicyView getBindingPolicy(@PathVariable BrandId brand) {
        var policy = shares.policy(brand);
        return new PolicyView(policy.rule(), policy.days());
    }

    @PutMapping("/binding-policy")
    @Access(level = Access.Level.BRAND, permission = ReferralPermission.MANAGE_PLANS)
    PolicyView setBindingPolicy(@PathVariable BrandId brand, @Valid @RequestBody PolicyView request, Actor actor) {
        shares.setPolicy(brand, new BindingPolicy(request.rule(), request.days()), actor.person());
        return request;
    }
}
