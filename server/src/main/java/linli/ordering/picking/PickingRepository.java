package linli.ordering.picking;

import java.util.List;
import linli.campaign.CampaignId;
import linli.catalog.ProductId;
import linli.catalog.VariantId;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.ordering.OrderId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Goods that wait at a store, by the index on a store's orders; what is ticked off by its primary key. */
@Repository
class PickingRepository {
    /** The lines of a store that have to be laid ready, less what was given back of them. */
    private static final String WAITING = """
            from ordering.orders o
            join ordering.order_line l on l.brand = o.brand and l.order_id = o.id
            left join ordering.picked k on k.brand = l.brand and k.order_id = l.order_id and k.line = l.line
           where o.brand = :brand and o.store = :store and o.state = 'READY' and l.kind = 'GOODS'
             and l.kept > 0\s""";

    private final Database db;

    PickingRepository(Database db) {
        this.db = db;
    }

    private static String waiting(@Nullable CampaignId campaign) {
        return campaign == null ? WAITING : WAITING + "and o.campaign = :campaign ";
    }

    /** @param most how many variants */
    List<PickingLine> lines(BrandId brand, StoreId store, @Nullable CampaignId campaign, int most) {
        return db.sql("""
                select l.product, l.variant, min(l.title) as title, min(l.title_en) as title_en,
                       min(l.variant_title) as variant_title, min(l.image) as image,
                       sum(l.kept)::int as quantity,
                       coalesce(sum(l.kept) filter (where k.line is not null), 0)::int as picked,
                       count(*)::int as orders
                """ + waiting(campaign) + """
                 group by l.product, l.variant
                 order by min(l.title) collate "zh-Hans-x-icu", l.variant
                 limit :most
                """)
                .param("brand", brand)
                .param("store", store)
                .param("campaign", campaign)
                .param("most", most)
                .query((row, _) -> new PickingLine(
                        new ProductId(row.getLong("product")),
                        new VariantId(row.getLong("variant")),
                        Columns.bilingual(row, "title"),
                        row.getString("variant_title"),
                        Columns.find(row, "image", MediaId::new),
                        row.getInt("quantity"),
                        row.getInt("picked"),
                        row.getInt("orders")))
                .list();
    }

    /** A line of an order that waits for its buyer. */
    record Bagged(OrderId order, PersonId buyer, boolean packed, PickingBag.PickingItem item) {}

    /**
     * By buyers, those who wait longest first. An order that was packed with more or less than it is to hold is not.
     *
     * @param most how many buyers, each with all of their lines
     */
    List<Bagged> bagged(BrandId brand, StoreId store, @Nullable CampaignId campaign, int most) {
        return db.sql("""
                select *
                  from (select *, dense_rank() over (order by since, buyer) as bag
                          from (select o.id, o.buyer, o.ready_at, l.variant, l.title, l.title_en, l.variant_title,
                                       l.kept as quantity, l.line as place,
                                       min(o.ready_at) over (partition by o.buyer) as since,
                                       coalesce((select b.quantity from ordering.packed b
                                                  where b.brand = o.brand and b.order_id = o.id)
                                         = sum(l.kept) over (partition by o.id), false) as packed
                """ + waiting(campaign) + """
                               ) waiting
                       ) bags
                 where bag <= :most
                 order by bag, ready_at, id, place
                """)
                .param("brand", brand)
                .param("store", store)
                .param("campaign", campaign)
                .param("most", most)
                .query((row, _) -> new Bagged(
                        new OrderId(row.getLong("id")),
                        new PersonId(row.getLong("buyer")),
                        row.getBoolean("packed"),
                        new PickingBag.PickingItem(
                                new VariantId(row.getLong("variant")),
                                Columns.bilingual(row, "title"),
                                row.getString("variant_title"),
                                row.getInt("quantity"))))
                .list();
    }

    /** Ticks so many pieces off, whole lines, those first that are ticked already; whether any is asked for at all. */
    boolean pick(
            BrandId brand, StoreId store, @Nullable CampaignId campaign, VariantId variant, int quantity, PersonId by) {
        return db.sql("""
                with waiting as materialized (
                  select l.order_id, l.line,
                         sum(l.kept)
                           over (order by k.line is null, o.ready_at, l.order_id, l.line) as together
                """ + waiting(campaign) + """
                     and l.variant = :variant),
                picked as (
                  insert into ordering.picked (brand, order_id, line, picked_by)
                  select :brand, order_id, line, :by from waiting where together <= :quantity order by order_id, line
                  on conflict do nothing)
                select exists (select from waiting)
                """)
                .param("brand", brand)
                .param("store", store)
                .param("campaign", campaign)
                .param("variant", variant)
                .param("quantity", quantity)
                .param("by", by)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    boolean unpick(BrandId brand, StoreId store, @Nullable CampaignId campaign, VariantId variant) {
        return db.sql("""
                with waiting as materialized (select l.order_id, l.line
                """ + waiting(campaign) + """
                     and l.variant = :variant),
                gone as (
                  delete from ordering.picked k using waiting w
                   where k.brand = :brand and k.order_id = w.order_id and k.line = w.line)
                select exists (select from waiting)
                """)
                .param("brand", brand)
                .param("store", store)
                .param("campaign", campaign)
                .param("variant", variant)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    boolean pack(BrandId brand, StoreId store, OrderId order, int quantity, PersonId by) {
        return db.sql("""
                insert into ordering.packed (brand, order_id, quantity, packed_by)
                select o.brand, o.id, :quantity, :by from ordering.orders o
                 where o.brand = :brand and o.id = :order and o.store = :store and o.state = 'READY'
                    on conflict (brand, order_id) do update
                   set quantity = excluded.quantity, packed_by = excluded.packed_by, packed_at = excluded.packed_at
                """)
                        .param("brand", brand)
                        .param("store", store)
                        .param("order", order)
                        .param("quantity", quantity)
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean unpack(BrandId brand, StoreId store, OrderId order) {
        return db.sql("""
                with waiting as materialized (
                  select o.id from ordering.orders o
                   where o.brand = :brand and o.id = :order and o.store = :store and o.state = 'READY'),
                gone as (
                  delete from ordering.packed b using waiting w where b.brand = :brand and b.order_id = w.id)
                select exists (select from waiting)
                """)
                .param("brand", brand)
                .param("store", store)
                .param("order", order)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }
}
