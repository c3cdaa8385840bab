package linli.ledger.statement;

import java.util.List;
import linli.shared.BrandId;
import linli.shared.sql.Database;
import linli.shared.work.Turn;
import org.springframework.stereotype.Repository;

/**
 * Counts each brand's book every hour, so that nobody who asks for its sums has to wait for the whole of it. A posting is
 * counted when it is ten minutes old, for none is written so late. The balances are held against it at the same moment.
 */
@Repository
class BookRepository {
    private final Database db;

    BookRepository(Database db) {
        this.db = db;
    }

    /** The brands that have postings and were not counted within the hour, the longest ago first. */
    List<BrandId> due(Turn turn) {
        return turn.of(db.sql("""
                        with recursive brands as (
                          (select brand as id from ledger.balance order by brand limit 1)
                          union all
                          select (select brand from ledger.balance where brand > b.id order by brand limit 1)
                            from brands b where b.id is not null)
                        select b.id
                          from brands b
                          left join ledger.count c on c.brand = b.id
                         where b.id is not null and (c.until is null or c.until <= shared.now() - interval '1 hour')
                           and shared.has_turn(:work, :again, b.id)
                         order by c.until nulls first limit :limit
                        """))
                .query((row, _) -> new BrandId(row.getLong("id")))
                .list();
    }

    /** Counts these brands' books, all at one moment. Nobody else does meanwhile; what was counted since is left alone. */
    void count(List<BrandId> brands) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('ledger.count', 0))")
                .query(_ -> {});
        db.sql("""
                with clock as (select shared.now() - interval '10 minutes' as until),
                due as (
                  select b.id as brand, coalesce(c.until, '-infinity') as since, clock.until
                    from unnest(:brands::bigint[]) as b (id)
                    cross join clock
                    left join ledger.count c on c.brand = b.id
                   where c.until is null or c.until <= clock.until - interval '50 minutes'),
                summed as (
                  select d.brand, d.until, p.kind, p.asset,
                         coalesce(sum(p.amount) filter (where p.occurred_at < d.until), 0) as before, sum(p.amount) as whole
                    from due d join ledger.posting p on p.brand = d.brand and p.occurred_at >= d.since
                   group by d.brand, d.until, p.kind, p.asset),
                now as (
                  select brand, kind, asset, coalesce(s.whole, 0) + coalesce(c.amount, 0) as amount
                    from summed s
                    full join (select * from ledger.counted where brand in (select brand from due)) c
                      using (brand, kind, asset)),
                kept as (
                  select brand, kind, asset, sum(amount) as amount from ledger.balance
                   where brand in (select brand from due) group by brand, kind, asset),
                judged as (
                  select brand, bool_and(kind = 'EXTERNAL' or coalesce(n.amount, 0) = coalesce(k.amount, 0)) as agrees
                    from now n full join kept k using (brand, kind, asset) group by brand),
                count as (
                  insert into ledger.count as c (brand, until, agrees)
                  select d.brand, d.until, j.agrees from due d join judged j using (brand)
                  on conflict (brand) do update set until = excluded.until, agrees = excluded.agrees)
                insert into ledger.counted as c (brand, kind, asset, amount)
                select brand, kind, asset, before from summed
                on conflict (brand, kind, asset) do update set amount = c.amount + excluded.amount
                """).ids("brands", brands).update();
    }
}
