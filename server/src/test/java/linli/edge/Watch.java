package linli.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import linli.shared.BrandId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sees what a brand's rows were and are, so that a refusal can be shown to have changed none. */
final class Watch {
    /**
     * What is written of refusals on purpose, such as tries, or by work that goes on after the answer, such as counts and
     * imports.
     */
    private static final Pattern LEFT_OUT = Pattern.compile("(insight|intake|demo|payment_sandbox|shared|public)\\..*"
            + "|activity\\.(?!event$).*"
            + "|catalog\\.(product_import|import_.*)"
            + "|community\\.(roster.*|source_tally)"
            + "|content\\.post_count"
            + "|identity\\.(sign_in_failure|one_time_code|passkey_challenge|session)"
            + "|ledger\\.count.*"
            + "|ordering\\.pickup_try"
            + "|payment\\.notice");

    private final JdbcClient db;
    private final BrandId brand;
    private final String query;

    Watch(JdbcClient db, BrandId brand) {
        this.db = db;
        this.brand = brand;
        this.query = query();
    }

    private String query() {
        var tables = db.sql("""
                select n.nspname || '.' || c.relname,
                       exists (select from pg_attribute a
                                where a.attrelid = c.oid and a.attname = 'brand' and a.attnum > 0 and not a.attisdropped)
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and not c.relispartition
                   and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                   and has_table_privilege(c.oid, 'select')
                 order by 1
                """)
                .query((row, _) -> Map.entry(row.getString(1), row.getBoolean(2)))
                .list();
        var parts = new ArrayList<String>();
        for (var table : tables) {
            if (!LEFT_OUT.matcher(table.getKey()).matches()) {
                parts.add(
                        table.getValue()
                                ? "select '%1$s', count(*), coalesce(sum(hashtextextended(t::text, 0)), 0) from %1$s t where brand = :brand"
                                        .formatted(table.getKey())
                                : "select '%1$s', count(*), 0 from %1$s".formatted(table.getKey()));
            }
        }
        return String.join(" union all ", parts);
    }

    /** Each table with the number and the sum of its rows; of tables that are no brand's only the number. */
    Map<String, String> look() {
        var rows = new TreeMap<String, String>();
        db.sql(query).param("brand", brand.value()).query(row -> {
            rows.put(row.getString(1), row.getLong(2) + " rows, " + row.getBigDecimal(3));
        });
        return rows;
    }

    /** The tables that were otherwise before. */
    static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(table -> !table.getValue().equals(before.get(table.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
