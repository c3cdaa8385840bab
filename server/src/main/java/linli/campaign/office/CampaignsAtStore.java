package linli.campaign.office;

import linli.network.StoreDuty;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.listing.Matches;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

/** Campaigns that sell at a store now or are going to, by campaign_shelf_idx; they go on at the others. */
@Repository
class CampaignsAtStore implements StoreDuty {
    private final Database db;

    CampaignsAtStore(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "campaign.campaigns";
    }

    @Override
    public Weight weight() {
        return Weight.TOLD;
    }

    @Override
    public Matches count(BrandId brand, StoreId store) {
        return Matches.count(db.sql("""
                select count(*)
                  from (select from campaign.campaign
                         where brand = :brand and state in ('SCHEDULED', 'OPEN', 'SUCCEEDED')
                           and campaign.state_now(state, opens_at, closes_at) <> 'CLOSED'
                           and (cardinality(stores) = 0 or :store = any (stores))
                         limit :limit) c
                """).param("brand", brand).param("store", store));
    }
}
