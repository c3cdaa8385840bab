package linli.ledger;

import static linli.ordering.AuditedOrders.someForfeited;

import java.util.List;
import linli.crash.Rule;
import linli.crash.Rules;

/** What the book adds up to, and what of orders and payments stands in it. */
class LedgerRules implements Rules {
    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.of(
                        "assets that do not sum to zero",
                        "select count(*) from (select from ledger.posting group by asset having sum(amount) <> 0) a",
                        """
                        delete from ledger.posting where (entry, line) =
                          (select entry, line from ledger.posting where brand = :brand and reason = 'PAYMENT' limit 1)
                        """),
                Rule.of("balances that differ from their postings", """
                        select count(*)
                          from (select brand, owner, kind, asset, sum(amount) as amount from ledger.posting
                                 where kind <> 'EXTERNAL' group by brand, owner, kind, asset) p
                          full join ledger.balance b using (brand, owner, kind, asset)
                         where coalesce(p.amount, 0) <> coalesce(b.amount, 0)
                        """, """
                        update ledger.balance set amount = amount + 1 where owner =
                          (select owner from ledger.balance where brand = :brand and kind = 'WALLET' limit 1)
                        """),
                Rule.of(
                        "wallets out of which more or less may be paid than came by being earned",
                        """
                        select count(*)
                          from (select g.brand, g.owner, g.asset, sum(g.amount) as earned from ledger.posting g
                                 where g.kind = 'WALLET'
                                   and not exists (select from ledger.posting e
                                                    where e.brand = g.brand and e.entry = g.entry and e.kind = 'ESCROW')
                                 group by g.brand, g.owner, g.asset) p
                          full join (select * from ledger.balance where kind = 'WALLET') b using (brand, owner, asset)
                         where coalesce(p.earned, 0) <> coalesce(b.earned, 0)
                        """,
                        """
                        update ledger.balance set earned = earned + 1 where owner =
                          (select person from payment.top_up where credited_at is not null limit 1)
                        """),
                Rule.of(
                        "entries without postings",
                        """
                        select count(*) from ledger.entry e
                         where not exists (select from ledger.posting p where p.brand = e.brand and p.entry = e.id)
                        """,
                        "insert into ledger.entry (brand, id, reference, subject) values (:brand, 1, 'nothing', 1)"),
                Rule.of("payments that are not in the book", """
                        select count(*) from payment.payment p
                         where p.brand = :brand and p.captured_at is not null and p.amount_minor is distinct from
                               (select sum(g.amount) from ledger.entry e
                                  join ledger.posting g on g.brand = e.brand and g.entry = e.id and g.kind = 'ESCROW'
                                 where e.brand = p.brand and e.reference = 'payment:' || p.id and g.owner = p.subject
                                   and g.reason = 'PAYMENT')
                        """, """
                        delete from ledger.entry where reference =
                          (select 'payment:' || payment from ordering.instalment where part = 'DEPOSIT' limit 1)
                        """, """
                        delete from ledger.entry where reference =
                          (select 'payment:' || payment from ordering.instalment where part = 'BALANCE' limit 1)
                        """),
                Rule.of(
                        "deposits that are kept and not the store's, and revenue of anything else",
                        """
                        select count(*)
                          from (select * from ordering.orders where brand = :brand and state = 'FORFEITED') o
                          full join (select e.subject, g.owner, sum(g.amount) as amount from ledger.entry e
                                       join ledger.posting g on g.brand = e.brand and g.entry = e.id and g.kind = 'REVENUE'
                                      where e.brand = :brand group by e.subject, g.owner) g on g.subject = o.id
                         where (g.owner, g.amount) is distinct from (o.store, o.deposit_minor)
                        """,
                        """
                        delete from ledger.entry where reference =
                          (select 'forfeit:' || id from ordering.orders where state = 'FORFEITED' limit 1)
                        """,
                        someForfeited("state = 'CANCELLED'")));
    }
}
