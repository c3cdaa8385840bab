package linli.campaign.counter;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import linli.campaign.CampaignId;
import linli.campaign.Terms;
import linli.shared.BrandId;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class TermsRepository {
    private final Database db;

    TermsRepository(Database db) {
        this.db = db;
    }

    Map<CampaignKey, Terms> read(Collection<CampaignKey> campaigns) {
        var found = new HashMap<CampaignKey, Terms>();
        db.sql("""
                select * from campaign.campaign
                 where (brand, id) in (select * from unnest(:brands::bigint[], :campaigns::bigint[]))
                """)
                .rows(campaigns)
                .ids("brands", CampaignKey::brand)
                .ids("campaigns", CampaignKey::campaign)
                .query(row -> {
                    var key = new CampaignKey(new BrandId(row.getLong("brand")), new CampaignId(row.getLong("id")));
                    found.put(key, TermsRow.read(row));
                });
        return found;
    }
}
