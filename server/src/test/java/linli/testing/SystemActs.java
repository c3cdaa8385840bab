package linli.testing;

import java.util.List;
import linli.shared.BrandId;
import linli.shared.thing.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the stream tells that the system itself has done. */
public final class SystemActs {
    private SystemActs() {}

    /** Each verb with its value, in order, such as {@code SETTLE 1990}. */
    public static List<String> of(JdbcClient db, BrandId brand, Thing thing) {
        return db.sql("""
                        select verb || ' ' || value as act from activity.event_v1
                         where brand = :brand and kind = :kind and thing = :thing and by_system order by transaction, id
                        """)
                .param("brand", brand.value())
                .param("kind", thing.kind().name())
                .param("thing", thing.id())
                .query((row, _) -> row.getString("act"))
                .list();
    }
}
