package linli.campaign;

import java.util.Collection;
import java.util.List;
import linli.shared.BrandId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what is due by the database's time, a bounded number at once, by the partial index on just that. */
@Repository
class SweepRepository {
    private static final int BATCH = 500;

    private final JdbcClient db;

    SweepRepository(JdbcClient db) {
        this.db = db;
    }

    List<CampaignKey> opening() {
        return campaigns("""
                select brand, id as campaign from campaign.campaign
                 where state = 'SCHEDULED' and opens_at <= shared.now()
                 order by opens_at limit :batch
                """);
    }

    List<SeatKey> lapsed() {
        return db.sql("""
                select brand, reference from campaign.reservation
                 where state = 'HELD' and held_until <= shared.now()
                 order by held_until limit :batch
                """)
                .param("batch", BATCH)
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

    List<CampaignKey> withMissedOffers() {
        return campaigns("""
                select distinct brand, campaign from (
                  select brand, campaign from campaign.waiting
                   where state = 'OFFERED' and offered_until <= shared.now()
                   order by offered_until limit :batch) due
                """);
    }

    /** Ends the offers that were not taken in time; one campaign for each. */
    List<CampaignKey> missOffers(Collection<CampaignKey> campaigns) {
        return keyed("""
                update campaign.waiting set state = 'MISSED'
                 where (brand, campaign) in (select * from unnest(:brands::bigint[], :campaigns::bigint[]))
                   and state = 'OFFERED' and offered_until <= shared.now()
                returning brand, campaign
                """, campaigns);
    }

    List<CampaignKey> withExpiringTeams() {
        return campaigns("""
                select distinct brand, campaign from (
                  select brand, campaign from campaign.team
                   where state in ('FORMING', 'OPEN') and expires_at <= shared.now()
                   order by expires_at limit :batch) due
                """);
    }

    record Expired(ReserveBatch.TeamKey key, CampaignKey campaign) {}

    /** Ends the teams whose time is over, at most a batch of them. */
    List<Expired> expireTeams(Collection<CampaignKey> campaigns) {
        var list = List.copyOf(campaigns);
        return db.sql("""
                update campaign.team set state = 'EXPIRED'
                 where (brand, id) in (
                         select t.brand, t.id
                           from unnest(:brands::bigint[], :campaigns::bigint[]) as k (brand, campaign)
                           join campaign.team t on t.brand = k.brand and t.campaign = k.campaign
                          where t.state in ('FORMING', 'OPEN') and t.expires_at <= shared.now()
                          limit :batch)
                returning brand, id, campaign
                """)
                .param("brands", brands(list))
                .param("campaigns", ids(list))
                .param("batch", BATCH)
                .query((row, _) -> {
                    var brand = new BrandId(row.getLong("brand"));
                    return new Expired(
                            new ReserveBatch.TeamKey(brand, new TeamId(row.getLong("id"))),
                            new CampaignKey(brand, new CampaignId(row.getLong("campaign"))));
                })
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
    List<CampaignKey> ended() {
        return campaigns("""
                select c.brand, c.id as campaign
                  from campaign.campaign c join campaign.seats s on s.brand = c.brand and s.campaign = c.id
                 where c.state = 'OPEN' and c.closes_at <= shared.now() and s.held = 0
                   and not exists (
                         select from campaign.team t
                          where t.brand = c.brand and t.campaign = c.id and t.state in ('FORMING', 'OPEN'))
                 order by c.closes_at limit :batch
                """);
    }

    /** Campaigns that are decided and have no seat undecided. */
    List<CampaignKey> closing() {
        return campaigns("""
                select c.brand, c.id as campaign
                  from campaign.campaign c join campaign.seats s on s.brand = c.brand and s.campaign = c.id
                 where c.state in ('SUCCEEDED', 'FAILED') and c.closes_at <= shared.now() and s.held = 0
                   and (c.state = 'SUCCEEDED' or s.sold = 0)
                 order by c.closes_at limit :batch
                """);
    }

    private List<CampaignKey> campaigns(String sql) {
        return db.sql(sql)
                .param("batch", BATCH)
                .query((row, _) ->
                        new CampaignKey(new BrandId(row.getLong("brand")), new CampaignId(row.getLong("campaign"))))
                .list();
    }

    private List<CampaignKey> keyed(String sql, Collection<CampaignKey> campaigns) {
        var list = List.copyOf(campaigns);
        return db.sql(sql)
                .param("brands", brands(list))
                .param("campaigns", ids(list))
                .query((row, _) ->
                        new CampaignKey(new BrandId(row.getLong("brand")), new CampaignId(row.getLong("campaign"))))
                .list();
    }

    private static long[] brands(List<CampaignKey> campaigns) {
        return campaigns.stream()
                .mapToLong(campaign -> campaign.brand().value())
                .toArray();
    }

    private static long[] ids(List<CampaignKey> campaigns) {
        return campaigns.stream()
                .mapToLong(campaign -> campaign.campaign().value())
                .toArray();
    }
}
