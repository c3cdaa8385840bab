package linli.referral.sharing;

import java.util.List;
import linli.campaign.CampaignId;
import linli.network.Touchpoint;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class EntranceQueries {
    private static final int MOST = 5;

    private final Database db;

    EntranceQueries(Database db) {
        this.db = db;
    }

    /** By the shelf of what runs or is about to: what is not sold to everybody, and is to whoever comes through this. */
    List<CampaignId> through(Touchpoint touchpoint) {
        return db.sql("""
                select k.id from campaign.campaign_v1 k
                 where k.brand = :brand and k.undecided and k.state in ('SCHEDULED', 'OPEN', 'SUCCEEDED')
                   and cardinality(k.spaces) + cardinality(k.touchpoints) > 0
                   and (cardinality(k.spaces) = 0 or :space = any (k.spaces))
                   and (cardinality(k.touchpoints) = 0 or :touchpoint = any (k.touchpoints))
                 order by k.closes_at, k.id limit :most
                """)
                .param("brand", touchpoint.brand())
                .param("space", touchpoint.space())
                .param("touchpoint", touchpoint.id())
                .param("most", MOST)
                .query((row, _) -> new CampaignId(row.getLong("id")))
                .list();
    }
}
