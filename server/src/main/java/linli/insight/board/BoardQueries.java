package linli.insight.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import linli.campaign.CampaignId;
import linli.campaign.CampaignKind;
import linli.campaign.CampaignState;
import linli.catalog.Stock;
import linli.insight.board.Tiles.CampaignTile;
import linli.insight.board.Tiles.StoreRank;
import linli.insight.board.Tiles.TouchpointTile;
import linli.insight.reach.Period;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One statement per tile; what each reads grows with the days asked for, not with people, orders or events. */
@Repository
class BoardQueries {
    private static final int RUNNING_CAMPAIGNS = 20;
    private static final int RANKED_STORES = 10;
    private static final int RANKED_TOUCHPOINTS = 8;

    /** Touchpoints with what was counted at each, if anything was. */
    private static final String COUNTED = """
            t.id, t.name, t.name_en, t.kind, t.space, coalesce(c.touched, 0) as touched, coalesce(c.spread, 0) as spread,
                   coalesce(c.brought, 0) as brought, coalesce(c.converted, 0) as converted
              from network.touchpoint_v1 t
              left join activity.touchpoint_count_v1 c on c.brand = t.brand and c.touchpoint = t.id
            """;

    private final Database db;

    BoardQueries(Database db) {
        this.db = db;
    }

    record DayRow(
            LocalDate day, Touchpoint.Space space, long paid, long refunded, long orders, long shares, long brought) {}

    /** By day_total_scope_idx: at most three rows a day. */
    List<DayRow> days(BrandId brand, Thing scope, Period period) {
        return db.sql("""
                select day, space, paid, refunded, orders, shares, brought from insight.day_total
                 where brand = :brand and scope_kind = :kind and scope = :scope and day between :from and :to
                 order by day
                """)
                .param("brand", brand)
                .param("kind", scope.kind().name())
                .param("scope", scope.id())
                .param("from", period.from())
                .param("to", period.to())
                .query((row, _) -> new DayRow(
                        row.getObject("day", LocalDate.class),
                        Touchpoint.Space.valueOf(row.getString("space")),
                        row.getLong("paid"),
                        row.getLong("refunded"),
                        row.getLong("orders"),
                        row.getLong("shares"),
                        row.getLong("brought")))
                .list();
    }

    /** What is open now, the newest first: by campaign_shelf_idx. */
    List<CampaignTile> campaigns(BrandId brand, @Nullable StoreId store) {
        return db.sql("""
                select id, kind, title, title_en, state, quota, sold, held, threshold, closes_at from campaign.campaign_v1
                 where brand = :brand and state in ('OPEN', 'SUCCEEDED') and closes_at > shared.now()
                   %s
                 order by id desc
                 limit :limit
                """.formatted(store == null ? "" : "and (cardinality(stores) = 0 or :store = any (stores))"))
                .param("brand", brand)
                .param("store", store)
                .param("limit", RUNNING_CAMPAIGNS)
                .query(BoardQueries::campaign)
                .list();
    }

    private static CampaignTile campaign(ResultSet row, int index) throws SQLException {
        return new CampaignTile(
                new CampaignId(row.getLong("id")),
                CampaignKind.valueOf(row.getString("kind")),
                Columns.bilingual(row, "title"),
                CampaignState.valueOf(row.getString("state")),
                row.getInt("quota"),
                row.getInt("sold"),
                row.getInt("held"),
                row.getInt("threshold"),
                Columns.instant(row, "closes_at"));
    }

    /** By the key of day_total: at most three rows for a day and store. */
    List<StoreRank> ranking(BrandId brand, Period period, Currency currency) {
        return db.sql("""
                select s.id, s.name, s.name_en, t.net, t.orders
                  from (select scope, sum(paid - refunded) as net, sum(orders) as orders from insight.day_total
                         where brand = :brand and scope_kind = 'STORE' and day between :from and :to
                         group by scope
                         order by net desc, scope
                         limit :limit) t
                  join network.store_v1 s on s.brand = :brand and s.id = t.scope
                 order by t.net desc, s.id
                """)
                .param("brand", brand)
                .param("from", period.from())
                .param("to", period.to())
                .param("limit", RANKED_STORES)
                .query((row, _) -> new StoreRank(
                        new StoreId(row.getLong("id")),
                        Columns.bilingual(row, "name"),
                        new Money(row.getLong("net"), currency),
                        row.getLong("orders")))
                .list();
    }

    /** By orders_store_idx and the keys of stock, variant and product: at most a row for each order that waits and each variant. */
    Board.CounterTile counter(BrandId brand, StoreId store) {
        return db.sql("""
                select (select count(*) from ordering.order_v1
                         where brand = :brand and store = :store and state = 'READY') as waiting,
                       (select count(*) from catalog.stock_v1
                         where brand = :brand and store = :store and selling and available <= :few) as low
                """)
                .param("brand", brand)
                .param("store", store)
                .param("few", Stock.FEW)
                .query((row, _) -> new Board.CounterTile(row.getLong("waiting"), row.getLong("low")))
                .single();
    }

    /** Those that brought most, by the touchpoints' key and that of their counts: a row for each of the brand's or the store's. */
    List<TouchpointTile> best(BrandId brand, @Nullable StoreId store) {
        return db.sql("""
                select %s
                 where t.brand = :brand %s
                 order by converted desc, brought desc, spread desc, touched desc, t.id desc
                 limit :limit
                """.formatted(COUNTED, store == null ? "" : "and t.store = :store"))
                .param("brand", brand)
                .param("store", store)
                .param("limit", RANKED_TOUCHPOINTS)
                .query(BoardQueries::touchpoint)
                .list();
    }

    /**
     * By the touchpoints' key and that of their counts: one row each.
     *
     * @param only which; all if null
     */
    Page<TouchpointTile> touchpoints(
            BrandId brand, @Nullable StoreId store, @Nullable Set<TouchpointId> only, PageRequest page) {
        var rows = db.sql("""
                select %s
                 where t.brand = :brand and t.id < :before %s %s
                 order by t.id desc
                 limit :limit
                """.formatted(
                                COUNTED,
                                store == null ? "" : "and t.store = :store",
                                only == null ? "" : "and t.id = any (:only)"))
                .ids("only", only == null ? Set.of() : only)
                .param("brand", brand)
                .param("store", store)
                .before(page)
                .query(BoardQueries::touchpoint)
                .list();
        return Page.of(rows, page.size(), tile -> tile.touchpoint().toString());
    }

    private static TouchpointTile touchpoint(ResultSet row, int index) throws SQLException {
        return new TouchpointTile(
                new TouchpointId(row.getLong("id")),
                Columns.bilingual(row, "name"),
                Touchpoint.Kind.valueOf(row.getString("kind")),
                Touchpoint.Space.valueOf(row.getString("space")),
                row.getLong("touched"),
                row.getLong("spread"),
                row.getLong("brought"),
                row.getLong("converted"));
    }
}
