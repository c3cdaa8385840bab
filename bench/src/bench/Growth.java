package bench;

import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the brand with so many members and as many old, paid orders, by a few large statements. */
final class Growth {
    private static final int SLICE = 100_000;
    private static final long FIRST_ID = 1_000_000_000L;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final long brand;
    private final Properties prepared;

    Growth(JdbcClient db, TransactionTemplate transaction, long brand, Properties prepared) {
        this.db = db;
        this.transaction = transaction;
        this.brand = brand;
        this.prepared = prepared;
    }

    void grow(int scale) {
        for (int from = 0; from < scale; from += SLICE) {
            long first = FIRST_ID + from;
            long last = FIRST_ID + Math.min(from + SLICE, scale) - 1;
            transaction.executeWithoutResult(_ -> {
                people(first, last);
                orders(first, last);
                money(first, last);
                happened(first, last);
            });
        }
    }

    private void people(long first, long last) {
        run("""
            insert into identity.person (id, name) select id, '邻居' || id from generate_series(:first, :last) id
            """, first, last);
        run("""
            insert into referral.binding (brand, who, is_person, share, bound_at, expires_at)
            select b.brand, id, true, b.share, b.bound_at, b.expires_at
              from (select * from referral.binding where brand = :brand limit 1) b, generate_series(:first, :last) id
            """, first, last);
    }

    private void orders(long first, long last) {
        run("""
            insert into ordering.orders
                   (brand, id, buyer, visitor, store, state, payment, fulfilment, opened_team, currency, total_minor,
                    idempotency_key, fingerprint, pickup_code, placed_at, pay_until, paid_at, ready_at, completed_at,
                    settled_at)
            select :brand, id, id, id, :store, 'SETTLED', 'BALANCE', 'PICKUP', false, 'CNY', 990,
                   'old-' || id, 0, 'old-' || id, at, at, at, at, at, at
              from generate_series(:first, :last) id, lateral (select shared.now() - interval '80 days' * random() - interval '9 days' as at) t
            """, first, last);
        run("""
            insert into ordering.order_line
                   (brand, order_id, line, product, variant, title, variant_title, stocked, quantity, unit_minor,
                    amount_minor)
            select :brand, id, 1, :product, :variant, '临安山核桃', '', true, 1, 990, 990
              from generate_series(:first, :last) id
            """, first, last);
        run("""
            insert into payment.payment (brand, id, subject, payer, method, merchant, amount_minor, currency, state,
                                         expires_at, captured_at)
            select :brand, id, id, id, 'BALANCE', '', 990, 'CNY', 'CAPTURED', shared.now(), shared.now()
              from generate_series(:first, :last) id
            """, first, last);
    }

    private void money(long first, long last) {
        run("""
            with posted as (
              insert into ledger.posting (brand, entry, line, kind, owner, asset, amount, balance, reason)
              select :brand, id, 0, 'EXTERNAL'::ledger.account_kind, 1, 'CNY'::ledger.asset, -990, null::bigint, 'BENCH'
                from generate_series(:first, :last) id
              union all
              select :brand, id, 1, 'WALLET', id, 'CNY', 990, 990, 'BENCH' from generate_series(:first, :last) id),
            kept as (
              insert into ledger.balance (brand, owner, kind, asset, amount)
              select :brand, id, 'WALLET', 'CNY', 990 from generate_series(:first, :last) id)
            insert into ledger.entry (brand, id, reference, subject)
            select :brand, id, 'old:' || id, id from generate_series(:first, :last) id
            """, first, last);
    }

    private void happened(long first, long last) {
        run("""
            insert into activity.event (brand, id, occurred_at, person, thing, verb, kind, store, value)
            select :brand, id * 4 + n, shared.now() - interval '89 days' * random(), id, id, v.code, k.code, :store, 0
              from generate_series(:first, :last) id, generate_series(0, 2) n, activity.verb v, activity.thing_kind k
             where v.name = (array['VIEW', 'ORDER', 'PAY'])[n + 1] and k.name = 'ORDER'
            """, first, last);
    }

    private void run(String sql, long first, long last) {
        var statement = db.sql(sql).param("first", first).param("last", last);
        for (var name : new String[] {"store", "product", "variant"}) {
            if (sql.contains(":" + name)) {
                statement.param(name, Long.parseLong(prepared.getProperty(name)));
            }
        }
        if (sql.contains(":brand")) {
            statement.param("brand", brand);
        }
        statement.update();
    }
}
