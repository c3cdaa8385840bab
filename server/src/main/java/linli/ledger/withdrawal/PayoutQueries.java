package linli.ledger.withdrawal;

import java.util.List;
import java.util.Optional;
import linli.ledger.Beneficiary;
import linli.ledger.PayeeId;
import linli.ledger.PayeeKind;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What whoever pays out has to know. Nobody else reads {@code ledger.payee_account}. */
@Repository
class PayoutQueries {
    private final Database db;

    PayoutQueries(Database db) {
        this.db = db;
    }

    /** The whole account. */
    record FullAccount(PayeeKind kind, @Nullable String bank, String account, String holder) {
        @Override
        public String toString() {
            return "FullAccount";
        }
    }

    /** By the primary key; empty once its owner has left. */
    Optional<FullAccount> findAccount(BrandId brand, PayeeId payee) {
        return db.sql("""
                select p.kind, p.bank, a.account, a.holder
                  from ledger.payee p join ledger.payee_account a on a.brand = p.brand and a.payee = p.id
                 where p.brand = :brand and p.id = :payee
                """)
                .param("brand", brand)
                .param("payee", payee)
                .query((row, _) -> new FullAccount(
                        PayeeKind.valueOf(row.getString("kind")),
                        row.getString("bank"),
                        row.getString("account"),
                        row.getString("holder")))
                .optional();
    }

    /** How often something came into the account that is paid out of, and how much together. */
    record Income(String reason, long times, Money sum) {}

    /** The newest 1,000 of it, by posting_owner_idx, the largest sum first. */
    List<Income> listIncome(BrandId brand, Beneficiary owner, Currency currency) {
        return db.sql("""
                select reason, count(*) as times, sum(amount) as sum
                  from (select reason, amount from ledger.posting
                         where brand = :brand and owner = :owner and kind = :kind::ledger.account_kind
                           and asset = :asset::ledger.asset and amount > 0 and kind not in ('EXTERNAL', 'ESCROW')
                           and reason not like 'WITHDRAWAL%'
                         order by entry desc limit 1000) p
                 group by reason order by sum desc limit 20
                """)
                .param("brand", brand)
                .param("owner", owner.id())
                .param("kind", owner.source().kind())
                .param("asset", currency)
                .query((row, _) -> new Income(
                        row.getString("reason"), row.getLong("times"), new Money(row.getLong("sum"), currency)))
                .list();
    }
}
