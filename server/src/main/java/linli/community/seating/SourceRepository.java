package linli.community.seating;

import java.util.List;
import linli.community.JoinSource;
import linli.community.series.Series;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

/** How many every source has brought and lost. */
@Repository
class SourceRepository {
    private final Database db;

    SourceRepository(Database db) {
        this.db = db;
    }

    /** What is counted of one source of a series; 0 for no touchpoint and no inviter. */
    record Tally(Series series, JoinSource.Kind kind, long touchpoint, long inviter, int joined, int departed) {
        static Tally joined(Series series, JoinSource source) {
            return of(series, source, 1, 0);
        }

        static Tally departed(Series series, JoinSource source) {
            return of(series, source, 0, 1);
        }

        private static Tally of(Series series, JoinSource source, int joined, int departed) {
            var touchpoint = source.touchpoint();
            var inviter = source.inviter();
            return new Tally(
                    series,
                    source.kind(),
                    touchpoint == null ? 0 : touchpoint.value(),
                    inviter == null ? 0 : inviter.value(),
                    joined,
                    departed);
        }

        /** Nobody of this source; equal for those that are counted together. */
        Tally key() {
            return new Tally(series, kind, touchpoint, inviter, 0, 0);
        }

        Tally plus(Tally other) {
            return new Tally(series, kind, touchpoint, inviter, joined + other.joined, departed + other.departed);
        }
    }

    /** Rows must differ in their keys. */
    void tally(List<Tally> tallies) {
        db.sql("""
                insert into community.source_tally as t (brand, community, source, touchpoint, inviter, joined, departed)
                select * from unnest(:brands::bigint[], :communities::bigint[], :sources::text[], :touchpoints::bigint[],
                                     :inviters::bigint[], :joined::bigint[], :departed::bigint[])
                    on conflict (brand, community, source, touchpoint, inviter)
                    do update set joined = t.joined + excluded.joined, departed = t.departed + excluded.departed
                """)
                .rows(tallies)
                .ids("brands", t -> t.series().brand())
                .ids("communities", t -> t.series().community())
                .enums("sources", Tally::kind)
                .longs("touchpoints", Tally::touchpoint)
                .longs("inviters", Tally::inviter)
                .longs("joined", Tally::joined)
                .longs("departed", Tally::departed)
                .update();
    }
}
