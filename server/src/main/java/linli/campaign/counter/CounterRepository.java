package linli.campaign.counter;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linli.campaign.SeatKey;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class CounterRepository implements Counters {
    private final Database db;

    CounterRepository(Database db) {
        this.db = db;
    }

    @Override
    public Map<CampaignKey, Counter> lock(Collection<CampaignKey> campaigns) {
        var counters = new HashMap<CampaignKey, Counter>();
        db.sql("""
                select brand, campaign, quota, held, sold, offered
                  from campaign.seats
                 where (brand, campaign) in (select * from unnest(:brands::bigint[], :campaigns::bigint[]))
                 order by brand, campaign
                   for no key update
                """)
                .rows(campaigns)
                .ids("brands", CampaignKey::brand)
                .ids("campaigns", CampaignKey::campaign)
                .query(row -> {
                    counters.put(
                            CampaignKey.read(row),
                            new Counter(
                                    row.getInt("quota"),
                                    row.getInt("held"),
                                    row.getInt("sold"),
                                    row.getInt("offered")));
                });
        return counters;
    }

    @Override
    public void lockFor(List<SeatKey> reservations) {
        db.sql("""
                select from campaign.seats
                 where (brand, campaign) in (
                         select r.brand, r.campaign
                           from unnest(:brands::bigint[], :references::bigint[]) as k (brand, reference)
                           join campaign.reservation r on r.brand = k.brand and r.reference = k.reference)
                 order by brand, campaign
                   for no key update
                """)
                .rows(reservations)
                .ids("brands", SeatKey::brand)
                .ids("references", SeatKey::reservation)
                .query(_ -> {});
    }

    @Override
    public Map<CampaignKey, Integer> move(Map<CampaignKey, Move> moves) {
        var sold = new HashMap<CampaignKey, Integer>();
        db.sql("""
                update campaign.seats s
                   set held = s.held + d.held, sold = s.sold + d.sold, offered = s.offered + d.offered
                  from unnest(:brands::bigint[], :campaigns::bigint[], :held::int[], :sold::int[], :offered::int[])
                       as d (brand, campaign, held, sold, offered)
                 where s.brand = d.brand and s.campaign = d.campaign
                   and s.held + s.sold + s.offered + d.held + d.sold + d.offered <= s.quota
                returning s.brand, s.campaign, s.sold
                """)
                .rows(moves.entrySet())
                .ids("brands", entry -> entry.getKey().brand())
                .ids("campaigns", entry -> entry.getKey().campaign())
                .ints("held", entry -> entry.getValue().held())
                .ints("sold", entry -> entry.getValue().sold())
                .ints("offered", entry -> entry.getValue().offered())
                .query(row -> {
                    sold.put(CampaignKey.read(row), row.getInt("sold"));
                });
        Changed.expect(moves.size(), sold.size());
        return sold;
    }
}
