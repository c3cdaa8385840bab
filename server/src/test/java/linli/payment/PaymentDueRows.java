package linli.payment;

import java.util.List;
import java.util.Map;
import linli.shared.work.DueRows;
import org.springframework.stereotype.Component;

/** A refund that is asked for, a payment of which nothing was heard, and what the sandbox bank has to tell. */
@Component
class PaymentDueRows implements DueRows {
    @Override
    public Map<String, List<String>> byWorklist() {
        return Map.of(
                "payment.refund", List.of(payment("CAPTURED"), """
                        insert into payment.refund (brand, id, piece_of, payment, amount_minor, currency, state)
                        values (:brand, :id, :id, :id, 1, 'CNY', 'ASKED')
                        """),
                "payment.reconcile", List.of(payment("CREATED")),
                "payment.sandbox-callbacks", List.of("""
                        insert into payment_sandbox.charge (token, number, merchant, order_number, amount_minor, currency,
                                                            return_path, expires_at, choice, decided_at, paid_at)
                        values (:id::text, :id, 'linli', :id::text, 1, 'CNY', '/', shared.now(), 'SUCCESS', shared.now(),
                                shared.now())
                        """, """
                        insert into payment_sandbox.callback (id, token, due_at)
                        values (:id, :id::text, shared.now())
                        """));
    }

    private static String payment(String state) {
        return """
                insert into payment.payment (brand, id, subject, part, payer, method, purpose, merchant, amount_minor, currency, state,
                                             expires_at, captured_at, reconcile_at)
                select :brand, :id, :id, 1, 1, 'SANDBOX', 'SALE', 'linli', 1, 'CNY', s.state, shared.now() + interval '1 hour',
                       case when s.state = 'CAPTURED' then shared.now() end,
                       case when s.state = 'CREATED' then shared.now() end
                  from (select '%s' as state) s
                """.formatted(state);
    }
}
