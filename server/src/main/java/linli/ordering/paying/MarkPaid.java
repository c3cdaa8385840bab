package linli.ordering.paying;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.campaign.Campaigns;
import linli.campaign.Confirmation;
import linli.catalog.Stock;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.OrderingVerbs;
import linli.ordering.order.Instalment;
import linli.ordering.order.OrderKey;
import linli.ordering.order.OrderRow;
import linli.ordering.order.Orders;
import linli.ordering.order.Participants;
import linli.payment.PaymentId;
import linli.payment.PaymentListener;
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
    public List<Verdict> captured(List<Captured> payments) {
        var locked = orders.lock(payments.stream().map(MarkPaid::key).toList()).stream()
                .collect(Collectors.toMap(OrderRow::key, Function.identity()));
        var paying = new ArrayList<Paying>();
        var verdicts = new HashMap<OrderKey, Verdict>();
        for (var payment : payments) {
            var order = locked.get(key(payment));
            if (order == null) {
                verdicts.put(key(payment), new Verdict.NotMine());
            } else if (order.awaits(payment.part(), payment.amount())) {
                paying.add(new Paying(order, payment.payment()));
            } else {
                verdicts.put(key(payment), new Verdict.Refused());
            }
        }
        verdicts.putAll(pay(paying));
        return payments.stream()
                .map(payment -> Objects.requireNonNull(verdicts.get(key(payment))))
                .toList();
    }

    private static OrderKey key(Captured payment) {
        return new OrderKey(payment.brand(), new OrderId(payment.subject().value()));
    }

    private record Paying(OrderRow order, PaymentId payment) {
        /** Whether it is all paid by this. */
        boolean whole() {
            return order.deposit() == null || order.isDeposited();
        }

        Instalment instalment() {
            return new Instalment(
                    order.key(), whole() ? Instalment.Part.BALANCE : Instalment.Part.DEPOSIT, payment, order.due());
        }

        List<Activity> tell() {
            return whole() ? order.tellPayment() : order.tellDeposit();
        }

        OrderState state(Confirmation standing) {
            return switch (standing) {
                case Confirmation.Lapsed _ -> OrderState.CANCELLED;
                case Confirmation.Waiting _ -> whole() ? OrderState.PAID : OrderState.DEPOSITED;
                case Confirmation.Final _, Confirmation.TeamCompleted _ ->
                    !whole() ? OrderState.BALANCE_DUE : order.fulfilment().paid();
            };
        }
    }

    private Map<OrderKey, Verdict> pay(List<Paying> paying) {
        if (paying.isEmpty()) {
            return Map.of();
        }
        var seated = paying.stream()
                .filter(each -> !each.order().isDeposited() && each.order().campaign() != null)
                .map(Paying::order)
                .toList();
        var confirmations = campaigns.confirm(
                seated.stream().flatMap(order -> order.seats().stream()).toList());
        var standings = new HashMap<OrderKey, Confirmation>();
        for (int i = 0; i < seated.size(); i++) {
            standings.put(seated.get(i).key(), confirmations.get(i));
        }
        paying.stream()
                .collect(Collectors.groupingBy(
                        each -> each.state(standing(each, standings)),
                        Collectors.mapping(each -> each.order().key(), Collectors.toList())))
                .forEach(orders::enter);
        var lapsed = paying.stream()
                .collect(Collectors.partitioningBy(each -> standing(each, standings) instanceof Confirmation.Lapsed));
        var verdicts = finish(lapsed.getOrDefault(false, List.of()), orders.finishTeams(confirmations));
        for (var order : cancel(lapsed.getOrDefault(true, List.of()))) {
            verdicts.put(order.key(), new Verdict.Refused());
        }
        return verdicts;
    }

    private static Confirmation standing(Paying paying, Map<OrderKey, Confirmation> standings) {
        return standings.getOrDefault(paying.order().key(), new Confirmation.Final());
    }

    private List<OrderRow> cancel(List<Paying> lapsed) {
        var rows = lapsed.stream().map(Paying::order).toList();
        campaigns.release(rows.stream().flatMap(order -> order.seats().stream()).toList());
        stock.giveBack(rows.stream().flatMap(order -> order.stock().stream()).toList());
        stream.record(rows.stream()
                .map(order ->
                        order.underwent(OrderingVerbs.CANCEL, order.total().minor()))
                .toList());
        return rows;
    }

    /** @param completed what the stream is told of teams that are complete now */
    private Map<OrderKey, Verdict> finish(List<Paying> paid, List<Activity> completed) {
        orders.paid(paid.stream()
                .filter(each -> each.order().deposit() != null)
                .map(Paying::instalment)
                .toList());
        stream.record(Stream.concat(paid.stream().flatMap(each -> each.tell().stream()), completed.stream())
                .toList());
        var parts = paid.stream()
                .collect(Collectors.partitioningBy(
                        Paying::whole, Collectors.mapping(Paying::order, Collectors.toList())));
        var deposited = parts.getOrDefault(false, List.of());
        participants.deposited(deposited.stream().map(OrderRow::paid).toList());
        var whole = parts.getOrDefault(true, List.of());
        var consequence = participants.paying(whole.stream().map(OrderRow::paid).toList());
        consequence.write(whole.stream().map(OrderRow::id).collect(Collectors.toSet()));
        var postings = consequence.postings();
        return paid.stream()
                .map(Paying::order)
                .collect(Collectors.toMap(
                        OrderRow::key, order -> new Verdict.Accepted(postings.getOrDefault(order.id(), List.of()))));
    }
}
