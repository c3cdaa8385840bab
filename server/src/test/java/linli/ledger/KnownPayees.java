package linli.ledger;

import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts elsewhere that people have had here for longer than a day. */
@Component
public class KnownPayees {
    public static final String CARD = "6222 0200 1234 5678 903";

    private final Payees payees;
    private final JdbcClient db;

    KnownPayees(Payees payees, JdbcClient db) {
        this.payees = payees;
        this.db = db;
    }

    /** The account that the person has here already, or one that is made, a day ago. */
    public PayeeId of(BrandId brand, PersonId person) {
        return db.sql(
                        "select id from ledger.payee where brand = :brand and owner = :owner and live is not null limit 1")
                .param("brand", brand.value())
                .param("owner", person.value())
                .query((row, _) -> new PayeeId(row.getLong("id")))
                .optional()
                .orElseGet(() -> aged(payees.keep(brand, person, new NewPayee(PayeeKind.BANK_CARD, CARD, "工商银行", "周小梅"))
                        .id()));
    }

    /** Makes the account a day older. */
    public PayeeId aged(PayeeId payee) {
        db.sql("update ledger.payee set confirmed_at = confirmed_at - interval '1 day' where id = :id")
                .param("id", payee.value())
                .update();
        return payee;
    }

    /** The body of a withdrawal to it. */
    public String asking(BrandId brand, PersonId person, Money amount) {
        return "{\"amount\":{\"minor\":%d,\"currency\":\"%s\"},\"payee\":\"%s\"}"
                .formatted(amount.minor(), amount.currency(), of(brand, person));
    }
}
