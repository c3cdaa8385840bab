package linli.shared.work;

import java.time.Duration;
import java.util.List;
import linli.shared.Ids;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps when ids were ahead of the time, so that every node finds what was made then, and after a restart too. */
@Configuration(proxyBeanMethods = false)
class AheadOfTime {
    /** There are as many rows as clocks were ever wrong. */
    @Bean
    Job noteIdsAhead(Ids ids, Database db) {
        ids.remember(list(db));
        return new Job("shared.note-ids-ahead", Lane.FAST, Duration.ofMinutes(1), () -> note(ids, db));
    }

    static void note(Ids ids, Database db) {
        var here = ids.listAhead();
        if (!here.isEmpty()) {
            db.sql("""
                    insert into shared.ids_ahead (since, below)
                    select since, max(below) from unnest(:since::timestamptz[], :below::bigint[]) as a (since, below) group by since
                    on conflict (since) do update set below = excluded.below where ids_ahead.below < excluded.below
                    """)
                    .rows(here)
                    .instants("since", Ids.Ahead::since)
                    .longs("below", Ids.Ahead::below)
                    .update();
        }
        ids.remember(list(db));
    }

    private static List<Ids.Ahead> list(Database db) {
        return db.sql("select since, below from shared.ids_ahead order by since")
                .query((row, _) -> new Ids.Ahead(Columns.instant(row, "since"), row.getLong("below")))
                .list();
    }
}
