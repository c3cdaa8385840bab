package linli.ordering;

import java.util.List;
import java.util.Map;
import linli.shared.work.DueRows;
import org.springframework.stereotype.Component;

/** Orders whose time is over, and one whose campaign has ended. */
@Component
class OrderingDueRows implements DueRows {
    @Override
    public Map<String, List<String>> byWorklist() {
        return Map.of(
                "ordering.cancel-unpaid", List.of(order("AWAITING_PAYMENT", "null", "null")),
                "ordering.end-deposits", List.of(order("BALANCE_DUE", "shared.now() - interval '1 day'", "null")),
                "ordering.settle", List.of(order("COMPLETED", "null", "shared.now() - interval '8 days'")),
                "ordering.follow-campaigns",
                        List.of(
                                order("PAID", "null", "null"),
                                "insert into ordering.outcome (brand, order_id, outcome) values (:brand, :id, 'FAILED')"));
    }

    private static String order(String state, String balanceUntil, String completedAt) {
        return """
                insert into ordering.orders (brand, id, buyer, visitor, store, state, placed_state, payment, fulfilment,
                                             opened_team, currency, total_minor, idempotency_key, fingerprint, pickup_code,
                                             placed_at, pay_until, deposit_minor, balance_from, balance_until, deposit_kept,
                                             deposited_at, completed_at)
                select :brand, :id, 1, 1, 1, '%s', 'AWAITING_PAYMENT', 'BALANCE', 'PICKUP', false, 'CNY', 100, :id::text, 1,
                       :id::text, shared.now(), shared.now(), case when b.until is not null then 10 end, b.until, b.until,
                       b.until < shared.now(), b.until, %s
                  from (select (%s)::timestamptz as until) b
                """.formatted(state, completedAt, balanceUntil);
    }
}
