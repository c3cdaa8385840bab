package linli.campaign.office;

import linli.network.StoreDuty;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.listing.Matches;
import linli.shared.sql.Database;

/** Campaigns that sell at a store now or are going to, by campaign_shelf_idx. */
class CampaignsAtStore implements StoreDuty {
    /** Whether another store that they sell at has not closed for good. */
    private static final String ELSEWHERE = """
            exists (select from network.store_v1 s
                     where s.brand = c.brand and s.id <> :store and not s.closed_for_good
                       and (cardinality(c.stores) = 0 or s.id = any (c.stores)))
            """;

    private final Database db;
    private final String name;
    private final Weight weight;
    private final String which;

    private CampaignsAtStore(Database db, String name, Weight weight, String which) {
        this.db = db;
        this.name = name;
        this.weight = weight;
        this.which = which;
    }

    static CampaignsAtStore thatGoOn(Database db) {
        return new CampaignsAtStore(db, "campaign.campaigns", Weight.TOLD, ELSEWHERE);
    }

    /** They would open, or go on, where nobody takes an order any more. */
    static CampaignsAtStore only(Database db) {
        return new CampaignsAtStore(db, "campaign.only-here", Weight.SETTLED_FIRST, "not " + ELSEWHERE);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Weight weight() {
        return weight;
    }

    @Override
    public Matches count(BrandId brand, StoreId store) {
        return Matches.count(db.sql("""
                select count(*)
                  from (select from campaign.campaign c
                         where brand = :brand and state in ('SCHEDULED', 'OPEN', 'SUCCEEDED')
                           and campaign.state_now(state, opens_at, closes_at) <> 'CLOSED'
                           and (cardinality(stores) = 0 or :store = any (stores))
                           and %s
                         limit :limit) c
                """.formatted(which)).param("brand", brand).param("store", store));
    }
}
