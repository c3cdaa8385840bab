package linli.activity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import linli.shared.BrandId;
import linli.shared.Id;
import linli.shared.sql.Database;
import linli.shared.thing.Kind;
import org.springframework.stereotype.Repository;

@Repository
class CountQueries {
    private final Database db;

    CountQueries(Database db) {
        this.db = db;
    }

    record Count(long thing, String verb, long events) {}

    /** By the table's key: at most one row per thing and verb. */
    List<Count> list(BrandId brand, Kind kind, Collection<? extends Id> things) {
        return db.sql("""
                select thing, verb, events from activity.count_of
                 where brand = :brand and kind = :kind and thing = any (:things)
                """)
                .param("brand", brand)
                .param("kind", kind.name())
                .ids("things", things)
                .query((row, _) -> new Count(row.getLong("thing"), row.getString("verb"), row.getLong("events")))
                .list();
    }

    /** By the table's key: at most one row per touchpoint. */
    Map<Long, ActivityCounts.TouchpointCounts> touchpoints(
            BrandId brand, Collection<? extends Id.OfTouchpoint> touchpoints) {
        var counts = new HashMap<Long, ActivityCounts.TouchpointCounts>();
        db.sql("""
                select touchpoint, touched, spread, brought, converted from activity.touchpoint_count
                 where brand = :brand and touchpoint = any (:touchpoints)
                """).param("brand", brand).ids("touchpoints", touchpoints).query(row -> {
            counts.put(
                    row.getLong("touchpoint"),
                    new ActivityCounts.TouchpointCounts(
                            row.getLong("touched"),
                            row.getLong("spread"),
                            row.getLong("brought"),
                            row.getLong("converted")));
        });
        return counts;
    }
}
