package linli.campaign.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import linli.campaign.WaitingId;
import linli.campaign.counter.CampaignKey;
import linli.campaign.counter.Changed;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class WaitingRepository {
    private final Database db;

    WaitingRepository(Database db) {
        this.db = db;
    }

    boolean sells(CampaignKey campaign) {
        return db.sql("""
                select state in ('SCHEDULED', 'OPEN', 'SUCCEEDED') and opens_at <= shared.now() and closes_at > shared.now()
                       and coalesce(paused_until <= shared.now(), true)
                  from campaign.campaign where brand = :brand and id = :campaign
                """)
                .param("brand", campaign.brand())
                .param("campaign", campaign.campaign())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    void insert(CampaignKey campaign, long id, PersonId member) {
        db.sql("""
                insert into campaign.waiting (brand, id, campaign, member) values (:brand, :id, :campaign, :member)
                on conflict do nothing
                """)
                .param("brand", campaign.brand())
                .param("id", id)
                .param("campaign", campaign.campaign())
                .param("member", member)
                .update();
    }

    /** Where somebody waits, by waiting_once_key, brand after brand. */
    List<CampaignKey> listOf(PersonId member) {
        return db.sql("""
                select brand, campaign from campaign.waiting
                 where member = :member and state in ('WAITING', 'OFFERED') order by brand, campaign
                """)
                .param("member", member)
                .query((row, _) -> CampaignKey.read(row))
                .list();
    }

    /** Whether a seat was being kept for the one who leaves. */
    boolean leave(CampaignKey campaign, PersonId member) {
        return db.sql("""
                update campaign.waiting set state = 'LEFT'
                 where brand = :brand and campaign = :campaign and member = :member
                   and state in ('WAITING', 'OFFERED')
                returning old.state = 'OFFERED'
                """)
                .param("brand", campaign.brand())
                .param("campaign", campaign.campaign())
                .param("member", member)
                .query((row, _) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    /** Offers free seats of campaigns that still sell to those who wait, the first first; their counters are locked. */
    List<WaitingPlace> offer(Collection<CampaignKey> campaigns) {
        return db.sql("""
                with clock as materialized (select shared.now() as now),
                     next as (
                       select w.brand, w.id, clock.now + make_interval(secs => c.offer_seconds) as until
                         from unnest(:brands::bigint[], :campaigns::bigint[]) as k (brand, campaign)
                        cross join clock
                         join campaign.campaign c on c.brand = k.brand and c.id = k.campaign
                         join campaign.seats s on s.brand = k.brand and s.campaign = k.campaign
                        cross join lateral (
                              select brand, id from campaign.waiting
                               where brand = k.brand and campaign = k.campaign and state = 'WAITING'
                               order by id
                               limit s.quota - s.held - s.sold - s.offered) w
                        where c.state in ('OPEN', 'SUCCEEDED') and c.closes_at > clock.now
                          and coalesce(c.paused_until <= clock.now, true))
                update campaign.waiting w set state = 'OFFERED', offered_until = next.until
                  from next
                 where w.brand = next.brand and w.id = next.id
                returning w.brand, w.campaign, w.id
                """)
                .rows(campaigns)
                .ids("brands", CampaignKey::brand)
                .ids("campaigns", CampaignKey::campaign)
                .query((row, _) -> place(row))
                .list();
    }

    /** Keeps the offered seats of a campaign for so much longer. */
    void prolong(CampaignKey campaign, Duration by) {
        db.sql("""
                update campaign.waiting set offered_until = offered_until + make_interval(secs => :by)
                 where brand = :brand and campaign = :campaign and state = 'OFFERED' and offered_until > shared.now()
                """)
                .param("brand", campaign.brand())
                .param("campaign", campaign.campaign())
                .param("by", by.toMillis() / 1000.0)
                .update();
    }

    /** Each of these offers is still open: the write itself refuses one that is not. */
    void take(Map<WaitingId, BrandId> offers) {
        Changed.expect(
                offers.size(),
                db.sql("""
                update campaign.waiting w set state = 'TAKEN'
                  from unnest(:brands::bigint[], :ids::bigint[]) as d (brand, id)
                 where w.brand = d.brand and w.id = d.id and w.state = 'OFFERED'
                """)
                        .rows(offers.entrySet())
                        .ids("brands", Map.Entry::getValue)
                        .ids("ids", Map.Entry::getKey)
                        .update());
    }

    /** Ends the offers that were not taken in time. */
    List<WaitingPlace> endMissed(Collection<CampaignKey> campaigns) {
        return db.sql("""
                update campaign.waiting set state = 'MISSED'
                 where (brand, campaign) in (select * from unnest(:brands::bigint[], :campaigns::bigint[]))
                   and state = 'OFFERED' and offered_until <= shared.now()
                returning brand, campaign, id
                """)
                .rows(campaigns)
                .ids("brands", CampaignKey::brand)
                .ids("campaigns", CampaignKey::campaign)
                .query((row, _) -> place(row))
                .list();
    }

    private static WaitingPlace place(ResultSet row) throws SQLException {
        return new WaitingPlace(CampaignKey.read(row), new WaitingId(row.getLong("id")));
    }
}
