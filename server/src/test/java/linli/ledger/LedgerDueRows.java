package linli.ledger;

import java.util.List;
import java.util.Map;
import linli.shared.work.DueRows;
import org.springframework.stereotype.Component;

/** A brand with a balance that nobody has counted; a withdrawal that nobody has decided in time. */
@Component
class LedgerDueRows implements DueRows {
    @Override
    public Map<String, List<String>> byWorklist() {
        return Map.of(
                "ledger.count-books", List.of("""
                insert into ledger.balance (brand, owner, kind, asset, amount) values (:brand, :id, 'REVENUE', 'CNY', 0)
                """),
                "ledger.expire-withdrawals", List.of("""
                insert into ledger.payee
                  (brand, id, owner, owner_kind, slot, kind, account_hint, holder_hint, digest, made_by, confirmed_by,
                   confirmed_at)
                values (:brand, :id, :id, 'PERSON', 1, 'WECHAT', '', '', sha256(''), :id, :id, shared.now())
                """, """
                insert into ledger.withdrawal
                  (brand, id, owner, owner_kind, asked_by, payee, payee_digest, idempotency_key, amount_minor, currency,
                   approvals, state, expires_at)
                values (:brand, :id, :id, 'PERSON', :id, :id, sha256(''), 'due', 1000, 'CNY', 2, 'REQUESTED', shared.now())
                """, """
                insert into ledger.balance (brand, owner, kind, asset, amount) values (:brand, :id, 'WITHDRAWAL', 'CNY', 1000)
                """));
    }
}
