package linli.campaign.sweep;

import java.util.List;
import linli.campaign.ReservationId;
import linli.campaign.SeatKey;
import linli.campaign.counter.CampaignKey;
import linli.campaign.team.Teams.Expiring;
import linli.shared.BrandId;
import linli.shared.sql.Database;
import linli.shared.work.Turn;
import org.springframework.stereotype.Repository;

/** Finds what is due by the database's time, as many as the turn allows, by the partial index on just that. */
@Repository
class SweepRepository {
    private final Database db;

    SweepRepository(Database db) {
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
                .query((row, _) ->
                        new SeatKey(new BrandId(row.getLong("brand")), new ReservationId(row.getLong("reference"))))
                .list();
    }

    List<CampaignKey> resuming(Turn turn) {
        return campaigns(turn, """
                select brand, id as campaign from campaign.campaign
                 where paused_until <= shared.now() and shared.has_turn(:work, :again, brand, id)
                 order by paused_until limit :limit
                """);
    }

    /** Ends those of the pauses whose time is over still, and returns the campaigns that sell again; they are locked. */
    List<CampaignKey> endPauses(List<CampaignKey> campaigns) {
        return db.sql("""
                update campaign.campaign set paused_until = null
                 where (brand, id) in (select * from unnest(:brands::bigint[], :campaigns::bigint[]))
                   and paused_until <= shared.now()
                returning brand, id as campaign
                """)
                .rows(campaigns)
                .ids("brands", CampaignKey::brand)
                .ids("campaigns", CampaignKey::campaign)
                .query((row, _) -> CampaignKey.read(row))
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

    List<Expiring> expiring(Turn turn) {
        return turn.of(db.sql("""
                        select brand, id, campaign from campaign.team
                         where state in ('FORMING', 'OPEN') and expires_at <= shared.now()
                           and shared.has_turn(:work, :again, brand, id)
                         order by expires_at limit :limit
                        """)).query((row, _) -> Expiring.read(row)).list();
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
        return turn.of(db.sql(sql)).query((row, _) -> CampaignKey.read(row)).list();
    }
}
