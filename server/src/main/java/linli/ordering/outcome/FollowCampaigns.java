package linli.ordering.outcome;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import linli.campaign.CampaignClosed;
import linli.campaign.CampaignFailed;
import linli.campaign.CampaignSucceeded;
import linli.campaign.Campaigns;
import linli.campaign.TeamExpired;
import linli.ordering.OrderState;
import linli.ordering.order.OrderKey;
import linli.ordering.order.Orders;
import linli.ordering.outcome.OutcomeRepository.Open;
import linli.ordering.outcome.OutcomeRepository.Outcome;
import linli.ordering.refund.RefundOrders;
import linli.shared.BasisPoints;
import linli.shared.BrandId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Does to orders what became of their campaign or team. Every step may be repeated. */
@Service
class FollowCampaigns {
    private static final int BATCH = 200;
    private static final Set<OrderState> WAITING =
            Set.of(OrderState.PAID, OrderState.DEPOSITED, OrderState.BALANCE_DUE);
    private static final Set<OrderState> BOUGHT = Set.of(OrderState.READY, OrderState.COMPLETED);
    private static final BasisPoints NOTHING = new BasisPoints(0);

    private final OutcomeRepository outcomes;
    private final Campaigns campaigns;
    private final Orders orders;
    private final RefundOrders refunds;
    private final TransactionTemplate transaction;

    FollowCampaigns(
            OutcomeRepository outcomes,
            Campaigns campaigns,
            Orders orders,
            RefundOrders refunds,
            TransactionTemplate transaction) {
        this.outcomes = outcomes;
        this.campaigns = campaigns;
        this.orders = orders;
        this.refunds = refunds;
        this.transaction = transaction;
    }

    /** A team has at most ten orders. */
    @ApplicationModuleListener
    void on(TeamExpired expired) {
        refund(expired.seats().stream().map(OrderKey::of).toList(), RefundOrders.Reason.TEAM_EXPIRED);
    }

    @ApplicationModuleListener
    void on(CampaignSucceeded succeeded) {
        outcomes.insert(succeeded.brand(), succeeded.campaign(), Outcome.SUCCEEDED, NOTHING);
    }

    @ApplicationModuleListener
    void on(CampaignFailed failed) {
        outcomes.insert(failed.brand(), failed.campaign(), Outcome.FAILED, NOTHING);
    }

    @ApplicationModuleListener
    void on(CampaignClosed closed) {
        if (!closed.off().equals(NOTHING)) {
            outcomes.insert(closed.brand(), closed.campaign(), Outcome.CLOSED, closed.off());
        }
    }

    /** One batch of each open outcome, each in its own transaction. */
    void run() {
        outcomes.listOpen().forEach(open -> transaction.executeWithoutResult(_ -> follow(open)));
    }

    private void follow(Open open) {
        var next = outcomes.next(open, BATCH);
        if (next.isEmpty()) {
            outcomes.finish(open);
            return;
        }
        var keys = next.stream().map(OutcomeRepository.Affected::order).toList();
        switch (open.outcome()) {
            case SUCCEEDED -> orders.finish(decided(open.brand(), next));
            case FAILED -> refund(keys, RefundOrders.Reason.CAMPAIGN_FAILED);
            case CLOSED ->
                refunds.refund(
                        next.stream()
                                .map(order -> new RefundOrders.Refund(
                                        order.order(),
                                        new RefundOrders.Share.Part(
                                                order.total().share(open.off()).minor()),
                                        RefundOrders.Reason.PRICE_TIER,
                                        null))
                                .toList(),
                        BOUGHT);
        }
        outcomes.advance(open, keys.getLast().order().value());
    }

    /** Those that wait for no team; what a team completes later becomes final with it. */
    private List<OrderKey> decided(BrandId brand, List<OutcomeRepository.Affected> affected) {
        var teams = affected.stream()
                .map(OutcomeRepository.Affected::team)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var complete = campaigns.completeTeams(brand, teams);
        return affected.stream()
                .filter(order -> order.team() == null || complete.contains(order.team()))
                .map(OutcomeRepository.Affected::order)
                .toList();
    }

    private void refund(List<OrderKey> keys, RefundOrders.Reason reason) {
        refunds.refund(
                keys.stream()
                        .map(order -> new RefundOrders.Refund(order, new RefundOrders.Share.Rest(), reason, null))
                        .toList(),
                WAITING);
    }
}
