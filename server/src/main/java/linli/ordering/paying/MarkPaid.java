package linli.ordering.paying;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import linli.activity.ActivityStream;
import linli.campaign.Campaigns;
import linli.campaign.Confirmation;
import linli.catalog.Stock;
import linli.ordering.Fulfilment;
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
    public Verdict captured(Captured payment) {
        var order = orders.lock(List.of(new OrderKey(payment.brand(), new OrderId(payment.subject())))).stream()
                .findFirst();
        if (order.isEmpty()) {
            return new Verdict.NotMine();
        }
        return order.get().awaits(payment.part(), payment.amount())
                ? pay(order.get(), payment.payment())
                : new Verdict.Refused();
    }

    private Verdict pay(OrderRow order, PaymentId payment) {
        boolean whole = order.deposit() == null || order.isDeposited();
        var confirmations = campaigns.confirm(order.isDeposited() ? List.of() : order.seats());
        var standing = confirmations.stream().findFirst().orElseGet(Confirmation.Final::new);
        orders.enter(state(order, standing, whole), List.of(order.key()));
        if (standing instanceof Confirmation.Lapsed) {
            campaigns.release(order.seats());
            stock.giveBack(order.stock());
            stream.record(
                    List.of(order.underwent(OrderingVerbs.CANCEL, order.total().minor())));
            return new Verdict.Refused();
        }
        var told = new ArrayList<>(whole ? order.tellPayment() : order.tellDeposit());
        told.addAll(orders.finishTeams(confirmations));
        if (order.deposit() != null) {
            orders.paid(List.of(new Instalment(
                    order.key(), whole ? Instalment.Part.BALANCE : Instalment.Part.DEPOSIT, payment, order.due())));
        }
        stream.record(told);
        if (!whole) {
            participants.deposited(List.of(order.paid()));
            return new Verdict.Accepted(List.of());
        }
        var consequence = participants.paying(List.of(order.paid()));
        consequence.write(Set.of(order.id()));
        return new Verdict.Accepted(consequence.postings().getOrDefault(order.id(), List.of()));
    }

    private static OrderState state(OrderRow order, Confirmation standing, boolean whole) {
        return switch (standing) {
            case Confirmation.Lapsed _ -> OrderState.CANCELLED;
            case Confirmation.Waiting _ -> whole ? OrderState.PAID : OrderState.DEPOSITED;
            case Confirmation.Final _, Confirmation.TeamCompleted _ ->
                !whole
                        ? OrderState.BALANCE_DUE
                        : order.fulfilment() == Fulfilment.DIGITAL ? OrderState.COMPLETED : OrderState.READY;
        };
    }
}
