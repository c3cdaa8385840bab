package linli.ledger;

import static linli.ordering.AuditedOrders.someForfeited;

import java.util.List;
import linli.crash.Rule;
import linli.crash.Rules;

/** What the book adds up to, and what of orders and payments stands in it. */
class LedgerRules implements Rules {
    static final String NOT_ENOUGH_APPROVALS = """
            select count(*) from ledger.withdrawal w
             where w.brand = :brand and w.state in ('PAID_OUT', 'TRANSFERRED', 'RETURNED')
               and (w.approvals > (select count(*) from ledger.withdrawal_approval a
                                    where a.brand = w.brand and a.withdrawal = w.id and a.payee_digest = w.payee_digest
                                      and a.amount_minor = w.amount_minor and a.approver not in (w.owner, w.asked_by))
                    or w.approvals < case when w.owner_kind = 'STORE' then 1
                                          when w.amount_minor > case w.currency when 'CNY' then 100000 else 15000 end
                                          then 2 else 0 end)
            """;

    static final String SET_ASIDE_FOR_NOTHING = """
            select count(*)
              from (select owner, currency, sum(amount_minor) as amount from ledger.withdrawal
                     where brand = :brand and state = 'REQUESTED' group by owner, currency) w
              full join (select owner, asset::text as currency, amount from ledger.balance
                          where brand = :brand and kind = 'WITHDRAWAL') b using (owner, currency)
             where coalesce(w.amount, 0) <> coalesce(b.amount, 0)
            """;

    static final String NOT_BACK_ONCE = """
            select count(*)
              from (select id, amount_minor as amount from ledger.withdrawal
                     where brand = :brand and state = 'RETURNED') w
              full join (select e.subject, sum(p.amount) as amount from ledger.entry e
                           join ledger.posting p on p.brand = e.brand and p.entry = e.id and p.kind <> 'EXTERNAL'
                          where e.brand = :brand and p.reason = 'WITHDRAWAL_RETURNED' group by e.subject) b
                on b.subject = w.id
             where w.amount is distinct from b.amount
            """;

    private static final String PAYEE = """
            with payee as (
              insert into ledger.payee
                (brand, id, owner, owner_kind, slot, kind, account_hint, holder_hint, digest, made_by, confirmed_by,
                 confirmed_at)
              values (:brand, 1, 1, 'PERSON', 1, 'WECHAT', '', '', sha256(''), 1, 1, shared.now())
              returning brand, id, owner, owner_kind, digest)
            """;

    private static final String WITHDRAWAL = PAYEE + """
            insert into ledger.withdrawal
              (brand, id, owner, owner_kind, asked_by, payee, payee_digest, idempotency_key, amount_minor, currency,
               approvals, state, expires_at, decided_at)
            select brand, 1, owner, owner_kind, owner, id, digest, 'sabotage', 200000, 'CNY', 2, '%s', shared.now(), %s
              from payee
            """;

    private static final String RETURNED = PAYEE + """
            insert into ledger.withdrawal
              (brand, id, owner, owner_kind, asked_by, payee, payee_digest, idempotency_key, amount_minor, currency,
               approvals, state, expires_at, decided_at, returned_by, returned_at, refusal)
            select brand, 1, owner, owner_kind, owner, id, digest, 'sabotage', 1000, 'CNY', 0, 'RETURNED', shared.now(),
                   shared.now(), 2, shared.now(), 'no such account'
              from payee
            """;

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
                Rule.of("wallets out of which more or less may be paid than came by being earned", """
                        select count(*)
                          from (select g.brand, g.owner, g.asset, sum(g.amount) as earned from ledger.posting g
                                 where g.kind = 'WALLET'
                                   and not exists (select from ledger.posting e
                                                    where e.brand = g.brand and e.entry = g.entry and e.kind = 'ESCROW')
                                 group by g.brand, g.owner, g.asset) p
                          full join (select * from ledger.balance where kind = 'WALLET') b using (brand, owner, asset)
                         where coalesce(p.earned, 0) <> coalesce(b.earned, 0)
                        """, """
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
                        someForfeited("state = 'CANCELLED'")),
                Rule.of(
                        "withdrawals that are paid out without the approvals that they need",
                        NOT_ENOUGH_APPROVALS,
                        WITHDRAWAL.formatted("PAID_OUT", "shared.now()")),
                Rule.of(
                        "money that is set aside for no open withdrawal, and withdrawals that nothing is set aside for",
                        SET_ASIDE_FOR_NOTHING,
                        WITHDRAWAL.formatted("REQUESTED", "null")),
                Rule.of(
                        "withdrawals that came back without their money, and money that came back for none",
                        NOT_BACK_ONCE,
                        RETURNED));
    }
}
