package linli.insight.reach;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import linli.content.PostId;
import linli.shared.BrandId;
import linli.shared.sql.Database;
import linli.shared.thing.Thing;
import org.springframework.stereotype.Repository;

@Repository
class ReachQueries {
    private final Database db;

    ReachQueries(Database db) {
        this.db = db;
    }

    /** By the key of reach: at most one row per day, earlier day and step. */
    Map<Step, StepCount> steps(BrandId brand, Thing scope, Period period) {
        var counts = new EnumMap<Step, StepCount>(Step.class);
        db.sql("""
                select step, sum(people) as people,
                       coalesce(sum(people) filter (where previous = '-infinity'), 0) as firsts
                  from insight.reach
                 where brand = :brand and scope = :scope
                   and day between :from and :to and previous < :from
                 group by step
                """)
                .param("brand", brand)
                .param("scope", scope.id())
                .param("from", period.from())
                .param("to", period.to())
                .query(row -> {
                    counts.put(
                            Step.valueOf(row.getString("step")),
                            new StepCount(row.getLong("people"), row.getLong("firsts")));
                });
        return counts;
    }

    /** By reach_joined_idx: at most one row per day. */
    long joinedUntil(BrandId brand, Thing scope, LocalDate day) {
        return db.sql("""
                select coalesce(sum(people), 0) from insight.reach
                 where brand = :brand and scope = :scope and step = 'JOIN'
                   and previous = '-infinity' and day <= :day
                """)
                .param("brand", brand)
                .param("scope", scope.id())
                .param("day", day)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** By the key of readers: at most 32 rows. */
    List<SectionReach> sections(BrandId brand, PostId post) {
        return db.sql("""
                with state as (
                  select sections, acted, people from insight.readers
                   where brand = :brand and post = :post and sections > 0)
                select s.number, coalesce(sum(people) filter (where s.number = 1 or sections >= 1 << (s.number - 1)), 0) as seen,
                       coalesce(sum(people) filter (where sections & (1 << s.number) <> 0), 0) as read,
                       coalesce(sum(people) filter (
                         where acted and case when sections >= 8 then 3 when sections >= 4 then 2 else 1 end = s.number), 0) as acted
                  from generate_series(1, 3) as s (number) left join state on true
                 group by s.number
                 order by s.number
                """)
                .param("brand", brand)
                .param("post", post)
                .query((row, _) -> new SectionReach(
                        SectionReach.Section.values()[row.getInt("number") - 1],
                        row.getLong("seen"),
                        row.getLong("read"),
                        row.getLong("acted")))
                .list();
    }
}
