package linli.payment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.work.Turn;
import linli.shared.work.Worklist;
import org.springframework.stereotype.Repository;

@Repository
class RefundQueue {
    private final Database db;

    RefundQueue(Database db) {
        this.db = db;
    }

    /** A refund that the provider is to be asked for. */
    record Due(MerchantOrder order, PaymentMethod method, RefundId refund, Money amount) {
        Worklist.Key key() {
            return Worklist.Key.of(order.brand(), refund.value());
        }
    }

    /** By the key: which of the refunds were asked for before. */
    Set<RefundId> listKnown(List<Payments.RefundRequest> requests) {
        return new HashSet<>(db.sql("""
                select id from payment.refund
                 where (brand, id) in (select * from unnest(:brands::bigint[], :ids::bigint[]))
                """)
                .rows(requests)
                .ids("brands", Payments.RefundRequest::brand)
                .ids("ids", Payments.RefundRequest::refund)
                .query((row, _) -> new RefundId(row.getLong("id")))
                .list());
    }

    void insert(List<Refunds.Chosen> refunds) {
        db.sql("""
                with t as materialized (select shared.now() as now)
                insert into payment.refund (brand, id, piece_of, payment, amount_minor, currency, state, asked_at,
                                            done_at)
                select r.brand, r.id, r.whole, r.payment, r.minor, r.currency, case when r.done then 'DONE' else 'ASKED' end,
                       now, case when r.done then now end
                  from unnest(:brands::bigint[], :ids::bigint[], :wholes::bigint[], :payments::bigint[],
                              :minors::bigint[], :currencies::text[], :done::boolean[])
                       as r (brand, id, whole, payment, minor, currency, done), t
                """)
                .rows(refunds)
                .ids("brands", refund -> refund.payment().brand())
                .ids("ids", Refunds.Chosen::refund)
                .ids("wholes", Refunds.Chosen::of)
                .ids("payments", refund -> refund.payment().id())
                .longs("minors", refund -> refund.amount().minor())
                .enums("currencies", refund -> refund.amount().currency())
                .flags("done", refund -> refund.payment().method() == PaymentMethod.BALANCE)
                .update();
    }

    /** What the providers have still to be asked for, by refund_due_idx. */
    List<Due> due(Turn turn) {
        return turn.of(db.sql("""
                        select r.brand, r.id, r.payment, r.amount_minor, r.currency, p.method
                          from payment.refund r join payment.payment p on p.brand = r.brand and p.id = r.payment
                         where r.state = 'ASKED' and shared.has_turn(:work, :again, r.brand, r.id)
                         order by r.asked_at limit :limit
                        """))
                .query((row, _) -> new Due(
                        new MerchantOrder(new BrandId(row.getLong("brand")), new PaymentId(row.getLong("payment"))),
                        PaymentMethod.valueOf(row.getString("method")),
                        new RefundId(row.getLong("id")),
                        Columns.money(row, "amount")))
                .list();
    }

    void finish(Due due) {
        db.sql("""
                update payment.refund set state = 'DONE', done_at = shared.now()
                 where brand = :brand and id = :id and state = 'ASKED'
                """)
                .param("brand", due.order().brand())
                .param("id", due.refund())
                .update();
    }
}
