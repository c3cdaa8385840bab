package linli.campaign.sense;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linli.campaign.CampaignId;
import linli.campaign.sense.Surroundings.Goods;
import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What a planned campaign is judged by. */
@Repository
class SenseQueries {
    private final Database db;

    SenseQueries(Database db) {
        this.db = db;
    }

    /** Those of the variants whose product is on sale, at most a hundred, by their keys and that of stock. */
    Map<VariantId, Goods> goods(BrandId brand, List<Wanted.Item> items) {
        var goods = new HashMap<VariantId, Goods>();
        db.sql("""
                select v.id, v.price_minor, v.cost_minor, v.policy = 'DENY' as ends, s.stores, s.available
                  from catalog.variant_v1 v
                  join catalog.product_v1 p on p.brand = v.brand and p.id = v.product
                 cross join lateral (
                       select coalesce(array_agg(store), '{}') as stores, coalesce(array_agg(available), '{}') as available
                         from catalog.stock_v1
                        where brand = v.brand and variant = v.id) s
                 where v.brand = :brand and v.id = any (:variants) and p.published
                """)
                .param("brand", brand)
                .ids("variants", items.stream().map(Wanted.Item::variant).toList())
                .query(row -> {
                    goods.put(
                            new VariantId(row.getLong("id")),
                            new Goods(
                                    row.getLong("price_minor"),
                                    Columns.findLong(row, "cost_minor"),
                                    row.getBoolean("ends")
                                            ? zip(Columns.ids(row, "stores", StoreId::new), (Integer[])
                                                    row.getArray("available").getArray())
                                            : null));
                });
        return goods;
    }

    private static Map<StoreId, Integer> zip(List<StoreId> stores, @Nullable Integer[] available) {
        var levels = new HashMap<StoreId, Integer>();
        for (int i = 0; i < available.length; i++) {
            levels.put(stores.get(i), available[i] == null ? 0 : available[i]);
        }
        return levels;
    }

    record Door(String name, Touchpoint.Space space, Thing target) {}

    /** Those of the entrances that are in use, by their keys. */
    Map<TouchpointId, Door> doors(BrandId brand, Collection<TouchpointId> entrances) {
        var doors = new HashMap<TouchpointId, Door>();
        db.sql("""
                select id, name, space, target_kind, target from network.touchpoint_v1
                 where brand = :brand and id = any (:ids) and retired_at is null
                """).param("brand", brand).ids("ids", entrances).query(row -> {
            doors.put(
                    new TouchpointId(row.getLong("id")),
                    new Door(
                            row.getString("name"),
                            Touchpoint.Space.valueOf(row.getString("space")),
                            new Thing(new Kind(row.getString("target_kind")), row.getLong("target"))));
        });
        return doors;
    }

    /**
     * Campaigns that sell one of the products in one of the stores at a time when the wanted one does, at most five. By the
     * shelf index among those that are not over, and the keys of their items.
     */
    List<Finding.Mention> overlapping(BrandId brand, Wanted wanted) {
        return db.sql("""
                select c.id, c.title, c.title_en
                  from campaign.campaign c
                 where c.brand = :brand and c.state in ('SCHEDULED', 'OPEN', 'SUCCEEDED')
                   and c.closes_at > greatest(:opensAt, shared.now()) and c.opens_at < :closesAt
                   and (cardinality(c.stores) = 0 or cardinality(:stores::bigint[]) = 0 or c.stores && :stores)
                   and exists (
                         select from campaign.item i
                           join catalog.variant_v1 v on v.brand = i.brand and v.id = i.variant
                          where i.brand = c.brand and i.campaign = c.id
                            and v.product in (
                                  select w.product from catalog.variant_v1 w
                                   where w.brand = :brand and w.id = any (:variants)))
                 order by c.id desc limit 5
                """)
                .param("brand", brand)
                .param("opensAt", wanted.opensAt())
                .param("closesAt", wanted.closesAt())
                .ids("stores", wanted.stores())
                .ids(
                        "variants",
                        wanted.items().stream().map(Wanted.Item::variant).toList())
                .query((row, _) -> {
                    var title = Columns.bilingual(row, "title");
                    return new Finding.Mention(new CampaignId(row.getLong("id")), title.zh(), title.en());
                })
                .list();
    }
}
