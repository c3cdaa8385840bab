package linli.payment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RefundQueue {
    private final JdbcClient db;

    RefundQueue(JdbcClient db) {
        this.db = db;
    }

    /** A refund that the provider is to be asked for. */
    record Due(MerchantOrder order, PaymentMethod method, long refund, Money amount) {}

    /** By the key: which of the refunds were asked for before. */
    Set<Long> listKnown(List<BrandId> brands, List<Long> ids) {
        return new HashSet<>(db.sql("""
                select id from payment.refund
                 where (brand, id) in (select * from unnest(:brands::bigint[], :ids::bigint[]))
                """)
                .param("brands", brands.stream().mapToLong(BrandId::value).toArray())
                .param("ids", ids.stream().mapToLong(Long::longValue).toArray())
                .query(Long.class)
                .list());
    }

    void insert(List<Refunds.Chosen> refunds) {
        db.sql("""
                with t as materialized (select shared.now() as now)
                insert into payment.refund (brand, id, payment, amount_minor, currency, state, next_attempt_at, asked_at, done_at)
                select r.brand, r.id, r.payment, r.minor, r.currency, case when r.done then 'DONE' else 'ASKED' end,
                       now, now, case when r.done then now end
                  from unnest(:brands::bigint[], :ids::bigint[], :payments::bigint[], :minors::bigint[],
                              :currencies::text[], :done::boolean[])
                       as r (brand, id, payment, minor, currency, done), t
                """)
                .param(
                        "brands",
                        refunds.stream()
                                .mapToLong(r -> r.payment().brand().value())
                                .toArray())
                .param("ids", refunds.stream().mapToLong(Refunds.Chosen::refund).toArray())
                .param(
                        "payments",
                        refunds.stream()
                                .mapToLong(r -> r.payment().id().value())
                                .toArray())
                .param(
                        "minors",
                        refunds.stream().mapToLong(r -> r.amount().minor()).toArray())
                .param(
                        "currencies",
                        refunds.stream().map(r -> r.amount().currency().name()).toArray(String[]::new))
                .param(
                        "done",
                        refunds.stream()
                                .map(r -> r.payment().method() == PaymentMethod.BALANCE)
                                .toArray(Boolean[]::new))
                .update();
    }

    /** Takes what is due and puts off the next attempt, twice as long each time. By refund_due_idx, at most 50 at once. */
    List<Due> claim() {
        return db.sql("""
                with due as (
                  select brand, id from payment.refund where state = 'ASKED' and next_attempt_at <= shared.now()
                   order by next_attempt_at limit 50 for update skip locked)
                update payment.refund r
                   set attempts = r.attempts + 1,
                       next_attempt_at = shared.now() + interval '10 seconds' * power(2, least(r.attempts, 10))
                  from due, payment.payment p
                 where r.brand = due.brand and r.id = due.id and p.brand = r.brand and p.id = r.payment
                returning r.brand, r.id, r.payment, r.amount_minor, r.currency, p.method
                """)
                .query((row, _) -> new Due(
                        new MerchantOrder(new BrandId(row.getLong("brand")), new PaymentId(row.getLong("payment"))),
                        PaymentMethod.valueOf(row.getString("method")),
                        row.getLong("id"),
                        Columns.money(row, "amount")))
                .list();
    }

    void finish(Due due) {
        db.sql("""
                update payment.refund set state = 'DONE', done_at = shared.now()
                 where brand = :brand and id = :id and state = 'ASKED'
                """)
                .param("brand", due.order().brand().value())
                .param("id", due.refund())
                .update();
    }
}
