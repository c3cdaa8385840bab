package linli.ordering.checkout;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.campaign.Campaigns;
import linli.campaign.Confirmation;
import linli.campaign.Reserve;
import linli.campaign.Seat;
import linli.catalog.Stock;
import linli.catalog.Take;
import linli.ledger.AccountClosedException;
import linli.ledger.SubjectId;
import linli.network.NetworkError;
import linli.ordering.OrderError;
import linli.ordering.OrderId;
import linli.ordering.OrderParticipant;
import linli.ordering.OrderParticipant.PaidOrder;
import linli.ordering.order.Instalment;
import linli.ordering.order.Orders;
import linli.ordering.order.Participants;
import linli.ordering.order.PickupCode;
import linli.payment.Payments;
import linli.shared.GroupCommit;
import linli.shared.Ids;
import linli.shared.SharedError;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Places orders, many in one transaction of a fixed number of statements: seats, stock, money, the orders themselves,
 * and whoever takes part in their money. What one order cannot get leaves the others as they would be without it.
 */
@Service
class PlaceOrders {
    static final int LARGEST_BATCH = 128;

    private final PlaceRepository repository;
    private final Campaigns campaigns;
    private final Stock stock;
    private final Payments payments;
    private final Orders orders;
    private final Participants participants;
    private final ActivityStream stream;
    private final Ids ids;
    private final RandomGenerator random;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final GroupCommit<Place, Placed> commit;

    PlaceOrders(
            PlaceRepository repository,
            Campaigns campaigns,
            Stock stock,
            Payments payments,
            Orders orders,
            Participants participants,
            ActivityStream stream,
            Ids ids,
            RandomGenerator random,
            Clock clock,
            TransactionTemplate transaction) {
        this.repository = repository;
        this.campaigns = campaigns;
        this.stock = stock;
        this.payments = payments;
        this.orders = orders;
        this.participants = participants;
        this.stream = stream;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
        this.transaction = transaction;
        this.commit = new GroupCommit<>("orders", LARGEST_BATCH, this::placeAll);
    }

    Placed handle(Place command) {
        return commit.submit(command);
    }

    /** What an order under the key became, if there is one, whatever has changed in the shop since. */
    Optional<Placed> findEarlier(OrderKey key, long fingerprint) {
        return Optional.ofNullable(repository.findEarlier(List.of(key)).get(0))
                .map(earlier -> replay(fingerprint, earlier.fingerprint(), new Placed.Replayed(earlier.order())));
    }

    @PreDestroy
    void close() {
        commit.close();
    }

    /**
     * One result for each command, in order; one transaction. It is run once more if a random pickup code was taken
     * already, another node used an idempotency key meanwhile, or somebody who would have earned by it has just left.
     */
    List<Placed> placeAll(List<Place> commands) {
        try {
            return placeOnce(commands);
        } catch (DuplicateKeyException | AccountClosedException e) {
            return placeOnce(commands);
        }
    }

    private List<Placed> placeOnce(List<Place> commands) {
        return Objects.requireNonNull(transaction.execute(_ -> place(commands)));
    }

    /** As many transactions as there are full batches; one result for each command, in order. */
    List<Placed> placeMany(List<Place> commands) {
        var results = new ArrayList<Placed>(commands.size());
        for (int from = 0; from < commands.size(); from += LARGEST_BATCH) {
            var batch = commands.subList(from, Math.min(commands.size(), from + LARGEST_BATCH));
            try {
                results.addAll(placeAll(batch));
            } catch (Contended e) {
                batch.forEach(command -> results.addAll(placeAll(List.of(command))));
            }
        }
        return results;
    }

    /** A seat or a unit came back within the batch after somebody else was refused it: each is tried alone. */
    private static final class Contended extends RuntimeException {
        Contended() {
            super("an order of the batch gave back what another was refused", null, false, false);
        }
    }

    private List<Placed> place(List<Place> commands) {
        var held = repository.hold(commands);
        var left = held.left();
        var earlier = repository.findEarlier(commands.stream().map(OrderKey::of).toList());
        var drafts = new HashMap<OrderKey, Draft>();
        var fresh = new ArrayList<Draft>();
        for (int i = 0; i < commands.size(); i++) {
            var command = commands.get(i);
            if (!earlier.containsKey(i) && !left.contains(command.buyer())) {
                drafts.computeIfAbsent(OrderKey.of(command), _ -> {
                    var draft = new Draft(command, new OrderId(ids.next()), PickupCode.next(random));
                    if (held.closed().contains(command.store())) {
                        draft.refuse(NetworkError.STORE_CLOSED);
                    } else {
                        fresh.add(draft);
                    }
                    return draft;
                });
            }
        }
        var now = clock.instant();
        if (!fresh.isEmpty()) {
            fill(fresh, now);
        }
        var results = new ArrayList<Placed>(commands.size());
        for (int i = 0; i < commands.size(); i++) {
            var command = commands.get(i);
            var before = earlier.get(i);
            var draft = drafts.get(OrderKey.of(command));
            if (left.contains(command.buyer())) {
                results.add(Placed.Refused.of(SharedError.SIGN_IN_REQUIRED));
            } else if (before != null) {
                results.add(replay(command.fingerprint(), before.fingerprint(), new Placed.Replayed(before.order())));
            } else if (draft != null) {
                var result = draft.refused == null ? draft.accepted(now) : draft.refused;
                results.add(
                        draft.command == command
                                ? result
                                : replay(
                                        command.fingerprint(),
                                        draft.command.fingerprint(),
                                        result instanceof Placed.Accepted first ? new Placed.Replayed(first) : result));
            }
        }
        return results;
    }

    private static Placed replay(long fingerprint, long firsts, Placed first) {
        return fingerprint == firsts ? first : Placed.Refused.of(SharedError.IDEMPOTENCY_KEY_REUSED);
    }

    private void fill(List<Draft> drafts, Instant now) {
        reserveSeats(drafts);
        drafts.forEach(Draft::compare);
        takeStock(drafts);
        var consequence = chargeBalances(drafts);
        giveBack(drafts);
        var accepted = drafts.stream().filter(Draft::alive).toList();
        if (accepted.isEmpty()) {
            return;
        }
        var confirmations = takeSeats(accepted);
        var rows = accepted.stream().map(Draft::row).toList();
        repository.insert(accepted, rows, now);
        var completed = orders.finishTeams(confirmations);
        var activities = new ArrayList<Activity>();
        var paid = new HashSet<OrderId>();
        var deposited = new ArrayList<PaidOrder>();
        var deposits = new ArrayList<Instalment>();
        for (int i = 0; i < rows.size(); i++) {
            var draft = accepted.get(i);
            var row = rows.get(i);
            draft.tell(row, activities);
            if (row.isDeposited()) {
                deposited.add(row.paid());
                deposits.add(new Instalment(
                        row.key(), Instalment.Part.DEPOSIT, Objects.requireNonNull(draft.payment), draft.due()));
            } else if (draft.paidAtOnce()) {
                paid.add(row.id());
            }
        }
        activities.addAll(completed);
        orders.paid(deposits);
        participants.deposited(deposited);
        consequence.write(paid);
        stream.record(activities);
    }

    private void reserveSeats(List<Draft> drafts) {
        var wishing = new ArrayList<Draft>();
        var wishes = new ArrayList<Reserve>();
        for (var draft : drafts) {
            var wish = draft.wish();
            if (wish != null) {
                wishing.add(draft);
                wishes.add(wish);
            }
        }
        var seats = campaigns.reserve(wishes);
        for (int i = 0; i < seats.size(); i++) {
            wishing.get(i).answer(seats.get(i));
        }
    }

    private void takeStock(List<Draft> drafts) {
        var alive = drafts.stream().filter(Draft::alive).toList();
        var takes = new ArrayList<Take>();
        alive.forEach(draft -> takes.addAll(draft.stock()));
        if (takes.isEmpty()) {
            return;
        }
        var taken = stock.take(takes).iterator();
        for (var draft : alive) {
            for (var line : draft.command.lines()) {
                if (line.offer().kind().isStocked()) {
                    draft.answer(line, taken.next());
                }
            }
        }
    }

    /** Charges those that are paid at once, with all that their money brings about; what else that is, is to be written. */
    private OrderParticipant.Consequence chargeBalances(List<Draft> drafts) {
        var paying = drafts.stream()
                .filter(draft -> draft.alive() && draft.paidAtOnce())
                .toList();
        var consequence = participants.paying(paying.stream()
                .filter(draft -> draft.deposit() == null)
                .map(draft -> draft.row().paid())
                .toList());
        var charged =
                paying.stream().filter(draft -> draft.total().isPositive()).toList();
        if (charged.isEmpty()) {
            return consequence;
        }
        var postings = consequence.postings();
        var paid = payments.payFromBalance(charged.stream()
                .map(draft -> new Payments.BalanceCharge(
                        draft.command.brand(),
                        SubjectId.of(draft.id),
                        1,
                        draft.command.buyer(),
                        draft.due(),
                        postings.getOrDefault(draft.id, List.of())))
                .toList());
        for (int i = 0; i < charged.size(); i++) {
            var draft = charged.get(i);
            paid.get(i)
                    .ifPresentOrElse(
                            payment -> draft.payment = payment, () -> draft.refuse(OrderError.BALANCE_INSUFFICIENT));
        }
        return consequence;
    }

    /** Returns the stock that the refused had already got; their seats were never taken. */
    private void giveBack(List<Draft> drafts) {
        boolean seatsLeft = false;
        var units = new ArrayList<Take>();
        for (var draft : drafts) {
            if (!draft.alive()) {
                seatsLeft |= draft.seat != null;
                units.addAll(draft.taken);
            }
        }
        if (drafts.size() > 1 && contended(drafts, seatsLeft, units)) {
            throw new Contended();
        }
        stock.giveBack(units);
    }

    private static boolean contended(List<Draft> drafts, boolean seatsLeft, List<Take> units) {
        var variants = units.stream().map(Take::variant).collect(Collectors.toSet());
        return drafts.stream()
                .anyMatch(draft -> draft.scarce && seatsLeft || draft.outOf != null && variants.contains(draft.outOf));
    }

    /** Takes the seats; what they stand at decides how the orders of those that are paid at once begin. */
    private List<Confirmation> takeSeats(List<Draft> accepted) {
        var held = new ArrayList<Seat.Granted>();
        var sold = new ArrayList<Seat.Granted>();
        var buyers = new ArrayList<Draft>();
        for (var draft : accepted) {
            if (draft.seat != null && draft.paidAtOnce()) {
                sold.add(draft.seat);
                buyers.add(draft);
            } else if (draft.seat != null) {
                held.add(draft.seat);
            }
        }
        campaigns.hold(held);
        var confirmations = campaigns.sell(sold);
        for (int i = 0; i < buyers.size(); i++) {
            buyers.get(i).standing = confirmations.get(i);
        }
        return confirmations;
    }
}
