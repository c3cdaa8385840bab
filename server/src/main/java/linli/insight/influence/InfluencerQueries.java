package linli.insight.influence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import linli.insight.reach.Period;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.sql.Database;
import linli.shared.thing.Thing;
import org.springframework.stereotype.Repository;

@Repository
class InfluencerQueries {
    private static final Pattern CURSOR = Pattern.compile("(-?[0-9]{1,18})_([0-9]{1,19})");

    private static final String RANKED = """
            select * from insight.influencer
             where brand = :brand and scope_kind = :kind and scope = :scope and days = :days
               and (total <> 0 or orders_1 + orders_2 + orders_3 + brought <> 0)
            """;

    private static final String SUMMED = """
            select sharer, sum(net_1 + net_2 + net_3)::bigint as total, sum(net_1) as net_1, sum(net_2) as net_2,
                   sum(net_3) as net_3, sum(orders_1) as orders_1, sum(orders_2) as orders_2, sum(orders_3) as orders_3,
                   sum(brought) as brought
              from insight.influence
             where brand = :brand and scope_kind = :kind and scope = :scope
               and day between :from and :to
             group by sharer
            """;

    private static final String AFTER = "where total <= :total and (total < :total or sharer > :sharer)";

    private final Database db;

    InfluencerQueries(Database db) {
        this.db = db;
    }

    record Degree(long net, long orders) {}

    record Influence(PersonId sharer, long total, List<Degree> degrees, long brought) {
        String cursor() {
            return total + "_" + sharer;
        }
    }

    /**
     * Those who moved most first; one more than the page holds. A period that is kept ranked is read from the top of
     * influencer_ranking_idx; any other is summed, by the key of influence: a row for each of its days and sharers. The
     * limit is part of the text, and the first page's has no cursor: of a limit that it does not know the planner expects a
     * tenth of all rows, and would sort them.
     */
    List<Influence> list(BrandId brand, Thing scope, Period period, PageRequest page) {
        long total = Long.MAX_VALUE;
        long sharer = 0;
        if (page.after() != null) {
            var cursor = CURSOR.matcher(page.after());
            if (!cursor.matches()) {
                throw new DomainException(SharedError.INVALID_PAGE);
            }
            try {
                total = Long.parseLong(cursor.group(1));
                sharer = Long.parseLong(cursor.group(2));
            } catch (NumberFormatException e) {
                throw new DomainException(SharedError.INVALID_PAGE);
            }
        }
        return db.sql("with influencer as (" + (isRanked(brand, period) ? RANKED : SUMMED)
                        + """
                )
                select * from influencer
                %s
                 order by total desc, sharer
                 limit %d
                """.formatted(page.after() == null ? "" : AFTER, page.size() + 1))
                .param("brand", brand)
                .param("kind", scope.kind().name())
                .param("scope", scope.id())
                .param("from", period.from())
                .param("to", period.to())
                .param("days", period.days())
                .param("total", total)
                .param("sharer", sharer)
                .query((row, _) -> {
                    var degrees = new ArrayList<Degree>(3);
                    for (int degree = 1; degree <= 3; degree++) {
                        degrees.add(new Degree(row.getLong("net_" + degree), row.getLong("orders_" + degree)));
                    }
                    return new Influence(
                            new PersonId(row.getLong("sharer")), row.getLong("total"), degrees, row.getLong("brought"));
                })
                .list();
    }

    /** By the key of ranked. */
    private boolean isRanked(BrandId brand, Period period) {
        return Ranking.DAYS.contains(period.days())
                && db.sql("select exists (select from insight.ranked where brand = :brand and day = :to)")
                        .param("brand", brand)
                        .param("to", period.to())
                        .query((row, _) -> row.getBoolean(1))
                        .single();
    }
}
