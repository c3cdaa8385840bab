package linli.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditRepository {
    /** In code points; an entry is for a glance, and as long as its row takes. */
    private static final int LONGEST = 500;

    private final Database db;
    private final JsonMapper json;
    private final Ids ids;

    AuditRepository(Database db, JsonMapper json, Ids ids) {
        this.db = db;
        this.json = json;
        this.ids = ids;
    }

    /** One act for each of the details. */
    void insert(
            @Nullable BrandId brand,
            @Nullable PersonId actor,
            String action,
            Collection<? extends Map<String, ?>> details) {
        db.sql("""
                insert into identity.audit_entry (brand, id, actor, action, details)
                select :brand::bigint, id, :actor::bigint, :action, details::jsonb
                  from unnest(:ids::bigint[], :details::text[]) act (id, details)
                """)
                .param("brand", brand == null ? 0 : brand.value())
                .param("actor", actor)
                .param("action", action)
                .rows(details)
                .longs("ids", _ -> ids.next())
                .texts("details", each -> json.writeValueAsString(shortened(each)))
                .update();
    }

    private static Map<String, Object> shortened(Map<String, ?> details) {
        var told = new HashMap<String, Object>(details);
        told.replaceAll((_, value) -> value instanceof String text ? shortened(text) : value);
        return told;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
