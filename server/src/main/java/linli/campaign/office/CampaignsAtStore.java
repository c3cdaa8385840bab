package linli.campaign.office;

import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.listing.Matches;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

/** Campaigns that sell at a store now or are going to, by campaign_shelf_idx. */
@Repository
class CampaignsAtStore {
    /** Whether another store that they sell at has not closed for good. */
    private static final String ELSEWHERE = """
            exists (select from network.store_v1 s
                     where s.brand = c.brand and s.id <> :store and not s.closed_for_good
                       and (cardinality(c.stores) = 0 or s.id = any (c.stores)))
            """;

    private final Database db;

    CampaignsAtStore(Database db) {
        this.db = db;
    }

    /** Those that sell elsewhere, too. */
    Matches countElsewhere(BrandId brand, StoreId store) {
        return count(brand, store, ELSEWHERE);
    }

    /** Those that sell nowhere else. */
    Matches countOnlyHere(BrandId brand, StoreId store) {
        return count(brand, store, "not " + ELSEWHERE);
    }

    private Matches count(BrandId brand, StoreId store, String which) {
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
