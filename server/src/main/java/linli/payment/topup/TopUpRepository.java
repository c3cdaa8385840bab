package linli.payment.topup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.payment.PaymentListener.Captured;
import linli.payment.PaymentState;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class TopUpRepository {
    private final Database db;

    TopUpRepository(Database db) {
        this.db = db;
    }

    /** Lets nobody else open a top-up for the person until the transaction ends. */
    void lockWallet(BrandId brand, PersonId person) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('payment.top-up:' || :brand, :person))")
                .param("brand", brand)
                .param("person", person)
                .query(_ -> {});
    }

    /** By top_up_open_idx and payment_subject_idx: what is on its way to the wallet, and has not failed. */
    long sumOfOpen(BrandId brand, PersonId person, Currency currency) {
        return db.sql("""
                select coalesce(sum(t.amount_minor), 0)::bigint from payment.top_up t
                 where t.brand = :brand and t.person = :person and t.currency = :currency
                   and t.credited_at is null and t.expires_at > shared.now()
                   and not exists (select from payment.payment p
                                    where p.brand = t.brand and p.subject = t.id and p.state = 'FAILED')
                """)
                .param("brand", brand)
                .param("person", person)
                .param("currency", currency)
                .query(Long.class)
                .single();
    }

    /** Returns until when it can be paid, by the clock of the database. */
    Instant insert(BrandId brand, TopUpId id, PersonId person, String key, Money amount, Duration time) {
        return db.sql("""
                with t as materialized (select shared.now() as now)
                insert into payment.top_up (brand, id, person, amount_minor, currency, idempotency_key, opened_at, expires_at)
                select :brand, :id, :person, :minor, :currency, :key, now, now + :seconds * interval '1 second' from t
                returning expires_at
                """)
                .param("brand", brand)
                .param("id", id)
                .param("person", person)
                .param("minor", amount.minor())
                .param("currency", amount.currency())
                .param("key", key)
                .param("seconds", time.toSeconds())
                .query((row, _) -> Columns.instant(row, "expires_at"))
                .single();
    }

    private static final String VIEW = """
            select t.*, t.expires_at <= shared.now() as over, p.method, p.state, p.redirect
              from payment.top_up t
             cross join lateral (
                   select method, state, redirect from payment.payment
                    where brand = t.brand and subject = t.id order by id desc limit 1) p
            """;

    /** By the key and payment_subject_idx. */
    Optional<TopUp> find(BrandId brand, TopUpId id, PersonId person) {
        return db.sql(VIEW + "where t.brand = :brand and t.id = :id and t.person = :person")
                .param("brand", brand)
                .param("id", id)
                .param("person", person)
                .query(TopUpRepository::topUp)
                .optional();
    }

    /** By top_up_key. */
    Optional<TopUp> findByKey(BrandId brand, PersonId person, String key) {
        return db.sql(VIEW + "where t.brand = :brand and t.person = :person and t.idempotency_key = :key")
                .param("brand", brand)
                .param("person", person)
                .param("key", key)
                .query(TopUpRepository::topUp)
                .optional();
    }

    record Key(BrandId brand, TopUpId id) {
        static Key of(Captured payment) {
            return new Key(payment.brand(), new TopUpId(payment.subject().value()));
        }
    }

    /** Locks those of them that there are, in key order, and says whether each can still be credited. */
    Map<Key, Boolean> lock(List<Captured> payments) {
        var found = new HashMap<Key, Boolean>();
        db.sql("""
                select t.brand, t.id, t.credited_at is null and t.expires_at > shared.now() as payable
                  from payment.top_up t
                 where (t.brand, t.id) in (select * from unnest(:brands::bigint[], :ids::bigint[]))
                 order by t.brand, t.id
                   for update
                """)
                .rows(payments)
                .ids("brands", Captured::brand)
                .ids("ids", Captured::subject)
                .query(row -> {
                    found.put(
                            new Key(new BrandId(row.getLong("brand")), new TopUpId(row.getLong("id"))),
                            row.getBoolean("payable"));
                });
        return found;
    }

    /** Those that this credits were locked and are not credited; the row's checks see to it that their time lasts. */
    void credit(List<Captured> payments) {
        db.sql("""
                with clock as materialized (select shared.now() as now)
                update payment.top_up t set credited_by = c.payment, credited_at = clock.now
                  from unnest(:brands::bigint[], :ids::bigint[], :payments::bigint[]) as c (brand, id, payment), clock
                 where t.brand = c.brand and t.id = c.id and t.credited_at is null
                """)
                .rows(payments)
                .ids("brands", Captured::brand)
                .ids("ids", Captured::subject)
                .ids("payments", Captured::payment)
                .update();
    }

    /** A brand with how many top-ups of somebody's are open in it. */
    record OpenIn(BrandId brand, long count) {}

    /** By top_up_open_idx: a handful. */
    List<OpenIn> openOf(PersonId person) {
        return db.sql("""
                select brand, count(*) as count from payment.top_up
                 where person = :person and credited_at is null and expires_at > shared.now()
                 group by brand order by brand
                """)
                .param("person", person)
                .query((row, _) -> new OpenIn(new BrandId(row.getLong("brand")), row.getLong("count")))
                .list();
    }

    /** Ends those that are open, locked in key order; what is paid for them from here on goes back. */
    void endAll(PersonId person) {
        db.sql("""
                with clock as materialized (select shared.now() as now)
                update payment.top_up t set expires_at = greatest(t.opened_at, clock.now) from clock
                 where t.credited_at is null
                   and (t.brand, t.id) in (select o.brand, o.id from payment.top_up o
                                            where o.person = :person and o.credited_at is null and o.expires_at > clock.now
                                            order by o.brand, o.id for update)
                """).param("person", person).update();
    }

    private static TopUp topUp(ResultSet row, int index) throws SQLException {
        var credited = Columns.findInstant(row, "credited_at");
        var state =
                TopUpState.of(PaymentState.valueOf(row.getString("state")), credited != null, row.getBoolean("over"));
        return new TopUp(
                new TopUpId(row.getLong("id")),
                Columns.money(row, "amount"),
                PaymentMethod.valueOf(row.getString("method")),
                state,
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "expires_at"),
                credited,
                state == TopUpState.OPEN ? row.getString("redirect") : null);
    }
}
