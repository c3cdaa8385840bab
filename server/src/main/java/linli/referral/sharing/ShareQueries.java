package linli.referral.sharing;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import linli.referral.ShareId;
import linli.shared.BrandId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShareQueries {
    private final JdbcClient db;

    ShareQueries(JdbcClient db) {
        this.db = db;
    }

    /** What the orders of which a share was the nearest one brought. */
    record Sales(ShareId share, long buyers, long earnedMinor) {}

    /** By path_step_share_idx, then the commissions of those orders by their unique key. */
    Map<ShareId, Sales> sales(BrandId brand, Collection<ShareId> shares) {
        return db
                .sql("""
                select p.share, count(distinct p.buyer) as buyers,
                       coalesce(sum(c.amount_minor - c.reversed_minor), 0) as earned
                  from referral.path_step p
                  left join referral.commission c
                    on c.brand = p.brand and c.order_id = p.order_id and c.role = 'SELLER_1'
                 where p.brand = :brand and p.share = any (:shares) and p.degree = 1
                 group by p.share
                """)
                .param("brand", brand.value())
                .param("shares", shares.stream().mapToLong(ShareId::value).toArray())
                .query((row, _) ->
                        new Sales(new ShareId(row.getLong("share")), row.getLong("buyers"), row.getLong("earned")))
                .list()
                .stream()
                .collect(Collectors.toMap(Sales::share, sales -> sales));
    }
}
