package linli.campaign.sense;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import linli.campaign.CampaignKind;
import linli.campaign.Terms;
import linli.campaign.sense.Finding.Mention;
import linli.campaign.sense.Surroundings.Entrance;
import linli.campaign.sense.Surroundings.Goods;
import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.shared.Money;

/** Judges whether a planned campaign makes sense. What it does not refuse, {@link Terms} take. */
final class Sense {
    private static final Duration LONG = Duration.ofDays(90);
    private static final Duration GRACE = Duration.ofMinutes(10);
    private static final LocalTime NIGHT = LocalTime.of(0, 30);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Wanted wanted;
    private final Surroundings around;
    private final List<Finding> findings = new ArrayList<>();

    private Sense(Wanted wanted, Surroundings around) {
        this.wanted = wanted;
        this.around = around;
    }

    static Judgement judge(Wanted wanted, Surroundings around) {
        var sense = new Sense(wanted, around);
        sense.judgeTitles();
        sense.judgeItems();
        sense.judgeWindow();
        sense.judgeSeats();
        sense.judgeTeams();
        sense.judgeStock();
        sense.judgeTiers();
        sense.judgeDeposit();
        sense.judgeWays();
        return Judgement.of(List.copyOf(sense.findings));
    }

    private void judgeTitles() {
        if (wanted.title() == null) {
            find(Doubt.TITLE_MISSING, "title");
        }
        if (wanted.titleEn() == null) {
            find(Doubt.ENGLISH_MISSING, "titleEn");
        }
    }

    private void judgeItems() {
        if (wanted.items().isEmpty()) {
            find(Doubt.ITEMS_MISSING, "items");
        }
        var seen = new HashSet<VariantId>();
        for (int i = 0; i < wanted.items().size(); i++) {
            var item = wanted.items().get(i);
            var field = "items[" + i + "]";
            if (!seen.add(item.variant())) {
                findings.add(new Finding(Doubt.ITEM_TWICE, field, item.variant(), null, null, List.of()));
            }
            var goods = around.goods().get(item.variant());
            if (goods == null) {
                findings.add(new Finding(Doubt.PRODUCT_OFF_SALE, field, item.variant(), null, null, List.of()));
            } else if (item.price() == null) {
                findings.add(new Finding(Doubt.PRICE_MISSING, field + ".price", item.variant(), null, null, List.of()));
            } else {
                judgePrice(field + ".price", item.variant(), item.price(), goods);
            }
        }
        if (!around.overlapping().isEmpty()) {
            findings.add(Finding.of(Doubt.CAMPAIGNS_OVERLAP, "items", around.overlapping()));
        }
    }

    private void judgePrice(String field, VariantId variant, long price, Goods goods) {
        long usual = goods.price();
        var doubt = price > usual
                ? Doubt.PRICE_ABOVE_USUAL
                : price == usual && usual > 0
                        ? Doubt.PRICE_AS_USUAL
                        : price * 10 < usual ? Doubt.PRICE_FAR_BELOW : null;
        if (doubt != null) {
            Long less = doubt == Doubt.PRICE_FAR_BELOW ? Long.valueOf(100 - price * 100 / usual) : null;
            findings.add(new Finding(doubt, field, variant, money(usual), less, List.of()));
        }
        if (goods.cost() != null && price < goods.cost()) {
            findings.add(new Finding(Doubt.PRICE_BELOW_COST, field, variant, money(goods.cost()), null, List.of()));
        }
        var most = around.most();
        if (most != null && largestPart(price) > most.minor()) {
            findings.add(new Finding(Doubt.PRICE_ABOVE_BALANCE, field, variant, most, null, List.of()));
        }
    }

    private long largestPart(long price) {
        var deposit = wanted.deposit();
        return deposit == null || deposit.minor() == null ? price : Terms.Deposit.largerPart(price, deposit.minor());
    }

    private void judgeWindow() {
        if (!wanted.opensAt().isBefore(wanted.closesAt())) {
            find(Doubt.WINDOW_REVERSED, "terms.closesAt");
            return;
        }
        if (!wanted.closesAt().isAfter(around.now())) {
            find(Doubt.WINDOW_PAST, "terms.closesAt");
            return;
        }
        if (wanted.opensAt().isBefore(around.now().minus(GRACE))) {
            find(Doubt.OPENS_IN_THE_PAST, "terms.opensAt");
        }
        var open = Duration.between(wanted.opensAt(), wanted.closesAt());
        if (wanted.team() != null && open.compareTo(wanted.team().window()) < 0) {
            find(
                    Doubt.WINDOW_BELOW_TEAM,
                    "terms.closesAt",
                    wanted.team().window().toHours());
        }
        if (open.compareTo(LONG) > 0) {
            find(Doubt.WINDOW_LONG, "terms.closesAt", open.toDays());
        }
        var end = wanted.closesAt().atZone(around.zone()).toLocalTime();
        if (!end.isBefore(NIGHT) && end.isBefore(MORNING)) {
            find(Doubt.CLOSES_AT_NIGHT, "terms.closesAt");
        }
    }

    private void judgeSeats() {
        if (wanted.memberLimit() > wanted.quota()) {
            find(Doubt.LIMIT_ABOVE_QUOTA, "terms.memberLimit", wanted.quota());
        }
        if (wanted.threshold() > wanted.quota()) {
            find(Doubt.THRESHOLD_ABOVE_QUOTA, "terms.threshold", wanted.quota());
        }
    }

    /** A member has one place of a team, of as many seats as they may have in all. */
    private void judgeTeams() {
        var team = wanted.team();
        if (team == null) {
            return;
        }
        if (team.size() > wanted.quota()) {
            find(Doubt.TEAM_ABOVE_QUOTA, "terms.teamSize", wanted.quota());
            return;
        }
        if (wanted.memberLimit() == 1) {
            int rest = wanted.quota() % team.size();
            int whole = wanted.quota() - rest;
            if (rest > 0) {
                find(Doubt.QUOTA_LEAVES_REST, "terms.quota", rest);
            }
            if (wanted.threshold() > whole && wanted.threshold() <= wanted.quota()) {
                find(Doubt.THRESHOLD_OUT_OF_REACH, "terms.threshold", whole);
            }
        } else if (wanted.memberLimit() <= wanted.quota()) {
            long buyers = Math.ceilDiv(wanted.quota(), wanted.memberLimit());
            if (buyers < team.size()) {
                find(Doubt.LIMIT_STARVES_TEAMS, "terms.memberLimit", buyers);
            }
        }
    }

    private void judgeStock() {
        var named = wanted.stores().stream()
                .filter(around.stores()::containsKey)
                .sorted((one, other) -> Long.compare(one.value(), other.value()))
                .toList();
        Collection<StoreId> stores = wanted.stores().isEmpty() ? around.stores().keySet() : named;
        long available = 0;
        boolean endless = wanted.items().isEmpty();
        for (int i = 0; i < wanted.items().size(); i++) {
            var variant = wanted.items().get(i).variant();
            var goods = around.goods().get(variant);
            var stock = goods == null ? null : goods.available();
            endless |= stock == null;
            if (stock == null) {
                continue;
            }
            var without = named.stream()
                    .filter(store -> stock.getOrDefault(store, 0) == 0)
                    .toList();
            if (!without.isEmpty()) {
                findings.add(
                        new Finding(Doubt.NOT_IN_STORES, "items[" + i + "]", variant, null, null, namesOf(without)));
            }
            available += stores.stream()
                    .mapToLong(store -> stock.getOrDefault(store, 0))
                    .sum();
        }
        if (!endless && available < wanted.quota()) {
            find(Doubt.QUOTA_ABOVE_STOCK, "terms.quota", available);
        }
    }

    private List<Mention> namesOf(List<StoreId> stores) {
        return stores.stream()
                .map(around.stores()::get)
                .filter(Objects::nonNull)
                .map(name -> new Mention(null, name.zh(), name.en()))
                .toList();
    }

    private void judgeTiers() {
        if (!Terms.rising(wanted.tiers())) {
            find(Doubt.TIERS_FALL, "terms.tiers");
            return;
        }
        if (!wanted.tiers().isEmpty() && wanted.deposit() != null) {
            find(Doubt.TIERS_WITH_DEPOSIT, "terms.tiers");
        }
        for (var item : wanted.items()) {
            var goods = around.goods().get(item.variant());
            if (goods == null || goods.cost() == null || item.price() == null || item.price() < goods.cost()) {
                continue;
            }
            long cost = goods.cost();
            var price = money(item.price());
            wanted.tiers().stream()
                    .filter(tier -> price.minor() - price.share(tier.off()).minor() < cost)
                    .findFirst()
                    .ifPresent(tier -> findings.add(new Finding(
                            Doubt.TIERS_BELOW_COST,
                            "terms.tiers",
                            item.variant(),
                            money(cost),
                            (long) tier.sold(),
                            List.of())));
        }
    }

    private void judgeDeposit() {
        var deposit = wanted.deposit();
        if (deposit == null || deposit.minor() == null) {
            if (deposit != null || wanted.kind() == CampaignKind.DEPOSIT_SALE) {
                find(Doubt.DEPOSIT_MISSING, "terms.deposit.amount");
            }
        } else {
            judgeDeposit(deposit.minor());
        }
        if (deposit != null) {
            judgeBalance(deposit);
        }
    }

    private void judgeDeposit(long minor) {
        var prices = wanted.items().stream()
                .map(Wanted.Item::price)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .min();
        prices.ifPresent(lowest -> {
            if (minor >= lowest) {
                findings.add(new Finding(
                        Doubt.DEPOSIT_ABOVE_PRICE, "terms.deposit.amount", null, money(lowest), null, List.of()));
            } else if (minor * 2 > lowest) {
                find(Doubt.DEPOSIT_ABOVE_HALF, "terms.deposit.amount", minor * 100 / lowest);
            }
        });
    }

    private void judgeBalance(Wanted.Deposit deposit) {
        if (deposit.from().isBefore(wanted.closesAt())) {
            find(Doubt.BALANCE_EARLY, "terms.deposit.balanceFrom");
        }
        var payable = Duration.between(deposit.from(), deposit.until());
        if (payable.compareTo(Terms.Deposit.SHORTEST) < 0
                || !deposit.until().isAfter(wanted.closesAt().plus(wanted.hold()))) {
            find(Doubt.BALANCE_SHORT, "terms.deposit.balanceUntil");
        } else if (payable.compareTo(Terms.Deposit.LONGEST) > 0) {
            find(Doubt.BALANCE_LONG, "terms.deposit.balanceUntil");
        }
    }

    private void judgeWays() {
        if (!around.stores().keySet().containsAll(wanted.stores())) {
            find(Doubt.STORE_GONE, "terms.stores");
        }
        if (wanted.kind() == CampaignKind.MEMBERSHIP_DRIVE) {
            int spaces = wanted.spaces().size() == Touchpoint.Space.values().length
                    ? 0
                    : wanted.spaces().size();
            if ((wanted.touchpoints().isEmpty() ? spaces : wanted.touchpoints().size()) != 1) {
                find(Doubt.CHANNEL_MISSING, "terms.spaces");
            }
            if (wanted.payments().size() != 1) {
                find(Doubt.PAYMENT_MISSING, "terms.payments");
            }
        }
        if (!wanted.payments().isEmpty() && Collections.disjoint(wanted.payments(), around.payable())) {
            find(Doubt.NOBODY_CAN_PAY, "terms.payments");
        }
        if (!around.entrances().keySet().containsAll(wanted.touchpoints())) {
            find(Doubt.ENTRANCE_CLOSED, "terms.touchpoints");
        }
        judgeEntrances(
                Doubt.ENTRANCE_OUTSIDE,
                each -> !wanted.spaces().isEmpty() && !wanted.spaces().contains(each.space()));
        judgeEntrances(Doubt.ENTRANCE_NOWHERE, each -> !each.leads());
    }

    private void judgeEntrances(Doubt doubt, Predicate<Entrance> wrong) {
        var found = around.entrances().values().stream()
                .filter(wrong)
                .map(each -> new Mention(null, each.name(), null))
                .toList();
        if (!found.isEmpty()) {
            findings.add(Finding.of(doubt, "terms.touchpoints", found));
        }
    }

    private Money money(long minor) {
        return new Money(minor, wanted.currency());
    }

    private void find(Doubt doubt, String field) {
        findings.add(Finding.of(doubt, field));
    }

    private void find(Doubt doubt, String field, long number) {
        findings.add(Finding.of(doubt, field, number));
    }
}
