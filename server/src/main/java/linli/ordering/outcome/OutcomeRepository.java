package linli.ordering.outcome;

import java.util.List;
import linli.campaign.CampaignId;
import linli.campaign.TeamId;
import linli.ordering.OrderId;
import linli.ordering.order.OrderKey;
import linli.shared.BasisPoints;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.sql.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutcomeRepository {
    private final JdbcClient db;

    OutcomeRepository(JdbcClient db) {
        this.db = db;
    }

    enum Outcome {
        SUCCEEDED,
        FAILED,
        CLOSED
    }

    /** @param after the last order that was dealt with */
    record Open(BrandId brand, CampaignId campaign, Outcome outcome, BasisPoints off, long after) {}

    /** An event that comes twice changes nothing. */
    void insert(BrandId brand, CampaignId campaign, Outcome outcome, BasisPoints off) {
        db.sql("""
                insert into ordering.campaign_outcome (brand, campaign, outcome, off_basis_points)
                values (:brand, :campaign, :outcome, :off)
                on conflict do nothing
                """)
                .param("brand", brand.value())
                .param("campaign", campaign.value())
                .param("outcome", outcome.name())
                .param("off", off.value())
                .update();
    }

    List<Open> listOpen() {
        return db.sql("""
                select * from ordering.campaign_outcome where not done order by brand, campaign, outcome limit 100
                """)
                .query((row, _) -> new Open(
                        new BrandId(row.getLong("brand")),
                        new CampaignId(row.getLong("campaign")),
                        Outcome.valueOf(row.getString("outcome")),
                        new BasisPoints(row.getInt("off_basis_points")),
                        row.getLong("after_order")))
                .list();
    }

    /** @param team that it is a place of, if any */
    record Affected(OrderKey order, Money total, @Nullable TeamId team) {}

    /** The next orders of the campaign, by the index on it. */
    List<Affected> next(Open outcome, int batch) {
        return db.sql("""
                select brand, id, currency, total_minor, team from ordering.orders
                 where brand = :brand and campaign = :campaign and id > :after
                 order by id limit :batch
                """)
                .param("brand", outcome.brand().value())
                .param("campaign", outcome.campaign().value())
                .param("after", outcome.after())
                .param("batch", batch)
                .query((row, _) -> {
                    var team = Columns.findLong(row, "team");
                    return new Affected(
                            new OrderKey(new BrandId(row.getLong("brand")), new OrderId(row.getLong("id"))),
                            Columns.money(row, "total"),
                            team == null ? null : new TeamId(team));
                })
                .list();
    }

    void advance(Open outcome, long after) {
        db.sql("""
                update ordering.campaign_outcome set after_order = :after
                 where brand = :brand and campaign = :campaign and outcome = :outcome
                """)
                .param("after", after)
                .param("brand", outcome.brand().value())
                .param("campaign", outcome.campaign().value())
                .param("outcome", outcome.outcome().name())
                .update();
    }

    void finish(Open outcome) {
        db.sql("""
                update ordering.campaign_outcome set done = true
                 where brand = :brand and campaign = :campaign and outcome = :outcome
                """)
                .param("brand", outcome.brand().value())
                .param("campaign", outcome.campaign().value())
                .param("outcome", outcome.outcome().name())
                .update();
    }
}
