package linli.identity;

import java.util.Map;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditRepository {
    private final Database db;
    private final JsonMapper json;

    AuditRepository(Database db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void insert(long id, @Nullable BrandId brand, @Nullable PersonId actor, String action, Map<String, ?> details) {
        db.sql("""
                insert into identity.audit_entry (brand, id, actor, action, details)
                values (:brand, :id, :actor, :action, :details::jsonb)
                """)
                .param("brand", brand == null ? 0 : brand.value())
                .param("id", id)
                .param("actor", actor)
                .param("action", action)
                .param("details", json.writeValueAsString(details))
                .update();
    }
}
