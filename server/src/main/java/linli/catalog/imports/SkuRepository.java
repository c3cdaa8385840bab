package linli.catalog.imports;

import java.util.List;
import linli.catalog.csv.Finding;
import linli.intake.Run;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SKUs that a file gives to variants: who has the same can be told only when all are known. */
@Repository
class SkuRepository {
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
                                    where brand = :brand and sku = s.sku and sku <> '' and retired_at is null
                                    order by case when sku_shared then id else 0 end limit 1000) v
               where (select i.variant from catalog.import_sku i
                       where i.brand = :brand and i.import = :import and i.variant = v.id limit 1) is null
            ), ranked as materialized (
              select *, row_number() over (partition by sku order by variant) as turn,
                     count(*) over (partition by sku) as bearers
                from bearer
            )""";

    private final Database db;
    private final JsonMapper json;

    SkuRepository(Database db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A SKU that the file gives a variant. */
    record NamedSku(long variant, String sku, long line, String handle) {}

    void insert(Run run, List<NamedSku> skus) {
        of(run, """
                insert into catalog.import_sku (brand, import, variant, sku, line, handle)
                select :brand, :import, r.* from jsonb_to_recordset(:rows::jsonb)
                  as r (variant bigint, sku text, line bigint, handle text)
                on conflict do nothing
                """).param("rows", json.writeValueAsString(skus)).update();
    }

    /** Tells of SKUs that several variants have, where the file names them, but the oldest of each. */
    List<Finding> shared(Run run, int most) {
        return of(run, "with " + BEARERS + """
                select line, handle, sku, bearers from ranked
                 where turn > 1 and line is not null order by line limit :most
                """)
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
    void settle(Run run) {
        for (var shared : List.of(true, false)) {
            of(run, "with " + BEARERS + """
                    update catalog.variant v set sku_shared = :shared
                      from ranked r
                     where v.brand = :brand and v.id = r.variant and v.sku_shared <> :shared and (r.turn > 1) = :shared
                    """).param("shared", shared).update();
        }
    }

    private Statement of(Run run, String sql) {
        return db.sql(sql).param("brand", run.brand()).param("import", run.id());
    }
}
