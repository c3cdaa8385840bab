package linli.insight;

import static linli.shared.sql.ColumnArrays.longs;

import java.util.List;
import linli.shared.BrandId;
import linli.shared.work.Turn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the influencers of each brand and store ranked for the last 7, 30 and 90 days, so that a board reads the first
 * of them however many there are. The projection adds what happens; a new day takes in what is in these periods now and
 * puts out what no longer is.
 */
@Repository
class Ranking {
    static final int[] DAYS = {7, 30, 90};

    /** Adds the rows of {@code change} to what is ranked. By the key of influencer. */
    static final String ADD_UP = """
            insert into insight.influencer as i (brand, scope_kind, scope, days, sharer, orders_1, orders_2, orders_3,
                                                 net_1, net_2, net_3, brought)
            select brand, scope_kind, scope, days, sharer, sum(orders_1), sum(orders_2), sum(orders_3),
                   sum(net_1), sum(net_2), sum(net_3), sum(brought)
              from change
             group by brand, scope_kind, scope, days, sharer
            on conflict (brand, scope_kind, scope, days, sharer)
            do update set orders_1 = i.orders_1 + excluded.orders_1, orders_2 = i.orders_2 + excluded.orders_2,
                          orders_3 = i.orders_3 + excluded.orders_3, net_1 = i.net_1 + excluded.net_1,
                          net_2 = i.net_2 + excluded.net_2, net_3 = i.net_3 + excluded.net_3,
                          brought = i.brought + excluded.brought
            """;

    private static final String TODAY = "network.day_of(brand, (select shared.now()))";

    private final JdbcClient db;

    Ranking(JdbcClient db) {
        this.db = db;
    }

    /** Lets no day begin for the brands of the slice until its transaction ends. */
    void hold() {
        db.sql("""
                with begun as (
                  insert into insight.ranked (brand, day) select brand, :today: from (select distinct brand from board_slice) b
                  on conflict do nothing)
                select brand from insight.ranked where brand in (select brand from board_slice) order by brand for update
                """.replace(":today:", TODAY)).query(Long.class).list();
    }

    /** The brands for which another day has begun; there is a row for each brand. */
    List<BrandId> due(Turn turn) {
        return turn.of(db.sql("""
                        select brand from insight.ranked
                         where day <> :today: and shared.has_turn(:work, :again, brand)
                         order by brand limit :limit
                        """.replace(":today:", TODAY)))
                .query((row, _) -> new BrandId(row.getLong("brand")))
                .list();
    }

    /** Ranks what has moved in the periods since each of the brands was ranked: at most twice their days of influence. */
    void turn(List<BrandId> brands) {
        var due = db.sql("""
                        select brand from insight.ranked where brand = any (:brands) and day <> :today:
                         order by brand for update
                        """.replace(":today:", TODAY))
                .param("brands", longs(brands, BrandId::value))
                .query(Long.class)
                .list();
        if (!due.isEmpty()) {
            db.sql("""
                    with turned as (
                      update insight.ranked set day = :today: where brand = any (:due) and day <> :today:
                      returning brand, old.day as last, new.day as today),
                    moving as (
                      select t.brand, d.days, t.today - n as day, 1 as sign
                        from turned t
                       cross join unnest(:days::int[]) as d (days)
                       cross join generate_series(0, d.days - 1) n
                       where t.today - n not between t.last - d.days + 1 and t.last
                      union all
                      select t.brand, d.days, t.last - n, -1
                        from turned t
                       cross join unnest(:days::int[]) as d (days)
                       cross join generate_series(0, d.days - 1) n
                       where t.last - n not between t.today - d.days + 1 and t.today),
                    change as (
                      select i.brand, i.scope_kind, i.scope, m.days, i.sharer, sign * orders_1 as orders_1,
                             sign * orders_2 as orders_2, sign * orders_3 as orders_3, sign * net_1 as net_1,
                             sign * net_2 as net_2, sign * net_3 as net_3, sign * brought as brought
                        from moving m join insight.influence i using (brand, day))
                    """.replace(":today:", TODAY) + ADD_UP)
                    .param("due", due.toArray(Long[]::new))
                    .param("days", DAYS)
                    .update();
        }
    }
}
