package linli.ordering.order;

import java.util.List;
import java.util.Optional;
import linli.activity.Activity;
import linli.campaign.CampaignVerbs;
import linli.campaign.Campaigns;
import linli.campaign.Confirmation;
import linli.ordering.OrderState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The orders' rows: locks them and moves them along their states, many by one statement. */
@Service
public class Orders {
    private final OrderRepository orders;
    private final Campaigns campaigns;

    Orders(OrderRepository orders, Campaigns campaigns) {
        this.orders = orders;
        this.campaigns = campaigns;
    }

    /**
     * Those that exist, with their lines, locked until the transaction ends; in key order, after the counters of their
     * campaigns. Whoever goes on to seats, goods or money locks orders by this and nothing else.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<OrderRow> lock(List<OrderKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        campaigns.lock(keys.stream().map(OrderKey::seat).toList());
        return orders.lock(keys);
    }

    /** One as it is now, with its lines; whoever changes anything by it {@linkplain #lock locks} it instead. */
    public Optional<OrderRow> find(OrderKey key) {
        return orders.find(key);
    }

    /** Moves those that may enter the state, and returns them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<OrderKey> enter(OrderState state, List<OrderKey> keys) {
        return keys.isEmpty() ? List.of() : orders.enter(state, keys);
    }

    /**
     * Makes ready the waiting orders of every team that these confirmations completed; returns what that tells the stream,
     * which the caller records together with why it was so.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Activity> finishTeams(List<Confirmation> confirmations) {
        var teams = confirmations.stream()
                .filter(Confirmation.TeamCompleted.class::isInstance)
                .map(Confirmation.TeamCompleted.class::cast)
                .toList();
        if (teams.isEmpty()) {
            return List.of();
        }
        orders.finish(teams.stream()
                .flatMap(team -> team.seats().stream())
                .map(OrderKey::of)
                .toList());
        return teams.stream()
                .map(team -> Activity.bySystem(
                        team.seats().getFirst().brand(),
                        CampaignVerbs.TEAM_COMPLETE,
                        team.team().thing(),
                        Activity.Where.UNKNOWN,
                        0))
                .toList();
    }

    /** Notes by which payments deposits and balances came. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void paid(List<Instalment> instalments) {
        if (!instalments.isEmpty()) {
            orders.insert(instalments);
        }
    }

    /** Makes those ready, or their balance due, that wait for their campaign. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(List<OrderKey> keys) {
        orders.finish(keys);
    }
}
