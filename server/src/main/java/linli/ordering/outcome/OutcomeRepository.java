package linli.ordering.outcome;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import linli.campaign.CampaignId;
import linli.campaign.TeamId;
import linli.campaign.TeamKey;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.order.OrderKey;
import linli.shared.BasisPoints;
import linli.shared.BrandId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.work.Turn;
import linli.shared.work.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What has become of campaigns and teams and has still to be done to their orders: a row for each, until it has been. */
@Repository
class OutcomeRepository {
    private final Database db;

    OutcomeRepository(Database db) {
        this.db = db;
    }

    enum Outcome {
        SUCCEEDED,
        FAILED,
        TEAM_EXPIRED,
        CLOSED
    }

    /**
     * @param off what is given back, of an outcome that is a price
     * @param team that the order is a place of, if any
     */
    record Due(
            OrderKey order,
            Outcome outcome,
            BasisPoints off,
            @Nullable TeamId team) {
        Optional<TeamKey> teamKey() {
            return Optional.ofNullable(team).map(id -> new TeamKey(order.brand(), id));
        }

        Worklist.Key key() {
            return Worklist.Key.of(
                    order.brand(), order.brand() + ":" + order.order().value() + ":" + outcome);
        }
    }

    /** Notes it for every order of the campaign that is in one of the states; an event that comes twice does no harm. */
    void insert(BrandId brand, CampaignId campaign, Outcome outcome, BasisPoints off, Collection<OrderState> states) {
        db.sql("""
                insert into ordering.outcome (brand, order_id, outcome, off_basis_points)
                select brand, id, :outcome, :off from ordering.orders
                 where brand = :brand and campaign = :campaign and state = any (:states)
                on conflict do nothing
                """)
                .param("brand", brand)
                .param("campaign", campaign)
                .param("outcome", outcome)
                .param("off", off.value())
                .enums("states", states)
                .update();
    }

    void insert(List<OrderKey> orders, Outcome outcome) {
        db.sql("""
                insert into ordering.outcome (brand, order_id, outcome)
                select brand, order_id, :outcome from unnest(:brands::bigint[], :orders::bigint[]) as o (brand, order_id)
                on conflict do nothing
                """)
                .rows(orders)
                .ids("brands", OrderKey::brand)
                .ids("orders", OrderKey::order)
                .param("outcome", outcome)
                .update();
    }

    /** By outcome_due_idx. A price is for those that were bought, so whatever else has become of the order comes first. */
    List<Due> due(Turn turn) {
        return turn.of(db.sql("""
                        select d.*, o.team
                          from ordering.outcome d join ordering.orders o on o.brand = d.brand and o.id = d.order_id
                         where (d.outcome <> 'CLOSED'
                                or not exists (
                                     select from ordering.outcome f
                                      where f.brand = d.brand and f.order_id = d.order_id and f.outcome <> 'CLOSED'))
                           and shared.has_turn(:work, :again, d.brand || ':' || d.order_id || ':' || d.outcome)
                         order by d.noted_at limit :limit
                        """))
                .query((row, _) -> new Due(
                        new OrderKey(new BrandId(row.getLong("brand")), new OrderId(row.getLong("order_id"))),
                        Outcome.valueOf(row.getString("outcome")),
                        new BasisPoints(row.getInt("off_basis_points")),
                        Columns.find(row, "team", TeamId::new)))
                .list();
    }

    /** They have been done. */
    void delete(List<Due> done) {
        db.sql("""
                delete from ordering.outcome
                 where (brand, order_id, outcome) in (
                         select * from unnest(:brands::bigint[], :orders::bigint[], :outcomes::text[]))
                """)
                .rows(done)
                .ids("brands", due -> due.order().brand())
                .ids("orders", due -> due.order().order())
                .enums("outcomes", due -> due.outcome())
                .update();
    }
}
