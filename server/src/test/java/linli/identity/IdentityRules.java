package linli.identity;

import java.util.List;
import linli.crash.Rule;
import linli.crash.Rules;

/** Whoever has left has left nothing behind. */
class IdentityRules implements Rules {
    @Override
    public List<Rule> rules() {
        return List.of(Rule.of(
                "money, orders and seats of nobody",
                """
                        select (select count(*) from ledger.balance b
                                  join identity.departed_v1 d on d.person = b.owner where b.amount <> 0)
                             + (select count(*) from ordering.orders o
                                  join identity.departed_v1 d on d.person = o.buyer
                                 where o.state not in ('SETTLED', 'CANCELLED', 'FORFEITED', 'REFUNDED'))
                             + (select count(*) from community.membership m
                                  join identity.departed_v1 d on d.person = m.person)
                        """,
                leave("select owner from ledger.balance where brand = :brand and kind = 'PENDING' and amount > 0"),
                leave("select buyer from ordering.orders where state = 'READY'"),
                leave("select person from community.membership where brand = :brand")));
    }

    /** Erases one of the persons, and looks after nothing that is theirs. */
    private static String leave(String persons) {
        return """
                update identity.person set erased_at = shared.now(), phone = null, email = null, avatar = null
                 where id in (%s limit 1)
                """.formatted(persons);
    }
}
