package bench;

import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the brand with so many members and as many old, paid, shared orders, by a few large statements. */
final class Growth {
    private static final int SLICE = 100_000;
    private static final long FIRST_ID = 1_000_000_000L;
    private static final long FIRST_SELLER = 900_000_000L;
    private static final long SELLERS = 1_000;

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

    /** Some thousand of the members sell to all the others, so that a seller's past grows with the scale. */
    void grow(int scale) {
        if (scale > 0) {
            transaction.executeWithoutResult(_ -> sellers());
        }
        for (int from = 0; from < scale; from += SLICE) {
            long first = FIRST_ID + from;
            long last = FIRST_ID + Math.min(from + SLICE, scale) - 1;
            transaction.executeWithoutResult(_ -> {
                people(first, last);
                seats(first, last);
                talk(first, last);
                orders(first, last);
                money(first, last);
                happened(first, last);
            });
        }
    }

    private void sellers() {
        run("""
            insert into identity.person (id, name) select id, '店小二' || id from generate_series(:first, :last) id
            """, FIRST_SELLER, FIRST_SELLER + SELLERS - 1);
        run("""
            insert into referral.share (brand, id, code, sharer, subject_kind, subject)
            select :brand, id, lpad(id::text, 12, '0'), id, 'PRODUCT', :product from generate_series(:first, :last) id
            """, FIRST_SELLER, FIRST_SELLER + SELLERS - 1);
        run("""
            insert into identity.session (digest, id, person, user_agent, expires_at)
            select sha256('%s'), id, id, 'bench', shared.now() + interval '30 days'
              from generate_series(:first, :last) id
            """.formatted(Token.of("seller")), FIRST_SELLER, FIRST_SELLER);
    }

    private void people(long first, long last) {
        run("""
            insert into identity.person (id, name) select id, '邻居' || id from generate_series(:first, :last) id
            """, first, last);
        run("""
            insert into referral.binding (brand, who, is_person, share, bound_at, expires_at)
            select :brand, id, true, :seller + id % :sellers, now, now + interval '90 days'
              from generate_series(:first, :last) id, shared.now() as now
            """, first, last);
    }

    /** Full groups of 500, numbered far behind those of the buyers. */
    private void seats(long first, long last) {
        run("""
            insert into community.seat_group (brand, id, community, number, leader, capacity, taken)
            select :brand, :seller * 10 + id / 500, :community, id / 500, :seller, 500, count(*)
              from generate_series(:first, :last) id group by id / 500
            """, first, last);
        run("""
            insert into community.membership (brand, community, person, seat_group, rank, source, joined_at)
            select :brand, :community, id, :seller * 10 + id / 500, 'MEMBER', 'SHARE', shared.now() - interval '89 days'
              from generate_series(:first, :last) id
            """, first, last);
        run("""
            update community.community
               set members = members + (:last - :first + 1), groups = groups + (:last / 500 - :first / 500 + 1)
             where brand = :brand and id = :community
            """, first, last);
    }

    /** Each of them has said something in their group. */
    private void talk(long first, long last) {
        run("""
            insert into community.feed (brand, seat_group, last_revision)
            select :brand, :seller * 10 + id / 500, count(*) from generate_series(:first, :last) id group by id / 500
            """, first, last);
        run("""
            insert into community.message (brand, seat_group, number, revision, id, author, request_key, fingerprint, body, images, mentions)
            select :brand, :seller * 10 + id / 500, id % 500 + 1, id % 500 + 1, id, id, gen_random_uuid(), 0, '今天的蓝莓到了', '{}', '{}'
              from generate_series(:first, :last) id
            """, first, last);
    }

    private void orders(long first, long last) {
        run("""
            insert into ordering.orders
                   (brand, id, buyer, visitor, store, state, placed_state, payment, fulfilment, opened_team, currency, total_minor,
                    idempotency_key, fingerprint, pickup_code, placed_at, pay_until, paid_at, ready_at, completed_at,
                    settled_at)
            select :brand, id, id, id, :store, 'SETTLED', 'READY', 'BALANCE', 'PICKUP', false, 'CNY', 990,
                   'old-' || id, 0, 'old-' || id, at, at, at, at, at, at
              from generate_series(:first, :last) id, lateral (select shared.now() - interval '80 days' * random() - interval '9 days' as at) t
            """, first, last);
        run("""
            insert into ordering.order_line
                   (brand, order_id, line, product, variant, title, variant_title, kind, quantity, unit_minor,
                    amount_minor)
            select :brand, id, 1, :product, :variant, '临安山核桃', '', 'GOODS', 1, 990, 990
              from generate_series(:first, :last) id
            """, first, last);
        run("""
            insert into payment.payment (brand, id, subject, part, payer, method, purpose, merchant, amount_minor, currency,
                                         state, expires_at, captured_at)
            select :brand, id, id, 1, id, 'BALANCE', 'SALE', '', 990, 'CNY', 'CAPTURED', shared.now(), shared.now()
              from generate_series(:first, :last) id
            """, first, last);
        run("""
            insert into referral.attribution
                   (brand, order_id, buyer, share_1, sharer_1, seller_1_minor, seller_2_minor, leader_minor, store_minor,
                    author_minor, currency, total_minor, left_minor, state, accrued_at, paid_at)
            select :brand, id, id, :seller + id % :sellers, :seller + id % :sellers, 79, 0, 0, 0, 0, 'CNY', 990, 990, 'PAID',
                   shared.now(), shared.now()
              from generate_series(:first, :last) id
            """, first, last);
    }

    /** What each order paid: the seller's part and the store's. */
    private void money(long first, long last) {
        run("""
            with posted as (
              insert into ledger.posting (brand, entry, line, kind, owner, asset, amount, balance, reason, occurred_at)
              select :brand, id, 0, 'EXTERNAL'::ledger.account_kind, 1, 'CNY'::ledger.asset, -990, null::bigint, 'BENCH',
                     shared.now() - interval '9 days'
                from generate_series(:first, :last) id
              union all
              select :brand, id, 1, 'WALLET', :seller + id % :sellers, 'CNY', 79, 79, 'BENCH', shared.now() - interval '9 days'
                from generate_series(:first, :last) id
              union all
              select :brand, id, 2, 'REVENUE', :store, 'CNY', 911, 911, 'BENCH', shared.now() - interval '9 days'
                from generate_series(:first, :last) id
              returning owner, kind, amount),
            kept as (
              insert into ledger.balance as b (brand, owner, kind, asset, amount)
              select :brand, owner, kind, 'CNY', sum(amount) from posted where kind <> 'EXTERNAL' group by owner, kind
                  on conflict (brand, owner, kind, asset) do update set amount = b.amount + excluded.amount)
            insert into ledger.entry (brand, id, reference, subject)
            select :brand, id, 'old:' || id, id from generate_series(:first, :last) id
            """, first, last);
    }

    private void happened(long first, long last) {
        run("""
            insert into activity.event (brand, id, occurred_at, person, thing, verb, kind, store, community, share, value)
            select :brand, id * 4 + n, shared.now() - interval '22 days' * (4 - n - random()), id,
                   case kind when 'COMMUNITY' then :community when 'PRODUCT' then :product else id end, verb, kind,
                   :store, case kind when 'COMMUNITY' then :community end, :seller + id % :sellers,
                   case verb when 'PAY' then 990 else 0 end
              from generate_series(:first, :last) id,
                   (values (0, 'JOIN', 'COMMUNITY'), (1, 'VIEW', 'PRODUCT'),
                           (2, 'ORDER', 'ORDER'), (3, 'PAY', 'ORDER')) as did (n, verb, kind)
            """, first, last);
    }

    private void run(String sql, long first, long last) {
        var statement = db.sql(sql).param("first", first).param("last", last);
        for (var name : new String[] {"store", "product", "variant", "community"}) {
            if (sql.contains(":" + name)) {
                statement.param(name, Long.parseLong(prepared.getProperty(name)));
            }
        }
        if (sql.contains(":seller")) {
            statement.param("seller", FIRST_SELLER).param("sellers", SELLERS);
        }
        if (sql.contains(":brand")) {
            statement.param("brand", brand);
        }
        statement.update();
    }
}
