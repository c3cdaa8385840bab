package linli.catalog.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.catalog.csv.Finding;
import linli.catalog.csv.ProductFile.KeyedRow;
import linli.catalog.csv.ProductReader;
import linli.intake.Run;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a file while it is taken in, and what the file calls its products. */
@Repository
class RowRepository {
    private final Database db;
    private final JsonMapper json;

    RowRepository(Database db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A row to keep until its product is taken in. */
    record StagedRow(
            long line,
            @Nullable Long product,
            @Nullable String parent,
            String handle,
            List<String> cells,
            int characters) {}

    /** A product of the file: where it begins, how many rows it has and how long they are. */
    record Begun(long product, int rows, long characters) {}

    /** One import of a brand writes at a time; the lock ends with the transaction. */
    void lockBrand(Run run) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('catalog.import', :brand))")
                .param("brand", run.brand())
                .query(row -> {});
        readByIndex();
    }

    /**
     * Plans the transaction's statements anew and by their indexes, because the tables grow under an import and a plan
     * from when they were empty would scan them.
     */
    void readByIndex() {
        db.sql("""
                select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true)
                """).query(row -> {});
    }

    /** Gives names to products; a name that another has stays with it. Answers what each name now means. */
    Map<String, Long> name(Run run, Map<String, Long> names) {
        of(run, """
                insert into catalog.import_name (brand, import, name, product)
                select :brand, :import, n.name, n.product
                  from unnest(:names::text[], :products::bigint[]) with ordinality n (name, product, turn)
                 order by n.turn
                on conflict do nothing
                """)
                .texts("names", names.keySet())
                .longs("products", names.values())
                .update();
        return named(run, names.keySet());
    }

    /** What names mean, by primary key; those that nobody has are left out. */
    Map<String, Long> named(Run run, Collection<String> names) {
        var products = new HashMap<String, Long>();
        of(run, """
                select name, product from catalog.import_name
                 where brand = :brand and import = :import and name = any (:names)
                """).texts("names", names).query(row -> {
            products.put(row.getString("name"), row.getLong("product"));
        });
        return products;
    }

    /**
     * Gives products the handles that they wish for, the first who wishes first. A handle that looks like another
     * product's, of the file or of the brand, is nobody's. Answers who got theirs.
     */
    Set<Long> claimHandles(Run run, Map<Long, String> wishes) {
        return products(run, wishes, """
                with wish as materialized (
                  select product, handle, shared.look_alike_key(handle) as key, turn
                    from unnest(:products::bigint[], :handles::text[]) with ordinality w (product, handle, turn)
                )
                insert into catalog.import_name (brand, import, name, product)
                select :brand, :import, 'as:' || w.key, w.product
                  from wish w
                 where (select p.id from catalog.product p
                         where p.brand = :brand and p.handle_key = w.key and p.handle <> w.handle limit 1) is null
                 order by w.turn
                on conflict do nothing
                returning product
                """);
    }

    /** Those of the products who got another handle because one of the file has the very same, by primary keys. */
    Set<Long> namesakes(Run run, Map<Long, String> wishes) {
        return products(run, wishes, """
                select w.product
                  from unnest(:products::bigint[], :handles::text[]) w (product, handle)
                  join catalog.import_name n
                    on n.brand = :brand and n.import = :import and n.name = 'as:' || shared.look_alike_key(w.handle)
                  join catalog.import_row r on r.brand = :brand and r.import = :import and r.line = n.product
                 where r.handle = w.handle
                """);
    }

    private Set<Long> products(Run run, Map<Long, String> wishes, String sql) {
        return of(run, sql)
                .longs("products", wishes.keySet())
                .texts("handles", wishes.values())
                .query((row, _) -> row.getLong("product"))
                .set();
    }

    /** The next products that were made of variations alone, by the index over rows' products. */
    List<KeyedRow> orphans(Run run, long after, int most) {
        return of(run, """
                select line, parent, handle from catalog.import_row
                 where brand = :brand and import = :import and product > :after and line = product and parent is not null
                 order by product limit :most
                """)
                .param("after", after)
                .param("most", most)
                .query((row, _) ->
                        KeyedRow.orphan(row.getLong("line"), row.getString("parent"), row.getString("handle")))
                .list();
    }

    void rename(Run run, Map<Long, String> handles) {
        of(run, """
                update catalog.import_row r set handle = h.handle
                  from unnest(:lines::bigint[], :handles::text[]) h (line, handle)
                 where r.brand = :brand and r.import = :import and r.line = h.line
                """)
                .longs("lines", handles.keySet())
                .texts("handles", handles.values())
                .update();
    }

    void insert(Run run, List<StagedRow> rows) {
        of(run, """
                insert into catalog.import_row (brand, import, line, product, parent, handle, cells, characters)
                select :brand, :import, r.* from jsonb_to_recordset(:rows::jsonb)
                  as r (line bigint, product bigint, parent text, handle text, cells text[], characters int)
                """).param("rows", json.writeValueAsString(rows)).update();
    }

    /**
     * Rows that came before their product find it, the others of one parent become a product of their own. Answers the
     * first lines of some of those.
     */
    List<Finding> gather(Run run, int most) {
        of(run, """
                update catalog.import_row r set product = n.product
                  from catalog.import_name n
                 where r.brand = :brand and r.import = :import and r.product is null
                   and n.brand = r.brand and n.import = r.import and n.name = r.parent
                """).update();
        return of(run, """
                with orphan as (
                  select parent, min(line) as product from catalog.import_row
                   where brand = :brand and import = :import and product is null group by parent
                ), gathered as (
                  update catalog.import_row r set product = o.product
                    from orphan o
                   where r.brand = :brand and r.import = :import and r.product is null and r.parent = o.parent
                )
                select product, left(parent, 200) as parent from orphan order by product limit :most
                """)
                .param("most", most)
                .query((row, _) ->
                        Finding.at(row.getLong("product"), "", Finding.Code.PARENT_MISSING, row.getString("parent")))
                .list();
    }

    /** The next products in the file's order, by the index over rows' products. */
    List<Begun> next(Run run, long after, int most) {
        return of(run, """
                select product, count(*)::int as rows, sum(characters) as characters from catalog.import_row
                 where brand = :brand and import = :import and product > :after
                 group by product order by product limit :most
                """)
                .param("after", after)
                .param("most", most)
                .query((row, _) -> new Begun(row.getLong("product"), row.getInt("rows"), row.getLong("characters")))
                .list();
    }

    /**
     * The rows of these products, each product's in the file's order; at most so many of one, and so many characters. A
     * product is called as its own row says, though a variation may stand before it.
     */
    List<ProductReader.Rows> rows(Run run, List<Long> products, int most, int characters) {
        var rows = new LinkedHashMap<Long, ProductReader.Rows>();
        of(run, """
                select product, line, handle, cells from (
                  select product, line, cells, row_number() over by_line as turn, sum(characters) over by_line as read,
                         first_value(handle) over (partition by product order by parent is not null, line) as handle
                    from catalog.import_row
                   where brand = :brand and import = :import and product = any (:products)
                  window by_line as (partition by product order by line)) r
                 where turn <= :most and (turn = 1 or read <= :characters) order by product, line
                """)
                .param("characters", characters)
                .param("most", most)
                .longs("products", products)
                .query(row -> {
                    var handle = row.getString("handle");
                    rows.computeIfAbsent(row.getLong("product"), _ -> new ProductReader.Rows(handle, new ArrayList<>()))
                            .rows()
                            .add(new ProductReader.StoredRow(row.getLong("line"), Columns.strings(row, "cells")));
                });
        return List.copyOf(rows.values());
    }

    /** Lets go of all that only the running needed. */
    void delete(Run run) {
        for (var table : List.of("import_row", "import_name", "import_sku", "import_picture")) {
            of(run, "delete from catalog." + table + " where brand = :brand and import = :import")
                    .update();
        }
    }

    private Statement of(Run run, String sql) {
        return db.sql(sql).param("brand", run.brand()).param("import", run.id());
    }
}
