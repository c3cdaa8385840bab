package linli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.campaign.Reserve;
import linli.campaign.TeamId;
import linli.catalog.ProductKind;
import linli.catalog.VariantId;
import linli.demo.Town.Neighbour;
import linli.demo.Town.Shelf;
import linli.demo.story.Story;
import linli.ledger.AccountKind;
import linli.ledger.Asset;
import linli.ledger.Entry;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.ledger.OwnerId;
import linli.ledger.SubjectId;
import linli.network.StoreId;
import linli.ordering.AfterSales;
import linli.ordering.Balances;
import linli.ordering.Handovers;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.Purchases;
import linli.ordering.Purchases.Outcome;
import linli.ordering.Purchases.Purchase;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** People who buy, fetch, send back and are paid. One for each play: it knows what was bought and not yet fetched. */
final class Trade {
    private static final long[] TOP_UPS = {50_00, 100_00, 200_00, 300_00, 500_00};

    /** What the trade is done with. */
    @DemoComponent
    record Counter(
            Purchases purchases,
            Handovers handovers,
            AfterSales afterSales,
            Balances balances,
            Ledger ledger,
            ActivityStream stream,
            TransactionTemplate transaction,
            Clock clock) {}

    private record Waiting(OrderId order, StoreId store, PersonId buyer, Instant fetched) {}

    private record Held(String campaign, OrderId order, StoreId store, PersonId buyer, long due) {}

    private record Complaint(OrderId order, PersonId buyer, Instant at) {}

    /** A team to open, which so many will join. */
    record TeamWish(String campaign, int people) {}

    private final Counter counter;
    private final Town town;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private final Set<PersonId> membersOfDrive = new HashSet<>();
    private int numbers;
    private int refused;

    Trade(Counter counter, Town town) {
        this.counter = counter;
        this.town = town;
    }

    int refused() {
        return refused;
    }

    /** Each buys a few things at the store of their community. */
    void shop(List<Neighbour> buyers, Chance chance) {
        var purchases = new ArrayList<Purchase>();
        for (var buyer : new HashSet<>(buyers)
                .stream()
                        .sorted(java.util.Comparator.comparingLong(
                                one -> one.id().value()))
                        .toList()) {
            var basket = new LinkedHashMap<VariantId, Integer>();
            long total = 0;
            int lines = chance.of(0.5) ? 1 : chance.between(2, 3);
            for (int i = 0; i < lines; i++) {
                var shelf = popular(chance);
                int quantity = chance.of(0.8) ? 1 : 2;
                if (basket.putIfAbsent(shelf.offer().variant(), quantity) == null) {
                    total += shelf.offer().price().minor() * quantity;
                }
            }
            boolean forgets = chance.of(0.025);
            if (!forgets) {
                afford(buyer.id(), total, chance);
            }
            purchases.add(new Purchase(
                    buyer.id(),
                    buyer.visitor(),
                    key(),
                    town.storeOf(buyer.community()).id(),
                    basket,
                    null,
                    new Reserve.Team.Alone(),
                    null,
                    forgets ? PaymentMethod.SANDBOX : PaymentMethod.BALANCE));
        }
        place(purchases, chance);
    }

    /** Membership cards are for sale in the drive only. */
    private Shelf popular(Chance chance) {
        while (true) {
            var shelf = chance.pick(chance.favour(List.copyOf(town.shelves.values()), 1.7));
            if (shelf.offer().kind() != ProductKind.MEMBERSHIP) {
                return shelf;
            }
        }
    }

    /** Opens these teams and fills them as far as wished; who comes last completes a full one. */
    void buyTogether(List<TeamWish> wishes, Chance chance) {
        var founders = new ArrayList<Purchase>();
        for (var wish : wishes) {
            founders.add(seat(wish.campaign(), new Reserve.Team.NewTeam(), chance));
        }
        var founded = place(founders, chance);
        var joining = new ArrayList<Purchase>();
        for (int i = 0; i < wishes.size(); i++) {
            if (founded.get(i) instanceof Outcome.Ordered ordered && ordered.team() instanceof TeamId team) {
                town.teams.put(wishes.get(i).campaign(), team);
                for (int more = 1; more < wishes.get(i).people(); more++) {
                    joining.add(seat(wishes.get(i).campaign(), new Reserve.Team.JoinTeam(team), chance));
                }
            }
        }
        place(joining, chance);
    }

    private Purchase seat(String key, Reserve.Team team, Chance chance) {
        var campaign = town.story.campaigns().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
        return seat(campaign, team, chance.favour(town.neighbours, 1.2), null, campaign.priceFen(), chance);
    }

    /** @param now what is paid with the order */
    private Purchase seat(
            Story.Campaign campaign,
            Reserve.Team team,
            Neighbour buyer,
            @Nullable String touchpoint,
            long now,
            Chance chance) {
        var offer = town.shelf(campaign.product(), campaign.variant()).offer();
        afford(buyer.id(), now, chance);
        return new Purchase(
                buyer.id(),
                buyer.visitor(),
                key(),
                town.storeOf(buyer.community()).id(),
                Map.of(offer.variant(), 1),
                town.get(town.campaigns, campaign.key()),
                team,
                touchpoint,
                PaymentMethod.BALANCE);
    }

    /** Sells seats of the membership drive through its one channel, one to each. */
    void drive(int seats, Chance chance) {
        var channel = Objects.requireNonNull(town.channel);
        var campaign = town.story.campaigns().stream()
                .filter(one -> one.kind() == Story.CampaignKind.MEMBERSHIP_DRIVE)
                .findFirst()
                .orElseThrow();
        var purchases = new ArrayList<Purchase>();
        for (int tries = 0; purchases.size() < seats && tries < seats * 8; tries++) {
            var buyer = chance.favour(town.neighbours, 1.1);
            if (!buyer.equals(town.lively) && membersOfDrive.add(buyer.id())) {
                purchases.add(
                        seat(campaign, new Reserve.Team.Alone(), buyer, channel.code(), campaign.priceFen(), chance));
            }
        }
        counter.transaction()
                .executeWithoutResult(_ -> purchases.forEach(purchase -> counter.stream()
                        .arrived(
                                town.id(),
                                purchase.visitor(),
                                purchase.buyer(),
                                Activity.Where.UNKNOWN.withTouchpoint(channel.id()))));
        place(purchases, chance);
    }

    /** Sells seats one by one, to as many neighbours. */
    void preOrder(Story.Campaign campaign, int seats, Chance chance) {
        var buyers = new LinkedHashSet<Neighbour>();
        while (buyers.size() < Math.min(seats, town.neighbours.size())) {
            buyers.add(chance.favour(town.neighbours, 1.2));
        }
        place(
                buyers.stream()
                        .map(buyer ->
                                seat(campaign, new Reserve.Team.Alone(), buyer, null, campaign.priceFen(), chance))
                        .toList(),
                chance);
    }

    /** Holds seats by their deposits, one for each buyer and for those who are named. */
    void deposit(Story.Campaign campaign, List<Neighbour> named, int seats, Chance chance) {
        long deposit = Objects.requireNonNull(campaign.depositFen());
        var buyers = new LinkedHashSet<>(named);
        for (int i = 0; i < seats; i++) {
            buyers.add(chance.favour(town.neighbours, 1.2));
        }
        var purchases = buyers.stream()
                .map(buyer -> seat(campaign, new Reserve.Team.Alone(), buyer, null, deposit, chance))
                .toList();
        payIn();
        var outcomes = counter.purchases().place(town.id(), purchases);
        for (int i = 0; i < outcomes.size(); i++) {
            var purchase = purchases.get(i);
            if (outcomes.get(i) instanceof Outcome.Ordered ordered) {
                town.purses.merge(purchase.buyer(), -deposit, Long::sum);
                long due = ordered.total().minor() - deposit;
                held.add(new Held(campaign.key(), ordered.order(), purchase.store(), purchase.buyer(), due));
            } else {
                refused++;
            }
        }
    }

    /** Some of those who hold a seat pay the balance, but not the one whom visitors play. */
    void payBalances(Story.Campaign campaign, double part, Chance chance) {
        var lively = town.lively;
        var paying = held.stream()
                .filter(seat -> seat.campaign().equals(campaign.key())
                        && (lively == null || !seat.buyer().equals(lively.id()))
                        && chance.of(part))
                .toList();
        paying.forEach(seat -> {
            afford(seat.buyer(), seat.due(), chance);
            town.purses.merge(seat.buyer(), -seat.due(), Long::sum);
        });
        payIn();
        var fetched = counter.clock().instant().plus(Duration.ofHours(chance.between(4, 60)));
        for (var seat : paying) {
            counter.balances().pay(town.id(), seat.order(), seat.buyer());
            waiting.add(new Waiting(seat.order(), seat.store(), seat.buyer(), fetched));
        }
        held.removeAll(paying);
    }

    private List<Outcome> place(List<Purchase> purchases, Chance chance) {
        payIn();
        var outcomes =
                purchases.isEmpty() ? List.<Outcome>of() : counter.purchases().place(town.id(), purchases);
        var now = counter.clock().instant();
        for (int i = 0; i < outcomes.size(); i++) {
            var purchase = purchases.get(i);
            switch (outcomes.get(i)) {
                case Outcome.Refused _ -> refused++;
                case Outcome.Ordered ordered -> {
                    if (purchase.payment() == PaymentMethod.BALANCE) {
                        town.purses.merge(purchase.buyer(), -ordered.total().minor(), Long::sum);
                        if (ordered.state() == OrderState.READY || ordered.state() == OrderState.PAID) {
                            var fetched = now.plus(Duration.ofHours(chance.between(4, 60)));
                            waiting.add(new Waiting(ordered.order(), purchase.store(), purchase.buyer(), fetched));
                            if (chance.of(0.03)) {
                                complaints.add(new Complaint(
                                        ordered.order(),
                                        purchase.buyer(),
                                        fetched.plus(Duration.ofHours(chance.between(3, 40)))));
                            }
                        }
                    }
                }
            }
        }
        return outcomes;
    }

    private final List<Entry> payIns = new ArrayList<>();

    /** Sees to it that the buyer's purse holds the amount, with a round sum if it does not. */
    private void afford(PersonId buyer, long amount, Chance chance) {
        long short_ = amount - town.purses.getOrDefault(buyer, 0L);
        if (short_ > 0) {
            int least = 0;
            while (least < TOP_UPS.length - 1 && TOP_UPS[least] < short_) {
                least++;
            }
            long sum = Math.max(TOP_UPS[Math.min(TOP_UPS.length - 1, least + chance.between(0, 1))], short_);
            town.purses.merge(buyer, sum, Long::sum);
            var escrow = LedgerAccount.escrow(SubjectId.of(buyer));
            payIns.add(new Entry(
                    town.id(),
                    "top-up:" + ++numbers,
                    SubjectId.of(buyer),
                    List.of(
                            new Entry.Posting(
                                    new LedgerAccount(AccountKind.EXTERNAL, new OwnerId(0)),
                                    Asset.CNY,
                                    -sum,
                                    "PAYMENT"),
                            new Entry.Posting(escrow, Asset.CNY, sum, "PAYMENT"),
                            new Entry.Posting(escrow, Asset.CNY, -sum, "TOP_UP"),
                            new Entry.Posting(LedgerAccount.wallet(buyer), Asset.CNY, sum, "TOP_UP"))));
        }
    }

    private void payIn() {
        if (!payIns.isEmpty()) {
            counter.transaction().executeWithoutResult(_ -> counter.ledger().post(payIns));
            payIns.clear();
        }
    }

    private String key() {
        return "demo-" + ++numbers;
    }

    /** Hands over what is fetched by now. */
    void handOver() {
        var now = counter.clock().instant();
        var due = new LinkedHashMap<StoreId, List<OrderId>>();
        waiting.removeIf(order -> {
            boolean fetched = !order.fetched().isAfter(now);
            if (fetched) {
                due.computeIfAbsent(order.store(), _ -> new ArrayList<>()).add(order.order());
            }
            return fetched;
        });
        due.forEach((store, orders) -> counter.handovers().handOver(town.id(), store, town.ownerOf(store), orders));
    }

    /** Gives back what was complained about by now; the latest complaints are left for HQ to decide. */
    void settleComplaints(Instant leftFrom) {
        var now = counter.clock().instant();
        var reasons = List.of("有两颗压坏了", "颜色和图上不一样", "少了一件", "买重了,麻烦退一下");
        complaints.removeIf(complaint -> {
            boolean due = !complaint.at().isAfter(now);
            if (due) {
                try {
                    counter.afterSales().askBack(town.id(), complaint.order(), complaint.buyer(), reasons.get((int)
                            (complaint.order().value() % reasons.size())));
                    if (complaint.at().isBefore(leftFrom)) {
                        counter.afterSales().giveBack(town.id(), complaint.order(), town.clerk);
                    }
                } catch (linli.shared.DomainException e) {
                    refused++;
                }
            }
            return due;
        });
    }
}
