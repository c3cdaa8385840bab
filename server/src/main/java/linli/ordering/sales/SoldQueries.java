package linli.ordering.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linli.campaign.CampaignId;
import linli.catalog.ProductId;
import linli.media.MediaId;
import linli.ordering.sales.Sold.Buyer;
import linli.shared.BrandId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One statement each. */
@Repository
class SoldQueries {
    /** Orders that are looked at, the latest; what is older is more. */
    static final int MOST = 1_000;

    private static final int BUYERS = 8;

    private final Database db;

    SoldQueries(Database db) {
        this.db = db;
    }

    /** Of a product on sale: the latest {@link #MOST} of its lines by order_line_product_idx, their orders by primary key. */
    Optional<Sold> ofProduct(BrandId brand, ProductId product) {
        return read(db.sql("""
                with line as (
                  select order_id, quantity - refunded_quantity as kept, refunded_minor, amount_minor
                    from ordering.order_line
                   where brand = :brand and product = :product order by order_id desc limit :most
                ), held as (
                  select o.buyer, coalesce(o.paid_at, o.deposited_at) as at, l.kept
                    from line l join ordering.orders o on o.brand = :brand and o.id = l.order_id
                   where (o.paid_at is not null or o.state in ('DEPOSITED', 'BALANCE_DUE'))
                     and o.state <> 'REFUNDED' and l.kept > 0
                     and (l.refunded_minor = 0 or l.refunded_minor < l.amount_minor)
                )
                select (select coalesce(sum(kept), 0) from held) as units, (select count(*) = :most from line) as more,
                       b.name, b.avatar, b.at
                  from catalog.product_v1 p
                  left join (select n.name, n.avatar, max(h.at) as at
                               from held h join identity.buyer_v1 n on n.person = h.buyer
                              group by h.buyer, n.name, n.avatar order by at desc limit :buyers) b on true
                 where p.brand = :brand and p.id = :product and p.published
                 order by b.at desc
                """)
                .param("brand", brand)
                .param("product", product)
                .param("most", MOST)
                .param("buyers", BUYERS)
                .query(SoldQueries::row)
                .list());
    }

    /** Of a campaign, whose seats count themselves: the buyers of its latest orders by orders_campaign_idx. */
    Optional<Sold> ofCampaign(BrandId brand, CampaignId campaign) {
        return read(db.sql("""
                with held as (
                  select buyer, at from (
                    select buyer, state, coalesce(paid_at, deposited_at) as at from ordering.orders
                     where brand = :brand and campaign = :campaign order by id desc limit 100) o
                   where at is not null and state not in ('REFUNDED', 'FORFEITED', 'CANCELLED')
                )
                select c.sold as units, false as more, b.name, b.avatar, b.at
                  from campaign.campaign_v1 c
                  left join (select n.name, n.avatar, max(h.at) as at
                               from held h join identity.buyer_v1 n on n.person = h.buyer
                              group by h.buyer, n.name, n.avatar order by at desc limit :buyers) b on true
                 where c.brand = :brand and c.id = :campaign
                 order by b.at desc
                """)
                .param("brand", brand)
                .param("campaign", campaign)
                .param("buyers", BUYERS)
                .query(SoldQueries::row)
                .list());
    }

    private record Row(int units, boolean more, @Nullable Buyer buyer) {}

    private static Row row(ResultSet row, int index) throws SQLException {
        var name = row.getString("name");
        return new Row(
                row.getInt("units"),
                row.getBoolean("more"),
                name == null
                        ? null
                        : new Buyer(name, Columns.find(row, "avatar", MediaId::new), Columns.instant(row, "at")));
    }

    private static Optional<Sold> read(List<Row> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var buyers = new ArrayList<Buyer>();
        for (var row : rows) {
            if (row.buyer() != null) {
                buyers.add(row.buyer());
            }
        }
        return Optional.of(new Sold(rows.getFirst().units(), rows.getFirst().more(), buyers));
    }
}
