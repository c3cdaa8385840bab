package linli.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.catalog.csv.Finding;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
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
    record Open(BrandId brand, ImportId id) {}

    /** What one step of an import did. */
    record Step(
            long bytesRead,
            long rows,
            long rowsRefused,
            long created,
            long updated,
            long unchanged,
            long productsRefused,
            List<Finding> findings) {}

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
    List<Open> abandoned() {
        return db.sql("""
                select brand, id from catalog.product_import
                 where state in ('WAITING', 'RUNNING', 'PICTURES') and alive_at < shared.now() - interval '90 seconds'
                 order by alive_at limit 10
                """)
                .query((row, _) -> new Open(new BrandId(row.getLong("brand")), new ImportId(row.getLong("id"))))
                .list();
    }

    /** Makes the runner the only one that may move the import; false if it is over or moving. */
    boolean claim(BrandId brand, ImportId id, long runner) {
        return db.sql("""
                update catalog.product_import
                   set runner = :runner, alive_at = shared.now(),
                       state = case state when 'WAITING' then 'RUNNING' else state end
                 where brand = :brand and id = :id
                   and (state = 'WAITING'
                        or state in ('RUNNING', 'PICTURES') and alive_at < shared.now() - interval '90 seconds')
                """)
                        .param("runner", runner)
                        .param("brand", brand.value())
                        .param("id", id.value())
                        .update()
                == 1;
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

    /**
     * One import of a brand writes at a time; the lock ends with the transaction. Statements are planned anew in it,
     * because the tables grow under an import and a plan from when they were empty would scan them.
     */
    void lockBrand(BrandId brand) {
        db.sql("""
                select pg_advisory_xact_lock(hashtextextended('catalog.import', :brand)),
                       set_config('plan_cache_mode', 'force_custom_plan', true)
                """).param("brand", brand.value()).query(row -> {});
    }

    void advance(BrandId brand, ImportId id, Step step) {
        tell(brand, id, step.findings());
        db.sql("""
                update catalog.product_import
                   set bytes_read = :bytes, rows_read = rows_read + :rows, rows_refused = rows_refused + :refused,
                       products_created = products_created + :created, products_updated = products_updated + :updated,
                       products_unchanged = products_unchanged + :unchanged,
                       products_refused = products_refused + :productsRefused
                 where brand = :brand and id = :id
                """)
                .param("bytes", step.bytesRead())
                .param("rows", step.rows())
                .param("refused", step.rowsRefused())
                .param("created", step.created())
                .param("updated", step.updated())
                .param("unchanged", step.unchanged())
                .param("productsRefused", step.productsRefused())
                .param("brand", brand.value())
                .param("id", id.value())
                .update();
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

    /** Remembers values of the file; returns those that it had not had before. */
    Set<String> remember(BrandId brand, ImportId id, String kind, Collection<String> values) {
        return Set.copyOf(db.sql("""
                insert into catalog.import_seen (brand, import, kind, value)
                select :brand, :import, :kind, value from unnest(:values::text[]) value
                on conflict do nothing returning value
                """)
                .param("brand", brand.value())
                .param("import", id.value())
                .param("kind", kind)
                .param("values", values.toArray(String[]::new))
                .query(String.class)
                .list());
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
                   set pictures_stored = pictures_stored + :stored, pictures_missing = pictures_missing + :missing
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
        for (var table : List.of("import_chunk", "import_seen", "import_picture")) {
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

    /** By primary key, in the order in which they were told. */
    Page<ImportLine> lines(BrandId brand, ImportId id, PageRequest page) {
        var rows = db.sql("""
                select number, line, handle, code, arguments from catalog.import_line
                 where brand = :brand and import = :import and number > :after order by number limit :limit
                """)
                .param("brand", brand.value())
                .param("import", id.value())
                .param("after", page.afterId())
                .param("limit", page.size() + 1)
                .query((row, _) -> new ImportLine(
                        row.getLong("number"),
                        new Finding(
                                row.getLong("line"),
                                row.getString("handle"),
                                Finding.Code.valueOf(row.getString("code")),
                                Columns.strings(row, "arguments"))))
                .list();
        return Page.of(rows, page.size(), line -> Long.toString(line.number()));
    }

    private static ImportReport report(ResultSet row, int index) throws SQLException {
        var store = Columns.findLong(row, "store");
        return new ImportReport(
                new ImportId(row.getLong("id")),
                row.getString("file_name"),
                ImportReport.Mode.valueOf(row.getString("mode")),
                ImportReport.State.valueOf(row.getString("state")),
                store == null ? null : new StoreId(store),
                Currency.valueOf(row.getString("currency")),
                row.getLong("bytes_total"),
                row.getLong("bytes_read"),
                row.getLong("rows_read"),
                row.getLong("rows_refused"),
                row.getLong("products_created"),
                row.getLong("products_updated"),
                row.getLong("products_unchanged"),
                row.getLong("products_refused"),
                row.getLong("pictures_stored"),
                row.getLong("pictures_missing"),
                row.getLong("lines"),
                Columns.instant(row, "created_at"),
                Columns.findInstant(row, "finished_at"));
    }
}
