package linli.referral.commission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.activity.Verb;
import linli.catalog.Catalog;
import linli.catalog.Offer;
import linli.catalog.ProductKind;
import linli.catalog.VariantId;
import linli.community.Communities;
import linli.community.Leader;
import linli.content.Contents;
import linli.content.PostId;
import linli.ledger.AccountKind;
import linli.ledger.Asset;
import linli.ledger.Entry;
import linli.ledger.Entry.Posting;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.ledger.OwnerId;
import linli.ledger.SubjectId;
import linli.ordering.OrderId;
import linli.ordering.OrderParticipant;
import linli.referral.CommissionPlan;
import linli.referral.CommissionPlan.Role;
import linli.referral.CommissionPlans;
import linli.referral.ReferralVerbs;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.thing.Thing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pays those who helped: promises their commissions out of an order's escrow when it is paid, takes them back in part or
 * whole when it is refunded, and hands them over when it is settled. The path behind the order is stored with it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Commissions implements OrderParticipant {
    private final CommissionRepository commissions;
    private final CommissionPlans plans;
    private final Catalog catalog;
    private final Communities communities;
    private final Contents contents;
    private final Ledger ledger;
    private final ActivityStream stream;

    Commissions(
            CommissionRepository commissions,
            CommissionPlans plans,
            Catalog catalog,
            Communities communities,
            Contents contents,
            Ledger ledger,
            ActivityStream stream) {
        this.commissions = commissions;
        this.plans = plans;
        this.catalog = catalog;
        this.communities = communities;
        this.contents = contents;
        this.ledger = ledger;
        this.stream = stream;
    }

    @Override
    public void deposited(List<PaidOrder> orders) {
        byBrand(orders, PaidOrder::brand)
                .forEach((brand, some) ->
                        commissions.write(brand, attribute(some, commissions.findPaths(brand, some), Map.of())));
    }

    @Override
    public Consequence paying(List<PaidOrder> orders) {
        var attributed = new LinkedHashMap<BrandId, List<Attribution>>();
        byBrand(orders, PaidOrder::brand).forEach((brand, some) -> {
            var paths = paths(brand, some);
            attributed.put(brand, attribute(some, paths, earned(brand, some, paths)));
        });
        return new Promises(commissions, attributed);
    }

    private record Promises(CommissionRepository repository, Map<BrandId, List<Attribution>> attributed)
            implements Consequence {
        @Override
        public Map<OrderId, List<Posting>> postings() {
            return attributed.values().stream()
                    .flatMap(List::stream)
                    .filter(attribution -> !attribution.commissions().isEmpty())
                    .collect(Collectors.toMap(
                            attribution -> attribution.path().order(),
                            attribution -> promise(attribution.commissions())));
        }

        @Override
        public void write(Set<OrderId> paid) {
            attributed.forEach((brand, all) -> repository.write(
                    brand,
                    all.stream()
                            .filter(attribution ->
                                    paid.contains(attribution.path().order()))
                            .toList()));
        }
    }

    /** The path of an order that was held by a deposit is the one that was stored behind that. */
    private Map<OrderId, OrderPath> paths(BrandId brand, List<PaidOrder> orders) {
        var byDeposit = orders.stream().collect(Collectors.partitioningBy(PaidOrder::deposited));
        var fresh = byDeposit.getOrDefault(false, List.of());
        var known = byDeposit.getOrDefault(true, List.of());
        var paths = new HashMap<OrderId, OrderPath>();
        if (!fresh.isEmpty()) {
            paths.putAll(commissions.findPaths(brand, fresh));
        }
        if (!known.isEmpty()) {
            paths.putAll(commissions.storedPaths(brand, known));
        }
        return paths;
    }

    private static List<Attribution> attribute(
            List<PaidOrder> orders, Map<OrderId, OrderPath> paths, Map<OrderId, List<Commission>> earned) {
        return orders.stream()
                .map(order -> new Attribution(
                        Objects.requireNonNull(paths.get(order.order())),
                        order.total(),
                        earned.getOrDefault(order.order(), List.of())))
                .toList();
    }

    private Map<OrderId, List<Commission>> earned(
            BrandId brand, List<PaidOrder> orders, Map<OrderId, OrderPath> paths) {
        var rules = plans.list(brand).stream()
                .collect(Collectors.toMap(CommissionPlans.ScopedPlan::scope, CommissionPlans.ScopedPlan::plan));
        if (rules.isEmpty()) {
            return Map.of();
        }
        var leaders =
                communities.leaders(brand, orders.stream().map(PaidOrder::buyer).toList());
        var authors = contents.authors(
                brand,
                paths.values().stream()
                        .flatMap(path -> path.steps().stream().limit(1))
                        .map(OrderPath.Step::post)
                        .filter(Objects::nonNull)
                        .toList());
        var offers = catalog.offers(
                brand,
                orders.stream()
                        .flatMap(order -> order.lines().stream())
                        .map(line -> line.variant())
                        .collect(Collectors.toSet()));
        var earned = new LinkedHashMap<OrderId, List<Commission>>();
        for (var order : orders) {
            var helpers = helpers(order, Objects.requireNonNull(paths.get(order.order())), leaders, authors);
            var bases = bases(order, rules, offers);
            for (var helper : helpers.entrySet()) {
                var amount = bases.entrySet().stream()
                        .map(base -> base.getKey().commission(helper.getKey(), base.getValue()))
                        .reduce(Money.zero(order.total().currency()), Money::plus);
                if (amount.isPositive()) {
                    earned.computeIfAbsent(order.order(), _ -> new ArrayList<>())
                            .add(new Commission(brand, order.order(), helper.getKey(), helper.getValue(), amount));
                }
            }
        }
        return earned;
    }

    /** Who helped this order, each in one role; nobody is paid for their own purchase. */
    private static Map<Role, OwnerId> helpers(
            PaidOrder order, OrderPath path, Map<PersonId, Leader> leaders, Map<PostId, PersonId> authors) {
        var helpers = new LinkedHashMap<Role, OwnerId>();
        var steps = path.steps();
        if (!steps.isEmpty()) {
            helpers.put(Role.SELLER_1, OwnerId.of(steps.getFirst().sharer()));
            var post = steps.getFirst().post();
            if (post != null && authors.containsKey(post)) {
                helpers.put(Role.AUTHOR, OwnerId.of(authors.get(post)));
            }
        }
        if (steps.size() > 1) {
            helpers.put(Role.SELLER_2, OwnerId.of(steps.get(1).sharer()));
        }
        if (leaders.containsKey(order.buyer())) {
            helpers.put(Role.LEADER, OwnerId.of(leaders.get(order.buyer()).person()));
        }
        helpers.put(Role.STORE, OwnerId.of(order.store()));
        helpers.values().removeIf(OwnerId.of(order.buyer())::equals);
        return helpers;
    }

    /** What each plan applies to. Joining fees pay no commission: a membership earns nobody anything. */
    private static Map<CommissionPlan, Money> bases(
            PaidOrder order, Map<Thing, CommissionPlan> rules, Map<VariantId, Offer> offers) {
        var bases = new LinkedHashMap<CommissionPlan, Money>();
        for (var line : order.lines()) {
            var offer = offers.get(line.variant());
            if (offer == null || offer.kind() == ProductKind.MEMBERSHIP) {
                continue;
            }
            var plan = rules.get(line.product().thing());
            if (plan == null && order.campaign() != null) {
                plan = rules.get(order.campaign().thing());
            }
            if (plan == null) {
                plan = rules.get(Thing.of(order.brand()));
            }
            if (plan != null) {
                bases.merge(plan, line.amount(), Money::plus);
            }
        }
        return bases;
    }

    private static List<Posting> promise(List<Commission> commissions) {
        var first = commissions.getFirst();
        var asset = Asset.of(first.amount().currency());
        var postings = new ArrayList<Posting>();
        postings.add(new Posting(escrow(first.order()), asset, -total(commissions), "COMMISSIONS_PROMISED"));
        commissions.forEach(commission -> postings.add(
                new Posting(pending(commission), asset, commission.amount().minor(), commission.reason())));
        return postings;
    }

    @Override
    public List<Entry> refunding(List<RefundedOrder> refunds) {
        var reversed = new HashMap<OrderId, List<Commission>>();
        byBrand(refunds, RefundedOrder::brand)
                .forEach((brand, some) -> reversed.putAll(commissions.reverse(brand, some)));
        stream.record(reversed.values().stream()
                .map(taken -> tell(ReferralVerbs.COMMISSION_REVERSE, taken))
                .toList());
        return refunds.stream()
                .flatMap(refund ->
                        Stream.ofNullable(reversed.get(refund.order())).map(taken -> takeBack(refund, taken)))
                .toList();
    }

    private static Entry takeBack(RefundedOrder refund, List<Commission> reversed) {
        var asset = Asset.of(refund.amount().currency());
        var postings = new ArrayList<Posting>();
        reversed.forEach(commission -> postings.add(new Posting(
                pending(commission), asset, -commission.amount().minor(), commission.reason() + "_REVERSED")));
        postings.add(new Posting(escrow(refund.order()), asset, total(reversed), "COMMISSIONS_REVERSED"));
        return new Entry(
                refund.brand(), "commission-reversal:" + refund.refund(), SubjectId.of(refund.order()), postings);
    }

    @Override
    public void settling(List<SettledOrder> orders) {
        var payable = new ArrayList<List<Commission>>();
        byBrand(orders, SettledOrder::brand)
                .forEach((brand, some) -> payable.addAll(commissions
                        .pay(brand, some.stream().map(SettledOrder::order).toList())
                        .values()));
        ledger.require(payable.stream().map(Commissions::handOver).toList());
        stream.record(payable.stream()
                .map(paid -> tell(ReferralVerbs.COMMISSION_PAY, paid))
                .toList());
    }

    private static Activity tell(Verb verb, List<Commission> ofOneOrder) {
        var first = ofOneOrder.getFirst();
        return Activity.bySystem(first.brand(), verb, first.order().thing(), Activity.Where.UNKNOWN, total(ofOneOrder));
    }

    private static Entry handOver(List<Commission> commissions) {
        var first = commissions.getFirst();
        var asset = Asset.of(first.amount().currency());
        var postings = new ArrayList<Posting>();
        for (var commission : commissions) {
            long amount = commission.amount().minor();
            postings.add(new Posting(pending(commission), asset, -amount, commission.reason() + "_PAYABLE"));
            postings.add(new Posting(
                    new LedgerAccount(AccountKind.WALLET, commission.beneficiary()),
                    asset,
                    amount,
                    commission.reason()));
        }
        return new Entry(first.brand(), "commission-payable:" + first.order(), SubjectId.of(first.order()), postings);
    }

    private static long total(List<Commission> commissions) {
        return commissions.stream()
                .mapToLong(commission -> commission.amount().minor())
                .reduce(0, Math::addExact);
    }

    private static LedgerAccount escrow(OrderId order) {
        return LedgerAccount.escrow(SubjectId.of(order));
    }

    private static LedgerAccount pending(Commission commission) {
        return new LedgerAccount(AccountKind.PENDING, commission.beneficiary());
    }

    /** In the order of the brands, in which everybody locks. */
    private static <T> Map<BrandId, List<T>> byBrand(List<T> orders, Function<T, BrandId> brand) {
        return orders.stream()
                .collect(Collectors.groupingBy(
                        brand, () -> new TreeMap<>(Comparator.comparingLong(BrandId::value)), Collectors.toList()));
    }
}
