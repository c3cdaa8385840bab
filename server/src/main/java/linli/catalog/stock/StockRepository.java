package linli.catalog.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.catalog.Take;
import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class StockRepository {
    /** The most that a store has of one variant. */
    static final int LARGEST = 1_000_000_000;

    private final Database db;

    StockRepository(Database db) {
        this.db = db;
    }

    /** Where a store keeps a variant. */
    record Shelf(BrandId brand, StoreId store, VariantId variant) {}

    /** What a store has of a variant. */
    record Level(StoreId store, VariantId variant, int available) {}

    /** Why somebody moved stock; {@code key} tells their request from every other of theirs. */
    record Reason(StockReason reason, String note, PersonId by, String key) {}

    /** What a store had of a variant and has since. */
    record Change(StoreId store, VariantId variant, int before, int after) {}

    /** What was there before and after. */
    record Moved(int before, int after) {}

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

    /**
     * Moves what a store has by one conditional statement, which writes the movement too. Nothing if it would be less than
     * none or more than the most, if it is no longer what was seen, or if the request has moved it before. What was never
     * there is none. By stock's primary key.
     *
     * @param seen what must still be there, any if null
     */
    Optional<Moved> move(Shelf shelf, @Nullable Integer seen, int change, Reason why) {
        return of(shelf, """
                with moved as (
                  insert into catalog.stock as s (brand, store, variant, available, moves)
                  select v.brand, :store, v.id, greatest(:change::int, 0), 1
                    from catalog.variant v
                   where v.brand = :brand and v.id = :variant
                     and (:change::int >= 0 and coalesce(:seen::int, 0) = 0
                          or exists (select from catalog.stock t
                                      where t.brand = :brand and t.store = :store and t.variant = :variant))
                     and not exists (select from catalog.stock_movement m
                                      where m.brand = :brand and m.moved_by = :by and m.request_key = :key)
                  on conflict (brand, store, variant) do update
                     set available = s.available + :change::int, moves = s.moves + 1
                   where s.available::bigint + :change::int between 0 and :most
                     and s.available = coalesce(:seen::int, s.available)
                  returning s.brand, s.store, s.variant, s.moves, s.available
                )
                insert into catalog.stock_movement
                       (brand, store, variant, number, change, after, reason, note, moved_by, request_key)
                select brand, store, variant, moves, :change::int, available, :reason, :note, :by, :key from moved
                returning change, after
                """)
                .param("seen", seen)
                .param("change", change)
                .param("most", LARGEST)
                .param("reason", why.reason())
                .param("note", why.note())
                .param("by", why.by())
                .param("key", why.key())
                .query(StockRepository::moved)
                .optional();
    }

    /** What a person's request has moved before, by the index of requests. */
    Optional<Moved> moved(BrandId brand, PersonId by, String key) {
        return db.sql("""
                select change, after from catalog.stock_movement
                 where brand = :brand and moved_by = :by and request_key = :key
                """)
                .param("brand", brand)
                .param("by", by)
                .param("key", key)
                .query(StockRepository::moved)
                .optional();
    }

    private static Moved moved(ResultSet row, int index) throws SQLException {
        int after = row.getInt("after");
        return new Moved(after - row.getInt("change"), after);
    }

    /** What a store has of a variant, none if nobody ever moved it there; empty if there is no such variant. */
    Optional<Integer> available(Shelf shelf) {
        return of(shelf, """
                select coalesce(s.available, 0) as available
                  from catalog.variant v
                  left join catalog.stock s on s.brand = v.brand and s.store = :store and s.variant = v.id
                 where v.brand = :brand and v.id = :variant
                """).query((row, _) -> row.getInt("available")).optional();
    }

    private Statement of(Shelf shelf, String sql) {
        return db.sql(sql)
                .param("brand", shelf.brand())
                .param("store", shelf.store())
                .param("variant", shelf.variant());
    }

    /**
     * Sets what stores have, with a movement for each that had it not; by one statement, in key order. Variants of other
     * brands are left out. Answers what was changed, not what was opened.
     */
    List<Change> set(BrandId brand, Collection<Level> levels, StockReason reason, String note, @Nullable PersonId by) {
        return db.sql("""
                with moved as (
                  insert into catalog.stock as s (brand, store, variant, available, moves)
                  select v.brand, w.store, v.id, w.available, 1
                    from unnest(:stores::bigint[], :variants::bigint[], :levels::int[]) w (store, variant, available)
                    join catalog.variant v on v.brand = :brand and v.id = w.variant
                   where not exists (select from catalog.stock t
                                      where t.brand = v.brand and t.store = w.store and t.variant = v.id
                                        and t.available = w.available)
                   order by w.store, v.id
                  on conflict (brand, store, variant) do update
                     set available = excluded.available, moves = s.moves + 1
                  returning s.brand, s.store, s.variant, s.moves, s.available,
                            old.available as before
                ), movement as (
                  insert into catalog.stock_movement
                         (brand, store, variant, number, change, after, reason, note, moved_by)
                  select brand, store, variant, moves, available - coalesce(before, 0), available, :reason, :note,
                         :by::bigint
                    from moved
                )
                select store, variant, before, available from moved where before is not null
                """)
                .param("brand", brand)
                .rows(levels)
                .ids("stores", Level::store)
                .ids("variants", Level::variant)
                .ints("levels", Level::available)
                .param("reason", reason)
                .param("note", note)
                .param("by", by)
                .query((row, _) -> new Change(
                        new StoreId(row.getLong("store")),
                        new VariantId(row.getLong("variant")),
                        row.getInt("before"),
                        row.getInt("available")))
                .list();
    }

    /** How many of these are variants of the brand, by the variants' primary key. */
    int count(BrandId brand, Collection<VariantId> variants) {
        return db.sql(
                        "select count(*)::int as found from catalog.variant where brand = :brand and id = any (:variants)")
                .param("brand", brand)
                .ids("variants", variants)
                .query((row, _) -> row.getInt("found"))
                .single();
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
