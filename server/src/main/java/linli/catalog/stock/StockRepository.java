package linli.catalog.stock;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linli.catalog.Take;
import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class StockRepository {
    private final Database db;

    StockRepository(Database db) {
        this.db = db;
    }

    /**
     * The lines that were taken. Rows are locked in key order by stock's primary key, then judged as they stand after
     * the wait. Where all lines of a row fit together nothing needs to be counted line by line; only for the row that
     * runs out just now the lines are walked in order.
     */
    BitSet take(List<Take> lines) {
        promiseWithoutStock(lines);
        var taken = new BitSet(lines.size());
        db.sql("""
                with recursive wanted as materialized (
                  select * from unnest(:brands::bigint[], :stores::bigint[], :variants::bigint[], :quantities::int[])
                    with ordinality as w (brand, store, variant, quantity, line)
                ), locked as materialized (
                  select s.brand, s.store, s.variant, s.available, v.policy <> 'DENY' as endless
                    from catalog.stock s
                    join (select distinct brand, store, variant from wanted) k using (brand, store, variant)
                    join catalog.variant v on v.brand = s.brand and v.id = s.variant
                   order by s.brand, s.store, s.variant
                     for no key update of s
                ), possible as materialized (
                  select w.*, l.available, l.endless,
                         sum(w.quantity) over (partition by w.brand, w.store, w.variant) as together,
                         row_number() over (partition by w.brand, w.store, w.variant order by w.line) as turn
                    from wanted w join locked l using (brand, store, variant)
                   where l.endless or w.quantity <= l.available
                ), judged (brand, store, variant, turn, line, quantity, rest, fits) as (
                  select brand, store, variant, turn, line, quantity, available - quantity, true
                    from possible where turn = 1 and not endless and together > available
                  union all
                  select p.brand, p.store, p.variant, p.turn, p.line, p.quantity,
                         case when p.quantity <= j.rest then j.rest - p.quantity else j.rest end,
                         p.quantity <= j.rest
                    from judged j
                    join possible p on (p.brand, p.store, p.variant, p.turn)
                                     = (j.brand, j.store, j.variant, j.turn + 1)
                ), taken as (
                  select brand, store, variant, line, quantity from possible where endless or together <= available
                  union all
                  select brand, store, variant, line, quantity from judged where fits
                ), changed as (
                  update catalog.stock s
                     set available = greatest(s.available - t.quantity, 0),
                         backordered = s.backordered + greatest(t.quantity - s.available, 0)
                    from (select brand, store, variant, sum(quantity)::int as quantity
                            from taken group by brand, store, variant) t
                    join locked l using (brand, store, variant)
                   where s.brand = t.brand and s.store = t.store and s.variant = t.variant
                     and (l.endless or s.available >= t.quantity)
                  returning s.brand, s.store, s.variant
                )
                select t.line from taken t join changed c using (brand, store, variant)
                """)
                .rows(lines)
                .ids("brands", Take::brand)
                .ids("stores", Take::store)
                .ids("variants", Take::variant)
                .ints("quantities", Take::quantity)
                .query(row -> {
                    taken.set((int) row.getLong("line") - 1);
                });
        return taken;
    }

    /** What may be promised without being there gets the row that counts the promises. */
    private void promiseWithoutStock(List<Take> lines) {
        db.sql("""
                insert into catalog.stock (brand, store, variant, available)
                select distinct w.brand, w.store, w.variant, 0
                  from unnest(:brands::bigint[], :stores::bigint[], :variants::bigint[]) w (brand, store, variant)
                  join catalog.variant v on v.brand = w.brand and v.id = w.variant and v.policy <> 'DENY'
                 where not exists (select from catalog.stock s
                                    where s.brand = w.brand and s.store = w.store and s.variant = w.variant)
                 order by 1, 2, 3
                on conflict do nothing
                """)
                .rows(lines)
                .ids("brands", Take::brand)
                .ids("stores", Take::store)
                .ids("variants", Take::variant)
                .update();
    }

    void giveBack(List<Take> lines) {
        db.sql("""
                with given as (
                  select brand, store, variant, sum(quantity)::int as quantity
                    from unnest(:brands::bigint[], :stores::bigint[], :variants::bigint[], :quantities::int[])
                      as g (brand, store, variant, quantity)
                   group by brand, store, variant
                ), locked as materialized (
                  select s.brand, s.store, s.variant, g.quantity
                    from catalog.stock s join given g using (brand, store, variant)
                   order by s.brand, s.store, s.variant
                     for no key update of s
                )
                update catalog.stock s
                   set backordered = greatest(s.backordered - l.quantity, 0),
                       available = s.available + greatest(l.quantity - s.backordered, 0)
                  from locked l
                 where s.brand = l.brand and s.store = l.store and s.variant = l.variant
                """)
                .rows(lines)
                .ids("brands", Take::brand)
                .ids("stores", Take::store)
                .ids("variants", Take::variant)
                .ints("quantities", Take::quantity)
                .update();
    }

    /** Returns how many rows are now what they were not before; variants of other brands are left out. */
    int set(BrandId brand, StoreId store, Map<VariantId, Integer> quantities) {
        return db.sql("""
                insert into catalog.stock as s (brand, store, variant, available)
                select v.brand, :store, v.id, w.quantity
                  from unnest(:variants::bigint[], :quantities::int[]) w (variant, quantity)
                  join catalog.variant v on v.brand = :brand and v.id = w.variant
                 where not exists (select from catalog.stock t
                                    where t.brand = v.brand and t.store = :store and t.variant = v.id
                                      and t.available = w.quantity)
                 order by v.id
                on conflict (brand, store, variant) do update set available = excluded.available
                """)
                .param("brand", brand)
                .param("store", store)
                .ids("variants", quantities.keySet())
                .ints("quantities", quantities.values())
                .update();
    }

    /** What a store has of those of the variants that it has a row of, by stock's primary key. */
    Map<Long, Integer> at(BrandId brand, StoreId store, Collection<Long> variants) {
        var found = new HashMap<Long, Integer>();
        db.sql("""
                select variant, available from catalog.stock
                 where brand = :brand and store = :store and variant = any (:variants)
                """)
                .param("brand", brand)
                .param("store", store)
                .longs("variants", variants)
                .query(row -> {
                    found.put(row.getLong("variant"), row.getInt("available"));
                });
        return found;
    }
}
