package linli.ordering.outcome;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.activity.ActivityStream;
import linli.campaign.CampaignClosed;
import linli.campaign.CampaignFailed;
import linli.campaign.CampaignSucceeded;
import linli.campaign.Campaigns;
import linli.campaign.TeamExpired;
import linli.campaign.TeamKey;
import linli.ordering.OrderState;
import linli.ordering.OrderingVerbs;
import linli.ordering.order.OrderKey;
import linli.ordering.order.OrderRow;
import linli.ordering.order.Orders;
import linli.ordering.outcome.OutcomeRepository.Due;
import linli.ordering.outcome.OutcomeRepository.Outcome;
import linli.ordering.paying.CancelUnpaid;
import linli.ordering.refund.RefundOrders;
import linli.ordering.refund.RefundOrders.Refund;
import linli.ordering.refund.RefundOrders.Share;
import linli.shared.BasisPoints;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/**
 * Does to orders what became of their campaign or team. An event only notes which orders it concerns, so that one of them
 * that cannot follow keeps no other from it. Every step may be repeated.
 */
@Service
class FollowCampaigns {
    private static final Set<OrderState> UNDECIDED = Set.of(OrderState.PAID, OrderState.DEPOSITED);
    private static final Set<OrderState> OPEN =
            Set.of(OrderState.AWAITING_PAYMENT, OrderState.PAID, OrderState.DEPOSITED, OrderState.BALANCE_DUE);
    private static final Set<OrderState> BUYING = Set.of(OrderState.PAID, OrderState.READY, OrderState.COMPLETED);
    private static final BasisPoints NOTHING = new BasisPoints(0);

    private final OutcomeRepository outcomes;
    private final Campaigns campaigns;
    private final Orders orders;
    private final RefundOrders refunds;
    private final CancelUnpaid unpaid;
    private final ActivityStream stream;

    FollowCampaigns(
            OutcomeRepository outcomes,
            Campaigns campaigns,
            Orders orders,
            RefundOrders refunds,
            CancelUnpaid unpaid,
            ActivityStream stream) {
        this.outcomes = outcomes;
        this.campaigns = campaigns;
        this.orders = orders;
        this.refunds = refunds;
        this.unpaid = unpaid;
        this.stream = stream;
    }

    /** A team has at most ten orders. */
    @ApplicationModuleListener
    void on(TeamExpired expired) {
        outcomes.insert(expired.seats().stream().map(OrderKey::of).toList(), Outcome.TEAM_EXPIRED);
    }

    @ApplicationModuleListener
    void on(CampaignSucceeded succeeded) {
        outcomes.insert(succeeded.brand(), succeeded.campaign(), Outcome.SUCCEEDED, NOTHING, UNDECIDED);
    }

    @ApplicationModuleListener
    void on(CampaignFailed failed) {
        outcomes.insert(failed.brand(), failed.campaign(), Outcome.FAILED, NOTHING, OPEN);
    }

    @ApplicationModuleListener
    void on(CampaignClosed closed) {
        if (!closed.off().equals(NOTHING)) {
            outcomes.insert(closed.brand(), closed.campaign(), Outcome.CLOSED, closed.off(), BUYING);
        }
    }

    /** In the caller's transaction. All orders are locked first, whatever becomes of them, and what they give back is at once. */
    void follow(List<Due> due) {
        var locked = orders.lock(due.stream().map(Due::order).toList());
        var byOutcome = due.stream().collect(Collectors.groupingBy(Due::outcome));
        finish(byOutcome.getOrDefault(Outcome.SUCCEEDED, List.of()), locked);
        var lost = Stream.of(Outcome.FAILED, Outcome.TEAM_EXPIRED)
                .flatMap(outcome -> byOutcome.getOrDefault(outcome, List.of()).stream())
                .toList();
        refunds.refund(
                Stream.concat(failed(lost), repriced(byOutcome.getOrDefault(Outcome.CLOSED, List.of())))
                        .toList(),
                new RefundOrders.Ended(
                        unpaid.end(lost.stream().map(Due::order).distinct().toList()), List.of()));
        outcomes.delete(due);
    }

    /** Those that wait for no team; what a team completes later becomes final with it. */
    private void finish(List<Due> succeeded, List<OrderRow> locked) {
        var complete = campaigns.complete(teams(succeeded));
        var decided = succeeded.stream()
                .filter(due -> due.teamKey().map(complete::contains).orElse(true))
                .map(Due::order)
                .collect(Collectors.toSet());
        var waited = locked.stream()
                .filter(order -> decided.contains(order.key()) && UNDECIDED.contains(order.state()))
                .toList();
        if (!waited.isEmpty()) {
            orders.finish(waited.stream().map(OrderRow::key).toList());
            stream.record(waited.stream()
                    .map(order -> order.underwent(
                            OrderingVerbs.CONFIRM,
                            order.isDeposited() ? order.due().minor() : 0))
                    .toList());
        }
    }

    private static Set<TeamKey> teams(List<Due> due) {
        return due.stream().flatMap(each -> each.teamKey().stream()).collect(Collectors.toSet());
    }

    /** Whose team ran out of time by itself is told so, whatever became of the campaign and in whatever order it is told. */
    private Stream<Refund> failed(List<Due> lost) {
        var lapsed = campaigns.lapsed(teams(lost));
        return lost.stream()
                .map(due -> new Refund(
                        due.order(),
                        new Share.Rest(),
                        due.teamKey().filter(lapsed::contains).isPresent()
                                ? RefundOrders.Reason.TEAM_EXPIRED
                                : RefundOrders.Reason.CAMPAIGN_FAILED,
                        null));
    }

    private static Stream<Refund> repriced(List<Due> bought) {
        return bought.stream()
                .map(due -> new Refund(due.order(), new Share.Off(due.off()), RefundOrders.Reason.PRICE_TIER, null));
    }
}
