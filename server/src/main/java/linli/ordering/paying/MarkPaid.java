package linli.ordering.paying;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import linli.activity.ActivityStream;
import linli.activity.Verb;
import linli.campaign.Campaigns;
import linli.campaign.Confirmation;
import linli.campaign.SeatKey;
import linli.catalog.Stock;
import linli.ordering.Fulfilment;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.order.Instalment;
import linli.ordering.order.OrderKey;
import linli.ordering.order.OrderRow;
import linli.ordering.order.Orders;
import linli.ordering.order.Participants;
import linli.payment.PaymentId;
import linli.payment.PaymentListener;
import linli.shared.BrandId;
import org.springframework.stereotype.Service;

/**
 * Makes orders paid whose money is in their escrow now. An order that was cancelled meanwhile, or whose seat was given
 * back, cannot be paid any more: the money goes back.
 */
@Service
class MarkPaid implements PaymentListener {
    private final Orders orders;
    private final Campaigns campaigns;
    private final Stock stock;
    private final Participants participants;
    private final ActivityStream stream;

    MarkPaid(Orders orders, Campaigns campaigns, Stock stock, Participants participants, ActivityStream stream) {
        this.orders = orders;
        this.campaigns = campaigns;
        this.stock = stock;
        this.participants = participants;
        this.stream = stream;
    }

    @Override
    public void lock(BrandId brand, long subject) {
        orders.lock(List.of(new OrderKey(brand, new OrderId(subject))));
    }

    @Override
    public List<Verdict> captured(List<Captured> payments) {
        var keys = payments.stream().map(MarkPaid::key).toList();
        var locked = new HashMap<OrderKey, OrderRow>();
        orders.lock(keys).forEach(order -> locked.put(order.key(), order));
        var payable = new HashSet<OrderKey>();
        var brought = new HashMap<OrderKey, PaymentId>();
        var verdicts = new ArrayList<Verdict>(payments.size());
        for (var payment : payments) {
            var order = locked.get(key(payment));
            if (order == null) {
                verdicts.add(Verdict.NOT_MINE);
            } else if (order.awaits(payment.part(), payment.amount()) && payable.add(order.key())) {
                verdicts.add(Verdict.ACCEPTED);
                brought.put(order.key(), payment.payment());
            } else {
                verdicts.add(Verdict.REFUSED);
            }
        }
        var lapsed = pay(
                locked.values().stream()
                        .filter(order -> payable.contains(order.key()))
                        .toList(),
                brought);
        for (int i = 0; i < verdicts.size(); i++) {
            if (lapsed.contains(keys.get(i))) {
                verdicts.set(i, Verdict.REFUSED);
            }
        }
        return verdicts;
    }

    /** Returns those whose seats were given back before. */
    private Set<OrderKey> pay(List<OrderRow> paying, Map<OrderKey, PaymentId> brought) {
        var seats = paying.stream()
                .filter(order -> !order.isDeposited())
                .flatMap(order -> order.seats().stream())
                .toList();
        var confirmations = campaigns.confirm(seats);
        var standings = new HashMap<SeatKey, Confirmation>();
        for (int i = 0; i < seats.size(); i++) {
            standings.put(seats.get(i), confirmations.get(i));
        }
        var entering = new HashMap<OrderState, List<OrderKey>>();
        var lapsed = new HashSet<OrderKey>();
        var paid = new ArrayList<OrderRow>();
        var deposited = new ArrayList<OrderRow>();
        for (var order : paying) {
            var standing = order.seats().stream()
                    .flatMap(seat -> Stream.ofNullable(standings.get(seat)))
                    .findFirst()
                    .orElseGet(Confirmation.Final::new);
            if (standing instanceof Confirmation.Lapsed) {
                lapsed.add(order.key());
            } else {
                (order.deposit() == null || order.isDeposited() ? paid : deposited).add(order);
            }
            entering.computeIfAbsent(state(order, standing), _ -> new ArrayList<>())
                    .add(order.key());
        }
        entering.forEach(orders::enter);
        var units = paying.stream()
                .filter(order -> lapsed.contains(order.key()))
                .flatMap(order -> order.stock().stream())
                .toList();
        if (!units.isEmpty()) {
            stock.giveBack(units);
        }
        orders.finishTeams(confirmations);
        orders.paid(Stream.concat(paid.stream(), deposited.stream())
                .filter(order -> order.deposit() != null)
                .map(order -> instalment(order, brought))
                .toList());
        participants.deposited(deposited.stream().map(OrderRow::paid).toList());
        participants.paid(paid.stream().map(OrderRow::paid).toList());
        stream.record(Stream.concat(
                        paid.stream().flatMap(order -> order.tellPayment().stream()),
                        Stream.concat(
                                deposited.stream().flatMap(order -> order.tellDeposit().stream()),
                                paying.stream()
                                        .filter(order -> lapsed.contains(order.key()))
                                        .map(order -> order.did(
                                                Verb.CANCEL, order.total().minor()))))
                .toList());
        return lapsed;
    }

    private static Instalment instalment(OrderRow order, Map<OrderKey, PaymentId> brought) {
        return new Instalment(
                order.key(),
                order.isDeposited() ? Instalment.Part.BALANCE : Instalment.Part.DEPOSIT,
                Objects.requireNonNull(brought.get(order.key())),
                order.due());
    }

    private static OrderState state(OrderRow order, Confirmation standing) {
        boolean deposit = order.deposit() != null && !order.isDeposited();
        return switch (standing) {
            case Confirmation.Lapsed _ -> OrderState.CANCELLED;
            case Confirmation.Waiting _ -> deposit ? OrderState.DEPOSITED : OrderState.PAID;
            case Confirmation.Final _, Confirmation.TeamCompleted _ ->
                deposit
                        ? OrderState.BALANCE_DUE
                        : order.fulfilment() == Fulfilment.DIGITAL ? OrderState.COMPLETED : OrderState.READY;
        };
    }

    private static OrderKey key(Captured payment) {
        return new OrderKey(payment.brand(), new OrderId(payment.subject()));
    }
}
