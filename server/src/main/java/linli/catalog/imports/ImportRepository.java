package linli.catalog.imports;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linli.catalog.csv.Dialect;
import linli.catalog.csv.Finding;
import linli.catalog.csv.ProductFile;
import linli.catalog.csv.ProductFile.Format.Container;
import linli.catalog.csv.ProductFile.KeyedRow;
import linli.catalog.csv.ProductReader;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.work.Turn;
import linli.shared.work.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ImportRepository {
    private static final int CHUNK = 1 << 20;
    private static final int MAX_LINES = 10_000;

    private final JdbcClient db;
    private final JsonMapper json;

    ImportRepository(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** An import that somebody has to run. */
    record Open(BrandId brand, ImportId id) {
        Worklist.Key key() {
            return Worklist.Key.of(brand, id.value());
        }
    }

    /** What one step of an import did, up to the product that begins on a line. */
    record Step(
            long takenTo,
            long rowsRefused,
            long created,
            long updated,
            long unchanged,
            long productsRefused,
            long variantsCreated,
            long variantsUpdated,
            long variantsUnchanged,
            List<Finding> findings) {}

    /** A row to keep until its product is taken in. */
    record StagedRow(
            long line,
            @Nullable Long product,
            @Nullable String parent,
            String handle,
            List<String> cells,
            int characters) {}

    /** A SKU that the file gives a variant. */
    record NamedSku(long variant, String sku, long line, String handle) {}

    /** A product of the file: where it begins, how many rows it has and how long they are. */
    record Begun(long product, int rows, long characters) {}

    record WantedPicture(long product, int position, long line, String handle, String source) {}

    record ImportLine(long number, Finding finding) {}

    void insert(
            BrandId brand,
            ImportId id,
            @Nullable StoreId store,
            ImportReport.Mode mode,
            Currency currency,
            String fileName,
            PersonId startedBy,
            InputStream file)
            throws IOException {
        db.sql("""
                insert into catalog.product_import (brand, id, store, mode, currency, file_name, bytes_total, started_by)
                values (:brand, :id, :store, :mode, :currency, :fileName, 0, :startedBy)
                """)
                .param("brand", brand.value())
                .param("id", id.value())
                .param("store", store == null ? null : store.value())
                .param("mode", mode.name())
                .param("currency", currency.name())
                .param("fileName", fileName)
                .param("startedBy", startedBy.value())
                .update();
        long total = 0;
        int number = 0;
        for (var bytes = file.readNBytes(CHUNK); bytes.length > 0; bytes = file.readNBytes(CHUNK)) {
            db.sql("insert into catalog.import_chunk values (:brand, :import, :number, :bytes)")
                    .param("brand", brand.value())
                    .param("import", id.value())
                    .param("number", number++)
                    .param("bytes", bytes)
                    .update();
            total += bytes.length;
        }
        db.sql("update catalog.product_import set bytes_total = :total where brand = :brand and id = :id")
                .param("total", total)
                .param("brand", brand.value())
                .param("id", id.value())
                .update();
    }

    /** One piece of the file by its primary key; empty behind the last. */
    byte[] chunk(BrandId brand, ImportId id, int number) {
        return db.sql("""
                select bytes from catalog.import_chunk where brand = :brand and import = :import and number = :number
                """)
                .param("brand", brand.value())
                .param("import", id.value())
                .param("number", number)
                .query((row, _) -> row.getBytes("bytes"))
                .optional()
                .orElse(new byte[0]);
    }

    /** Those that nobody has moved for a while, by the index over open imports. */
    List<Open> abandoned(Turn turn) {
        return turn.of(db.sql("""
                        select brand, id from catalog.product_import
                         where state in ('WAITING', 'READING', 'RUNNING', 'PICTURES')
                           and alive_at < shared.now() - interval '90 seconds' and shared.has_turn(:work, :again, brand, id)
                         order by alive_at limit :limit
                        """))
                .query((row, _) -> new Open(new BrandId(row.getLong("brand")), new ImportId(row.getLong("id"))))
                .list();
    }

    /**
     * Makes the runner the only one that may move the import. Answers how often that was done since the import moved on;
     * empty if it is over or moving.
     */
    Optional<Integer> claim(BrandId brand, ImportId id, long runner) {
        return db.sql("""
                update catalog.product_import
                   set runner = :runner, alive_at = shared.now(), attempts = attempts + 1,
                       state = case state when 'WAITING' then 'READING' else state end
                 where brand = :brand and id = :id
                   and (state = 'WAITING'
                        or state in ('READING', 'RUNNING', 'PICTURES') and alive_at < shared.now() - interval '90 seconds')
                returning attempts
                """)
                .param("runner", runner)
                .param("brand", brand.value())
                .param("id", id.value())
                .query(Integer.class)
                .optional();
    }

    /** Locks the import for this transaction; false if another runner has taken it over. */
    boolean hold(BrandId brand, ImportId id, long runner) {
        return db.sql("""
                update catalog.product_import set alive_at = shared.now()
                 where brand = :brand and id = :id and runner = :runner
                """)
                        .param("brand", brand.value())
                        .param("id", id.value())
                        .param("runner", runner)
                        .update()
                == 1;
    }

    /** One import of a brand writes at a time; the lock ends with the transaction. */
    void lockBrand(BrandId brand) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('catalog.import', :brand))")
                .param("brand", brand.value())
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

    /** Notes how the file is understood, once it has been opened. */
    void understand(BrandId brand, ImportId id, ProductFile.Format format, List<String> columns) {
        db.sql("""
                update catalog.product_import
                   set dialect = :dialect, container = :container, charset = :charset, columns = :columns
                 where brand = :brand and id = :id
                """)
                .param("dialect", format.dialect().name())
                .param("container", format.container().name())
                .param("charset", format.charset())
                .param("columns", columns.toArray(String[]::new))
                .param("brand", brand.value())
                .param("id", id.value())
                .update();
    }

    /** The columns of the rows that were kept. */
    List<String> columns(BrandId brand, ImportId id) {
        return db.sql("select columns from catalog.product_import where brand = :brand and id = :id")
                .param("brand", brand.value())
                .param("id", id.value())
                .query((row, _) -> Columns.strings(row, "columns"))
                .single();
    }

    /** Gives names to products; a name that another has stays with it. Answers what each name now means. */
    Map<String, Long> name(BrandId brand, ImportId id, Map<String, Long> names) {
        db.sql("""
                insert into catalog.import_name (brand, import, name, product)
                select :brand, :import, n.name, n.product
                  from unnest(:names::text[], :products::bigint[]) with ordinality n (name, product, turn)
                 order by n.turn
                on conflict do nothing
                """)
                .param("brand", brand.value())
                .param("import", id.value())
                .param("names", names.keySet().toArray(String[]::new))
                .param("products", names.values().toArray(Long[]::new))
                .update();
        return named(brand, id, names.keySet());
    }

    /** What names mean, by primary key; those that nobody has are left out. */
    Map<String, Long> named(BrandId brand, ImportId id, Collection<String> names) {
        var products = new HashMap<String, Long>();
        db.sql("""
                select name, product from catalog.import_name
                 where brand = :brand and import = :import and name = any (:names)
                """)
                .param("brand", brand.value())
                .param("import", id.value())
                .param("names", names.toArray(String[]::new))
                .query(row -> {
                    products.put(row.getString("name"), row.getLong("product"));
                });
        return products;
    }

    /**
     * Gives products the handles that they wish for, the first who wishes first. A handle that looks like another
     * product's, of the file or of the brand, is nobody's. Answers who got theirs.
     */
    Set<Long> claimHandles(BrandId brand, ImportId id, Map<Long, String> wishes) {
        return products(brand, id, wishes, """
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
    Set<Long> namesakes(BrandId brand, ImportId id, Map<Long, String> wishes) {
        return products(brand, id, wishes, """
                select w.product
                  from unnest(:products::bigint[], :handles::text[]) w (product, handle)
                  join catalog.import_name n
                    on n.brand = :brand and n.import = :import and n.name = 'as:' || shared.look_alike_key(w.handle)
                  join catalog.import_row r on r.brand = :brand and r.import = :import and r.line = n.product
                 where r.handle = w.handle
                """);
    }

    private Set<Long> products(BrandId brand, ImportId id, Map<Long, String> wishes, String sql) {
        return db.sql(sql)
                .param("brand", brand.value())
                .param("import", id.value())
                .param("products", wishes.keySet().toArray(Long[]::new))
                .param("handles", wishes.values().toArray(String[]::new))
                .query((row, _) -> row.getLong("product"))
                .set();
    }

    /** The next products that were made of variations alone, by the index over rows' products. */
    List<KeyedRow> orphans(BrandId brand, ImportId id, long after, int most) {
        return db.sql("""
                select line, parent, handle from catalog.import_row
                 where brand = :brand and import = :import and product > :after and line = product and parent is not null
                 order by product limit :most
                """)
                .param("brand", brand.value())
                .param("import", id.value())
                .param("after", after)
                .param("most", most)
                .query((row, _) ->
                        KeyedRow.orphan(row.getLong("line"), row.getString("parent"), row.getString("handle")))
                .list();
    }

    void rename(BrandId brand, ImportId id, Map<Long, String> handles) {
        db.sql("""
                update catalog.import_row r set handle = h.handle
                  from unnest(:lines::bigint[], :handles::text[]) h (line, handle)
                 where r.brand = :brand and r.import = :import and r.line = h.line
                """)
                .param("brand", brand.value())
                .param("import", id.value())
                .param("lines", handles.keySet().toArray(Long[]::new))
                .param("handles", handles.values().toArray(String[]::new))
                .update();
    }

    /** Keeps rows, and where the reading of the file has come to. */
    void stage(BrandId brand, ImportId id, List<StagedRow> rows, long bytesRead) {
        db.sql("""
                insert into catalog.import_row (brand, import, line, product, parent, handle, cells, characters)
                select :brand, :import, r.* from jsonb_to_recordset(:rows::jsonb)
                  as r (line bigint, product bigint, parent text, handle text, cells text[], characters int)
                """)
                .param("brand", brand.value())
                .param("import", id.value())
                .param("rows", json.writeValueAsString(rows))
                .update();
        db.sql("""
                update catalog.product_import set rows_read = rows_read + :rows, bytes_read = :bytes, attempts = 0
                 where brand = :brand and id = :id
                """)
                .param("rows", rows.size())
                .param("bytes", bytesRead)
                .param("brand", brand.value())
                .param("id", id.value())
                .update();
    }

    /**
     * Ends the reading: rows that came before their product find it, the others of one parent become a product of their
     * own. Answers the first lines of some of those.
     */
    List<Finding> gather(BrandId brand, ImportId id, List<String> ignored, int most) {
        db.sql("""
                update catalog.import_row r set product = n.product
                  from catalog.import_name n
                 where r.brand = :brand and r.import = :import and r.product is null
                   and n.brand = r.brand and n.import = r.import and n.name = r.parent
                """).param("brand", brand.value()).param("import", id.value()).update();
        var orphans = db.sql("""
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
                .param("brand", brand.value())
                .param("import", id.value())
                .query((row, _) ->
                        Finding.at(row.getLong("product"), "", Finding.Code.PARENT_MISSING, row.getString("parent")))
                .list();
        db.sql("""
                update catalog.product_import i
                   set state = 'RUNNING', bytes_read = bytes_total, columns_ignored = :ignored,
                       products_total = (select count(distinct product) from catalog.import_row r
                                          where r.brand = i.brand and r.import = i.id)
                 where brand = :brand and id = :id
                """)
                .param("ignored", ignored.toArray(String[]::new))
                .param("brand", brand.value())
                .param("id", id.value())
                .update();
        return orphans;
    }

    /** The next products in the file's order, by the index over rows' products. */
    List<Begun> next(BrandId brand, ImportId id, int most) {
        return db.sql("""
                select product, count(*)::int as rows, sum(characters) as characters from catalog.import_row
                 where brand = :brand and import = :import
                   and product > (select taken_to from catalog.product_import where brand = :brand and id = :import)
                 group by product order by product limit :most
                """)
                .param("brand", brand.value())
                .param("import", id.value())
                .param("most", most)
                .query((row, _) -> new Begun(row.getLong("product"), row.getInt("rows"), row.getLong("characters")))
                .list();
    }

    /**
     * The rows of these products, each product's in the file's order; at most so many of one, and so many characters. A
     * product is called as its own row says, though a variation may stand before it.
     */
    List<ProductReader.Rows> rows(BrandId brand, ImportId id, List<Long> products, int most, int characters) {
        var rows = new LinkedHashMap<Long, ProductReader.Rows>();
        db.sql("""
                select product, line, handle, cells from (
                  select product, line, cells, row_number() over by_line as turn, sum(characters) over by_line as read,
                         first_value(handle) over (partition by product order by parent is not null, line) as handle
                    from catalog.import_row
                   where brand = :brand and import = :import and product = any (:products)
                  window by_line as (partition by product order by line)) r
                 where turn <= :most and (turn = 1 or read <= :characters) order by product, line
                """)
                .param("characters", characters)
                .param("brand", brand.value())
                .param("import", id.value())
                .param("products", products.toArray(Long[]::new))
                .param("most", most)
                .query(row -> {
                    var handle = row.getString("handle");
                    rows.computeIfAbsent(row.getLong("product"), _ -> new ProductReader.Rows(handle, new ArrayList<>()))
                            .rows()
                            .add(new ProductReader.StoredRow(row.getLong("line"), Columns.strings(row, "cells")));
                });
        return List.copyOf(rows.values());
    }

    void advance(BrandId brand, ImportId id, Step step, List<NamedSku> skus) {
        tell(brand, id, step.findings());
        db.sql("""
                insert into catalog.import_sku (brand, import, variant, sku, line, handle)
                select :brand, :import, r.* from jsonb_to_recordset(:rows::jsonb)
                  as r (variant bigint, sku text, line bigint, handle text)
                on conflict do nothing
                """)
                .param("brand", brand.value())
                .param("import", id.value())
                .param("rows", json.writeValueAsString(skus))
                .update();
        db.sql("""
                update catalog.product_import
                   set taken_to = :takenTo, attempts = 0, rows_refused = rows_refused + :refused,
                       products_created = products_created + :created, products_updated = products_updated + :updated,
                       products_unchanged = products_unchanged + :unchanged,
                       products_refused = products_refused + :productsRefused,
                       variants_created = variants_created + :variantsCreated,
                       variants_updated = variants_updated + :variantsUpdated,
                       variants_unchanged = variants_unchanged + :variantsUnchanged
                 where brand = :brand and id = :id
                """)
                .param("takenTo", step.takenTo())
                .param("refused", step.rowsRefused())
                .param("created", step.created())
                .param("updated", step.updated())
                .param("unchanged", step.unchanged())
                .param("productsRefused", step.productsRefused())
                .param("variantsCreated", step.variantsCreated())
                .param("variantsUpdated", step.variantsUpdated())
                .param("variantsUnchanged", step.variantsUnchanged())
                .param("brand", brand.value())
                .param("id", id.value())
                .update();
    }

    /**
     * Every variant that has a SKU of the file once the file has been taken in, the oldest of each SKU first. The order by
     * which a SKU's variants are looked up keeps the planner to variant_sku_idx, however small it believes the tables.
     */
    private static final String BEARERS = """
            named as materialized (
              select sku, variant, line, handle from catalog.import_sku where brand = :brand and import = :import
            ), bearer as materialized (
              select sku, variant, line, handle from named
              union all
              select s.sku, v.id, null, null
                from (select distinct sku from named) s
               cross join lateral (select id from catalog.variant
                                    where brand = :brand and sku = s.sku and sku <> ''
                                    order by case when sku_shared then id else 0 end limit 1000) v
               where (select i.variant from catalog.import_sku i
                       where i.brand = :brand and i.import = :import and i.variant = v.id limit 1) is null
            ), ranked as materialized (
              select *, row_number() over (partition by sku order by variant) as turn,
                     count(*) over (partition by sku) as bearers
                from bearer
            )""";

    /** Tells of SKUs that several variants have, where the file names them, but the oldest of each. */
    List<Finding> sharedSkus(BrandId brand, ImportId id, int most) {
        return db.sql("with " + BEARERS + """
                select line, handle, sku, bearers from ranked
                 where turn > 1 and line is not null order by line limit :most
                """)
                .param("brand", brand.value())
                .param("import", id.value())
                .param("most", most)
                .query((row, _) -> Finding.at(
                        row.getLong("line"),
                        row.getString("handle"),
                        Finding.Code.SKU_TWICE,
                        row.getString("sku"),
                        row.getLong("bearers")))
                .list();
    }

    /** Gives each SKU of the file to its oldest variant: first all others let go of it, then that one takes it. */
    void settleSkus(BrandId brand, ImportId id) {
        for (var shared : List.of(true, false)) {
            db.sql("with " + BEARERS + """
                    update catalog.variant v set sku_shared = :shared
                      from ranked r
                     where v.brand = :brand and v.id = r.variant and v.sku_shared <> :shared and (r.turn > 1) = :shared
                    """)
                    .param("brand", brand.value())
                    .param("import", id.value())
                    .param("shared", shared)
                    .update();
        }
    }

    /** Adds lines to the report; beyond the largest report one line says that there is more. */
    void tell(BrandId brand, ImportId id, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        db.sql("""
                insert into catalog.import_line (brand, import, number, line, handle, code, arguments)
                select i.brand, i.id, i.lines + f.ordinality, case when i.lines + f.ordinality < :most then f.line else 0 end,
                       case when i.lines + f.ordinality < :most then f.handle else '' end,
                       case when i.lines + f.ordinality < :most then f.code else 'MORE_FINDINGS' end,
                       case when i.lines + f.ordinality < :most then f.arguments else array[:most::text] end
                  from catalog.product_import i
                  cross join rows from (jsonb_to_recordset(:findings::jsonb)
                                          as (line bigint, handle text, code text, arguments text[]))
                        with ordinality as f
                 where i.brand = :brand and i.id = :id and i.lines + f.ordinality <= :most
                """)
                .param("most", MAX_LINES)
                .param("findings", json.writeValueAsString(findings))
                .param("brand", brand.value())
                .param("id", id.value())
                .update();
        db.sql("""
                update catalog.product_import set lines = least(lines + :count, :most) where brand = :brand and id = :id
                """)
                .param("count", findings.size())
                .param("most", MAX_LINES)
                .param("brand", brand.value())
                .param("id", id.value())
                .update();
    }

    void wantPictures(BrandId brand, ImportId id, List<WantedPicture> pictures) {
        if (!pictures.isEmpty()) {
            db.sql("""
                    insert into catalog.import_picture (brand, import, product, position, line, handle, source)
                    select :brand, :import, r.* from jsonb_to_recordset(:rows::jsonb)
                      as r (product bigint, position int, line bigint, handle text, source text)
                    on conflict do nothing
                    """)
                    .param("brand", brand.value())
                    .param("import", id.value())
                    .param("rows", json.writeValueAsString(pictures))
                    .update();
        }
    }

    /** The next pictures to get, in the file's order, by primary key. */
    List<WantedPicture> wantedPictures(BrandId brand, ImportId id, int most) {
        return db.sql("""
                select product, position, line, handle, source from catalog.import_picture
                 where brand = :brand and import = :import order by product, position limit :most
                """)
                .param("brand", brand.value())
                .param("import", id.value())
                .param("most", most)
                .query((row, _) -> new WantedPicture(
                        row.getLong("product"),
                        row.getInt("position"),
                        row.getLong("line"),
                        row.getString("handle"),
                        row.getString("source")))
                .list();
    }

    /** What became of a wanted picture: the stored picture, or why there is none. */
    record GotPicture(
            long product,
            int position,
            @Nullable Long picture,
            @Nullable String problem) {}

    void settlePictures(BrandId brand, ImportId id, List<GotPicture> got) {
        var rows = json.writeValueAsString(got);
        db.sql("""
                update catalog.image i set picture = coalesce(r.picture, i.picture), problem = r.problem
                  from jsonb_to_recordset(:rows::jsonb) as r (product bigint, position int, picture bigint, problem text)
                 where i.brand = :brand and i.product = r.product and i.position = r.position
                   and (i.picture, i.problem) is distinct from (coalesce(r.picture, i.picture), r.problem)
                """).param("rows", rows).param("brand", brand.value()).update();
        db.sql("""
                delete from catalog.import_picture p
                 using jsonb_to_recordset(:rows::jsonb) as r (product bigint, position int)
                 where p.brand = :brand and p.import = :import and p.product = r.product and p.position = r.position
                """)
                .param("rows", rows)
                .param("brand", brand.value())
                .param("import", id.value())
                .update();
        long missing = got.stream().filter(one -> one.picture() == null).count();
        db.sql("""
                update catalog.product_import
                   set pictures_stored = pictures_stored + :stored, pictures_missing = pictures_missing + :missing,
                       attempts = 0
                 where brand = :brand and id = :id
                """)
                .param("stored", got.size() - missing)
                .param("missing", missing)
                .param("brand", brand.value())
                .param("id", id.value())
                .update();
    }

    void fetchPictures(BrandId brand, ImportId id) {
        db.sql("update catalog.product_import set state = 'PICTURES' where brand = :brand and id = :id")
                .param("brand", brand.value())
                .param("id", id.value())
                .update();
    }

    /** Ends the import and lets go of what only its running needed. */
    void finish(BrandId brand, ImportId id, ImportReport.State state) {
        db.sql("""
                update catalog.product_import
                   set state = :state, finished_at = shared.now(),
                       bytes_read = case :state when 'FINISHED' then bytes_total else bytes_read end
                 where brand = :brand and id = :id
                """)
                .param("state", state.name())
                .param("brand", brand.value())
                .param("id", id.value())
                .update();
        for (var table : List.of("import_chunk", "import_row", "import_name", "import_sku", "import_picture")) {
            db.sql("delete from catalog." + table + " where brand = :brand and import = :import")
                    .param("brand", brand.value())
                    .param("import", id.value())
                    .update();
        }
    }

    Optional<ImportReport> find(BrandId brand, ImportId id) {
        return db.sql("select * from catalog.product_import where brand = :brand and id = :id")
                .param("brand", brand.value())
                .param("id", id.value())
                .query(ImportRepository::report)
                .optional();
    }

    /** By primary key, the newest first. */
    Page<ImportReport> list(BrandId brand, PageRequest page) {
        var rows = db.sql("""
                select * from catalog.product_import where brand = :brand and id < :before
                 order by id desc limit :limit
                """)
                .param("brand", brand.value())
                .param("before", page.beforeId())
                .param("limit", page.size() + 1)
                .query(ImportRepository::report)
                .list();
        return Page.of(rows, page.size(), report -> report.id().toString());
    }

    /** What was told of one kind: how often, and its first lines. */
    record Kind(Finding.Code code, long count, List<ImportLine> first) {}

    /** Each kind of finding, errors first, by one scan of the report's lines, of which there are at most 10,000. */
    List<Kind> kinds(BrandId brand, ImportId id, int examples) {
        var counts = new EnumMap<Finding.Code, Long>(Finding.Code.class);
        var first = new EnumMap<Finding.Code, List<ImportLine>>(Finding.Code.class);
        db.sql("""
                select number, line, handle, code, arguments, told from (
                  select number, line, handle, code, arguments, count(*) over (partition by code) as told,
                         row_number() over (partition by code order by number) as turn
                    from catalog.import_line where brand = :brand and import = :import) l
                 where turn <= :examples order by number
                """)
                .param("brand", brand.value())
                .param("import", id.value())
                .param("examples", examples)
                .query(row -> {
                    var line = line(row, 0);
                    counts.put(line.finding().code(), row.getLong("told"));
                    first.computeIfAbsent(line.finding().code(), _ -> new ArrayList<>())
                            .add(line);
                });
        return counts.entrySet().stream()
                .map(kind -> new Kind(kind.getKey(), kind.getValue(), first.getOrDefault(kind.getKey(), List.of())))
                .sorted(Comparator.comparing(kind -> kind.code().level()))
                .toList();
    }

    /** By primary key, or by the index of codes if only one is asked for, in the order in which they were told. */
    Page<ImportLine> lines(BrandId brand, ImportId id, Finding.@Nullable Code code, PageRequest page) {
        var rows = db.sql("""
                select number, line, handle, code, arguments from catalog.import_line
                 where brand = :brand and import = :import and number > :after
                """ + (code == null ? "" : " and code = :code") + " order by number limit :limit")
                .param("brand", brand.value())
                .param("import", id.value())
                .param("after", page.afterId())
                .param("limit", page.size() + 1)
                .param("code", code == null ? null : code.name())
                .query(ImportRepository::line)
                .list();
        return Page.of(rows, page.size(), line -> Long.toString(line.number()));
    }

    private static ImportLine line(ResultSet row, int index) throws SQLException {
        return new ImportLine(
                row.getLong("number"),
                new Finding(
                        row.getLong("line"),
                        row.getString("handle"),
                        Finding.Code.valueOf(row.getString("code")),
                        Columns.strings(row, "arguments")));
    }

    private static ImportReport report(ResultSet row, int index) throws SQLException {
        var store = Columns.findLong(row, "store");
        @Nullable String dialect = row.getString("dialect");
        @Nullable String container = row.getString("container");
        return new ImportReport(
                new ImportId(row.getLong("id")),
                row.getString("file_name"),
                ImportReport.Mode.valueOf(row.getString("mode")),
                ImportReport.State.valueOf(row.getString("state")),
                store == null ? null : new StoreId(store),
                Currency.valueOf(row.getString("currency")),
                dialect == null ? null : Dialect.valueOf(dialect),
                container == null ? null : Container.valueOf(container),
                row.getString("charset"),
                Columns.strings(row, "columns_ignored"),
                row.getLong("bytes_total"),
                row.getLong("bytes_read"),
                row.getLong("rows_read"),
                row.getLong("rows_refused"),
                row.getLong("products_total"),
                row.getLong("products_created"),
                row.getLong("products_updated"),
                row.getLong("products_unchanged"),
                row.getLong("products_refused"),
                row.getLong("variants_created"),
                row.getLong("variants_updated"),
                row.getLong("variants_unchanged"),
                row.getLong("pictures_stored"),
                row.getLong("pictures_missing"),
                row.getLong("lines"),
                Columns.instant(row, "created_at"),
                Columns.findInstant(row, "finished_at"));
    }
}
