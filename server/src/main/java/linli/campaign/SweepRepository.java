package linli.campaign;

import static linli.shared.sql.ColumnArrays.longs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import linli.shared.BrandId;
import linli.shared.work.Turn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what is due by the database's time, as many as the turn allows, by the partial index on just that. */
@Repository
class SweepRepository {
    private final JdbcClient db;

    SweepRepository(JdbcClient db) {
        this.db = db;
    }

    List<CampaignKey> opening(Turn turn) {
        return campaigns(turn, """
                select brand, id as campaign from campaign.campaign
                 where state = 'SCHEDULED' and opens_at <= shared.now() and shared.has_turn(:work, :again, brand, id)
                 order by opens_at limit :limit
                """);
    }

    List<SeatKey> lapsed(Turn turn) {
        return turn.of(db.sql("""
                        select brand, reference from campaign.reservation
                         where state = 'HELD' and held_until <= shared.now()
                           and shared.has_turn(:work, :again, brand, reference)
                         order by held_until limit :limit
                        """))
                .query((row, _) -> new SeatKey(new BrandId(row.getLong("brand")), row.getLong("reference")))
                .list();
    }

    /** The unpaid seats of one campaign, by the index on held seats, which is small. */
    List<SeatKey> held(CampaignKey campaign) {
        return db.sql("""
                select brand, reference from campaign.reservation
                 where state = 'HELD' and brand = :brand and campaign = :campaign
                """)
                .param("brand", campaign.brand().value())
                .param("campaign", campaign.campaign().value())
                .query((row, _) -> new SeatKey(new BrandId(row.getLong("brand")), row.getLong("reference")))
                .list();
    }

    List<CampaignKey> withMissedOffers(Turn turn) {
        return campaigns(turn, """
                select distinct brand, campaign from (
                  select brand, campaign from campaign.waiting
                   where state = 'OFFERED' and offered_until <= shared.now()
                     and shared.has_turn(:work, :again, brand, campaign)
                   order by offered_until limit :limit) due
                """);
    }

    /** Ends the offers that were not taken in time. */
    List<WaitingPlace> missOffers(Collection<CampaignKey> campaigns) {
        var list = List.copyOf(campaigns);
        return db.sql("""
                update campaign.waiting set state = 'MISSED'
                 where (brand, campaign) in (select * from unnest(:brands::bigint[], :campaigns::bigint[]))
                   and state = 'OFFERED' and offered_until <= shared.now()
                returning brand, campaign, id
                """)
                .param("brands", longs(list, campaign -> campaign.brand().value()))
                .param("campaigns", longs(list, campaign -> campaign.campaign().value()))
                .query((row, _) -> new WaitingPlace(key(row), new WaitingId(row.getLong("id"))))
                .list();
    }

    record Expiring(ReserveBatch.TeamKey key, CampaignKey campaign) {
        private static Expiring read(ResultSet row, int index) throws SQLException {
            var brand = new BrandId(row.getLong("brand"));
            return new Expiring(
                    new ReserveBatch.TeamKey(brand, new TeamId(row.getLong("id"))),
                    new CampaignKey(brand, new CampaignId(row.getLong("campaign"))));
        }
    }

    List<Expiring> expiring(Turn turn) {
        return turn.of(db.sql("""
                        select brand, id, campaign from campaign.team
                         where state in ('FORMING', 'OPEN') and expires_at <= shared.now()
                           and shared.has_turn(:work, :again, brand, id)
                         order by expires_at limit :limit
                        """)).query(Expiring::read).list();
    }

    /** Ends those of the teams whose time is over still, and returns them. */
    List<Expiring> expireTeams(List<Expiring> teams) {
        return db.sql("""
                update campaign.team set state = 'EXPIRED'
                 where (brand, id) in (select * from unnest(:brands::bigint[], :teams::bigint[]))
                   and state in ('FORMING', 'OPEN') and expires_at <= shared.now()
                returning brand, id, campaign
                """)
                .param("brands", longs(teams, team -> team.key().brand().value()))
                .param("teams", longs(teams, team -> team.key().team().value()))
                .query(Expiring::read)
                .list();
    }

    /** Makes the unfinished teams of a campaign due at once. */
    void hastenTeams(CampaignKey campaign) {
        db.sql("""
                update campaign.team set expires_at = least(expires_at, shared.now())
                 where brand = :brand and campaign = :campaign and state in ('FORMING', 'OPEN')
                """)
                .param("brand", campaign.brand().value())
                .param("campaign", campaign.campaign().value())
                .update();
    }

    /** Campaigns whose window is over and that wait for no payment and no team any more. */
    List<CampaignKey> ended(Turn turn) {
        return campaigns(turn, """
                select c.brand, c.id as campaign
                  from campaign.campaign c join campaign.seats s on s.brand = c.brand and s.campaign = c.id
                 where c.state = 'OPEN' and c.closes_at <= shared.now() and s.held = 0
                   and not exists (
                         select from campaign.team t
                          where t.brand = c.brand and t.campaign = c.id and t.state in ('FORMING', 'OPEN'))
                   and shared.has_turn(:work, :again, c.brand, c.id)
                 order by c.closes_at limit :limit
                """);
    }

    /** Campaigns that are decided and have no seat undecided. */
    List<CampaignKey> closing(Turn turn) {
        return campaigns(turn, """
                select c.brand, c.id as campaign
                  from campaign.campaign c join campaign.seats s on s.brand = c.brand and s.campaign = c.id
                 where c.state in ('SUCCEEDED', 'FAILED') and c.closes_at <= shared.now() and s.held = 0
                   and (c.state = 'SUCCEEDED' or s.sold = 0) and shared.has_turn(:work, :again, c.brand, c.id)
                 order by c.closes_at limit :limit
                """);
    }

    private List<CampaignKey> campaigns(Turn turn, String sql) {
        return turn.of(db.sql(sql)).query((row, _) -> key(row)).list();
    }

    private static CampaignKey key(ResultSet row) throws SQLException {
        return new CampaignKey(new BrandId(row.getLong("brand")), new CampaignId(row.getLong("campaign")));
    }
}
