package linli.catalog.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import linli.catalog.csv.Dialect;
import linli.catalog.csv.ProductFile;
import linli.catalog.csv.ProductFile.Format.Container;
import linli.intake.Mode;
import linli.intake.Run;
import linli.intake.RunId;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Ids;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.ByAge;
import linli.shared.listing.Matches;
import linli.shared.listing.Sought;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What an import was told to do, how its file is understood, and what came of it. */
@Repository
class ImportRepository {
    private static final String REPORT = """
            select i.*, r.mode, r.state, r.lines, r.started_by, r.created_at, r.finished_at
              from catalog.product_import i join intake.run_v1 r on r.brand = i.brand and r.id = i.id
            """;

    private final Database db;
    private final Ids ids;

    ImportRepository(Database db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** What one step of an import did. */
    record Step(
            long rowsRefused,
            long created,
            long updated,
            long unchanged,
            long productsRefused,
            long variantsCreated,
            long variantsUpdated,
            long variantsUnchanged) {}

    void insert(Run run, @Nullable StoreId store, Currency currency, String fileName, long bytes) {
        of(run, """
                insert into catalog.product_import (brand, id, store, currency, file_name, bytes_total)
                values (:brand, :id, :store, :currency, :fileName, :bytes)
                """)
                .param("store", store)
                .param("currency", currency)
                .param("fileName", fileName)
                .param("bytes", bytes)
                .update();
    }

    /** Notes how the file is understood, once it has been opened. */
    void understand(Run run, ProductFile.Format format, List<String> columns) {
        of(run, """
                update catalog.product_import
                   set dialect = :dialect, container = :container, charset = :charset, columns = :columns
                 where brand = :brand and id = :id
                """)
                .param("dialect", format.dialect())
                .param("container", format.container())
                .param("charset", format.charset())
                .texts("columns", columns)
                .update();
    }

    /** The columns of the rows that were kept. */
    List<String> columns(Run run) {
        return of(run, "select columns from catalog.product_import where brand = :brand and id = :id")
                .query((row, _) -> Columns.strings(row, "columns"))
                .single();
    }

    /** Counts rows that were kept; answers how many there are now. */
    long countRows(Run run, int rows, long bytesRead) {
        return of(run, """
                update catalog.product_import set rows_read = rows_read + :rows, bytes_read = :bytes
                 where brand = :brand and id = :id
                returning rows_read
                """)
                .param("rows", rows)
                .param("bytes", bytesRead)
                .query((row, _) -> row.getLong("rows_read"))
                .single();
    }

    /** Notes that the whole file has been read. */
    void countProducts(Run run, List<String> ignored) {
        of(run, """
                update catalog.product_import i
                   set bytes_read = bytes_total, columns_ignored = :ignored,
                       products_total = (select count(distinct product) from catalog.import_row r
                                          where r.brand = i.brand and r.import = i.id)
                 where brand = :brand and id = :id
                """).texts("ignored", ignored).update();
    }

    void count(Run run, Step step) {
        of(run, """
                update catalog.product_import
                   set rows_refused = rows_refused + :refused,
                       products_created = products_created + :created, products_updated = products_updated + :updated,
                       products_unchanged = products_unchanged + :unchanged,
                       products_refused = products_refused + :productsRefused,
                       variants_created = variants_created + :variantsCreated,
                       variants_updated = variants_updated + :variantsUpdated,
                       variants_unchanged = variants_unchanged + :variantsUnchanged
                 where brand = :brand and id = :id
                """)
                .param("refused", step.rowsRefused())
                .param("created", step.created())
                .param("updated", step.updated())
                .param("unchanged", step.unchanged())
                .param("productsRefused", step.productsRefused())
                .param("variantsCreated", step.variantsCreated())
                .param("variantsUpdated", step.variantsUpdated())
                .param("variantsUnchanged", step.variantsUnchanged())
                .update();
    }

    void countPictures(Run run, long stored, long missing) {
        of(run, """
                update catalog.product_import
                   set pictures_stored = pictures_stored + :stored, pictures_missing = pictures_missing + :missing
                 where brand = :brand and id = :id
                """).param("stored", stored).param("missing", missing).update();
    }

    Optional<ImportReport> find(Run run) {
        return of(run, REPORT + " where i.brand = :brand and i.id = :id")
                .query(ImportRepository::report)
                .optional();
    }

    /** @param by who began it */
    record StartedReport(ImportReport report, PersonId by) {}

    /** By primary key; what is looked for is looked for along it. */
    Page<StartedReport> list(BrandId brand, ImportFilter filter, ByAge sort, PageRequest page) {
        return sort.page(
                bound(REPORT + found(filter) + sort.rest("i.id"), brand, filter),
                page,
                (row, index) -> new StartedReport(report(row, index), new PersonId(row.getLong("started_by"))),
                each -> each.report().id().value());
    }

    /** Along the same key, up to {@link Matches#LIMIT}. */
    Matches count(BrandId brand, ImportFilter filter) {
        var sql = "select count(*) from (" + REPORT + found(filter) + " limit :limit) found";
        return Matches.count(bound(sql, brand, filter));
    }

    private static String found(ImportFilter filter) {
        return " where i.brand = :brand and i.id > :above and i.id < :below" + filter.conditions();
    }

    private Statement bound(String sql, BrandId brand, ImportFilter filter) {
        var days = filter.days();
        return Sought.bind(db.sql(sql), filter.q())
                .param("brand", brand)
                .param("above", days.above())
                .param("below", days.below(ids))
                .param("mode", filter.mode())
                .param("from", filter.from())
                .param("to", filter.to());
    }

    private Statement of(Run run, String sql) {
        return db.sql(sql).param("brand", run.brand()).param("id", run.id());
    }

    private static ImportReport report(ResultSet row, int index) throws SQLException {
        @Nullable String dialect = row.getString("dialect");
        @Nullable String container = row.getString("container");
        return new ImportReport(
                new RunId(row.getLong("id")),
                row.getString("file_name"),
                Mode.valueOf(row.getString("mode")),
                ImportReport.State.valueOf(row.getString("state")),
                Columns.find(row, "store", StoreId::new),
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
