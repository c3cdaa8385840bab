package linli.insight.influence;

import java.util.List;
import linli.shared.BrandId;
import linli.shared.sql.Database;
import linli.shared.work.Turn;
import org.springframework.stereotype.Repository;

@Repository
class RankingRepository implements Ranking {
    private static final String TODAY = "network.day_of(brand, (select shared.now()))";

    private final Database db;

    RankingRepository(Database db) {
        this.db = db;
    }

    @Override
    public void hold() {
        db.sql("""
                with begun as (
                  insert into insight.ranked (brand, day) select brand, :today: from (select distinct brand from board_slice) b
                  on conflict do nothing)
                select brand from insight.ranked where brand in (select brand from board_slice) order by brand for update
                """.replace(":today:", TODAY))
                .query((row, _) -> new BrandId(row.getLong(1)))
                .list();
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
                .ids("brands", brands)
                .query((row, _) -> new BrandId(row.getLong(1)))
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
                    .ids("due", due)
                    .ints("days", DAYS)
                    .update();
        }
    }
}
