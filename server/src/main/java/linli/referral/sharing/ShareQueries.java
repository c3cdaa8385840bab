package linli.referral.sharing;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import linli.referral.ShareId;
import linli.shared.BrandId;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class ShareQueries {
    private final Database db;

    ShareQueries(Database db) {
        this.db = db;
    }

    /** What the orders of which a share was the nearest one brought. */
    record Sales(ShareId share, long buyers, long earnedMinor) {}

    /** By attribution_share_idx. */
    Map<ShareId, Sales> sales(BrandId brand, Collection<ShareId> shares) {
        return db
                .sql("""
                select share_1, count(distinct buyer) as buyers,
                       coalesce(sum(referral.kept(seller_1_minor, left_minor, total_minor)), 0) as earned
                  from referral.attribution
                 where brand = :brand and share_1 = any (:shares)
                 group by share_1
                """)
                .param("brand", brand)
                .ids("shares", shares)
                .query((row, _) ->
                        new Sales(new ShareId(row.getLong("share_1")), row.getLong("buyers"), row.getLong("earned")))
                .list()
                .stream()
                .collect(Collectors.toMap(Sales::share, sales -> sales));
    }
}
