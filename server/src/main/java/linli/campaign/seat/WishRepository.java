package linli.campaign.seat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import linli.campaign.CampaignState;
import linli.campaign.Reserve;
import linli.campaign.TeamState;
import linli.campaign.WaitingId;
import linli.campaign.counter.CampaignKey;
import linli.catalog.VariantId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is known of wishes for seats. */
@Repository
class WishRepository {
    private final Database db;

    WishRepository(Database db) {
        this.db = db;
    }

    /** One row for each wish, in order; every join is by a unique key. */
    List<ReserveBatch.Facts> facts(List<Reserve> wishes) {
        return db.sql("""
                with clock as materialized (select shared.now() as now)
                select c.state, c.closes_at, c.paused_until, c.currency, clock.now, i.price_minor, r.reference is not null as taken,
                       coalesce(u.used, 0) as used,
                       o.id as offer, t.state as team_state, t.size - t.taken as places,
                       t.expires_at > clock.now as team_alive, p.reference is not null as in_team,
                       way.way_touchpoint, way.way_space
                  from unnest(:brands::bigint[], :campaigns::bigint[], :references::bigint[], :members::bigint[],
                              :variants::bigint[], :teams::bigint[], :visitors::bigint[])
                       with ordinality as w (brand, campaign, reference, member, variant, team, visitor, n)
                 cross join clock
                  left join campaign.campaign c on c.brand = w.brand and c.id = w.campaign
                  left join campaign.item i
                    on i.brand = w.brand and i.campaign = w.campaign and i.variant = w.variant
                  left join campaign.reservation r on r.brand = w.brand and r.reference = w.reference
                  left join campaign.member_use u
                    on u.brand = w.brand and u.campaign = w.campaign and u.member = w.member
                  left join campaign.waiting o
                    on o.brand = w.brand and o.campaign = w.campaign and o.member = w.member
                   and o.state = 'OFFERED' and o.offered_until > clock.now
                  left join campaign.team t on t.brand = w.brand and t.id = w.team and t.campaign = w.campaign
                  left join campaign.reservation p
                    on p.brand = w.brand and p.team = w.team and p.member = w.member
                   and p.team is not null and p.state <> 'RELEASED'
                  left join lateral (%s) way on true
                 order by w.n
                """.formatted(Way.SQL.formatted(
                        "w.brand",
                        "w.member, w.visitor",
                        "and cardinality(c.spaces) + cardinality(c.touchpoints) > 0")))
                .rows(wishes)
                .ids("brands", Reserve::brand)
                .ids("campaigns", Reserve::campaign)
                .ids("references", Reserve::reservation)
                .ids("members", Reserve::member)
                .ids("variants", Reserve::variant)
                .ids("visitors", Reserve::visitor)
                .ids("teams", wish -> wish.team() instanceof Reserve.Team.JoinTeam joining ? joining.team() : null)
                .query((row, _) -> facts(row))
                .list();
    }

    private static ReserveBatch.Facts facts(ResultSet row) throws SQLException {
        var price = Columns.findLong(row, "price_minor");
        var team = Columns.find(row, "team_state", TeamState.class);
        var state = Columns.find(row, "state", CampaignState.class);
        return new ReserveBatch.Facts(
                state == null
                        ? null
                        : new ReserveBatch.Standing(
                                state, Columns.instant(row, "closes_at"), Columns.findInstant(row, "paused_until")),
                Columns.instant(row, "now"),
                price == null ? null : new Money(price, Currency.valueOf(row.getString("currency"))),
                row.getBoolean("taken"),
                row.getInt("used"),
                Columns.find(row, "offer", WaitingId::new),
                team == null
                        ? null
                        : new ReserveBatch.OpenTeam(team, row.getInt("places"), row.getBoolean("team_alive")),
                row.getBoolean("in_team"),
                Way.read(row));
    }

    /** The way by which the browser, or the person, came. */
    Way way(BrandId brand, @Nullable PersonId person, VisitorId visitor) {
        return db.sql(Way.SQL.formatted(":brand", ":person::bigint, :visitor", ""))
                .param("brand", brand)
                .param("person", person)
                .param("visitor", visitor)
                .query((row, _) -> Way.read(row))
                .optional()
                .orElse(Way.UNKNOWN);
    }

    Optional<Money> findPrice(CampaignKey campaign, VariantId variant) {
        return db.sql("""
                select i.price_minor, c.currency
                  from campaign.item i join campaign.campaign c on c.brand = i.brand and c.id = i.campaign
                 where i.brand = :brand and i.campaign = :campaign and i.variant = :variant
                """)
                .param("brand", campaign.brand())
                .param("campaign", campaign.campaign())
                .param("variant", variant)
                .query((row, _) -> Columns.money(row, "price"))
                .optional();
    }
}
