package linli.payment.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.sql.Database;
import linli.shared.work.Turn;
import linli.shared.work.Worklist;
import org.springframework.stereotype.Repository;

@Repository
class SandboxRepository {
    private static final String COLUMNS =
            "c.*, c.expires_at <= shared.now() as expired, c.paid_at <= shared.now() as paid";

    private static final String CHARGE = "select %s from payment_sandbox.charge c".formatted(COLUMNS);

    private final Database db;

    SandboxRepository(Database db) {
        this.db = db;
    }

    /**
     * What a payer chose for a charge.
     *
     * @param callbacks the ids of what its merchant is to be told
     */
    record Decision(String token, SandboxChoice choice, List<Long> callbacks) {}

    /** A callback to be made. */
    record Callback(long id, SandboxCharge charge) {
        Worklist.Key key() {
            return Worklist.Key.of(null, Long.toString(id));
        }
    }

    /** Keeps the first secret that a merchant was given. */
    void insertMerchant(String name, byte[] secret) {
        db.sql("insert into payment_sandbox.merchant (name, secret) values (:name, :secret) on conflict do nothing")
                .param("name", name)
                .param("secret", secret)
                .update();
    }

    byte[] getSecret(String merchant) {
        return db.sql("select secret from payment_sandbox.merchant where name = :name")
                .param("name", merchant)
                .query(byte[].class)
                .single();
    }

    void insert(
            String token,
            long number,
            String merchant,
            String order,
            Money amount,
            String returnPath,
            Instant expiresAt) {
        db.sql("""
                insert into payment_sandbox.charge (token, number, merchant, order_number, amount_minor, currency,
                                                    return_path, expires_at)
                values (:token, :number, :merchant, :order, :minor, :currency, :returnPath, :expiresAt)
                """)
                .param("token", token)
                .param("number", number)
                .param("merchant", merchant)
                .param("order", order)
                .param("minor", amount.minor())
                .param("currency", amount.currency())
                .param("returnPath", returnPath)
                .param("expiresAt", expiresAt)
                .update();
    }

    Optional<SandboxCharge> find(String token) {
        return db.sql(CHARGE + " where token = :token")
                .param("token", token)
                .query(SandboxRepository::charge)
                .optional();
    }

    Optional<SandboxCharge> find(String merchant, String order) {
        return db.sql(CHARGE + " where merchant = :merchant and order_number = :order")
                .param("merchant", merchant)
                .param("order", order)
                .query(SandboxRepository::charge)
                .optional();
    }

    /**
     * Decides charges that nobody decided and whose time is not over, each once, and queues their callbacks: for when the
     * money is taken, or for who decides, and has twenty seconds to make them, which is longer than a merchant may take to
     * answer two. Returns those that it decided, by their tokens.
     */
    Map<String, SandboxCharge> decide(List<Decision> decisions) {
        record Queued(long id, String token) {}
        var decided = new HashMap<String, SandboxCharge>();
        db.sql("""
                with clock as materialized (select shared.now() as now),
                decided as (
                  update payment_sandbox.charge c
                     set choice = d.choice, decided_at = clock.now,
                         paid_at = case d.choice when 'FAILURE' then null
                                                 when 'DELAYED' then clock.now + interval '10 seconds'
                                                 when 'LATE' then c.expires_at + interval '5 seconds'
                                                 else clock.now end
                    from unnest(:tokens::text[], :choices::text[]) as d (token, choice), clock
                   where c.token = d.token and c.choice is null and c.expires_at > clock.now
                  returning c.*, false as expired, c.paid_at <= clock.now as paid),
                told as (
                  insert into payment_sandbox.callback (id, token, due_at)
                  select b.id, b.token, case when d.paid_at > clock.now then d.paid_at else clock.now + interval '20 seconds' end
                    from unnest(:callbacks::bigint[], :charges::text[]) as b (id, token)
                    join decided d on d.token = b.token, clock)
                select * from decided
                """)
                .rows(decisions)
                .texts("tokens", Decision::token)
                .enums("choices", Decision::choice)
                .rows(decisions.stream()
                        .flatMap(decision -> decision.callbacks().stream().map(id -> new Queued(id, decision.token())))
                        .toList())
                .longs("callbacks", Queued::id)
                .texts("charges", Queued::token)
                .query(row -> {
                    decided.put(row.getString("token"), charge(row, 0));
                });
        return decided;
    }

    /** Takes the callbacks that are due; they are due again in ten seconds if nobody has made them. By callback_due_idx. */
    List<Callback> claim(Turn turn) {
        return turn.of(db.sql("""
                        with due as (
                          select id from payment_sandbox.callback
                           where delivered_at is null and due_at <= shared.now() and shared.has_turn(:work, :again, id)
                           order by due_at limit :limit for update skip locked)
                        update payment_sandbox.callback b set due_at = shared.now() + interval '10 seconds'
                          from due, payment_sandbox.charge c
                         where b.id = due.id and c.token = b.token
                        returning b.id, %s
                        """.formatted(COLUMNS)))
                .query(SandboxRepository::callback)
                .list();
    }

    /** Those of a charge whose money is taken, or never will be, that nobody has made yet; by callback_token_idx. */
    List<Callback> untold(String token) {
        return db.sql("""
                select b.id, %s
                  from payment_sandbox.callback b join payment_sandbox.charge c on c.token = b.token
                 where b.token = :token and b.delivered_at is null and coalesce(c.paid_at, c.decided_at) <= shared.now()
                 order by b.id
                """.formatted(COLUMNS))
                .param("token", token)
                .query(SandboxRepository::callback)
                .list();
    }

    private static Callback callback(ResultSet row, int index) throws SQLException {
        return new Callback(row.getLong("id"), charge(row, index));
    }

    /** Without waiting for the disk. */
    void delivered(List<Long> callbacks) {
        db.sql("""
                update payment_sandbox.callback set delivered_at = shared.now()
                 where id = any (:ids) and delivered_at is null and set_config('synchronous_commit', 'off', true) = 'off'
                """).longs("ids", callbacks).update();
    }

    /** Gives back once per refund number, from a charge that is paid; the row's check refuses more than was paid. */
    boolean refund(String merchant, String order, String refund, Money amount) {
        return db.sql("""
                with paid as (
                  select token from payment_sandbox.charge
                   where merchant = :merchant and order_number = :order and paid_at <= shared.now()
                     and currency = :currency
                     for update),
                fresh as (
                  insert into payment_sandbox.refund (merchant, refund_number, order_number, amount_minor)
                  select :merchant, :refund, :order, :minor from paid
                  on conflict do nothing
                  returning 1),
                given as (
                  update payment_sandbox.charge c set refunded_minor = c.refunded_minor + :minor
                    from paid, fresh where c.token = paid.token)
                select exists (select from paid)
                """)
                .param("merchant", merchant)
                .param("order", order)
                .param("refund", refund)
                .param("minor", amount.minor())
                .param("currency", amount.currency())
                .query(Boolean.class)
                .single();
    }

    private static SandboxCharge charge(ResultSet row, int index) throws SQLException {
        var choice = row.getString("choice");
        return new SandboxCharge(
                row.getString("token"),
                row.getLong("number"),
                row.getString("merchant"),
                row.getString("order_number"),
                new Money(row.getLong("amount_minor"), Currency.valueOf(row.getString("currency"))),
                row.getString("return_path"),
                row.getBoolean("expired"),
                choice == null ? null : SandboxChoice.valueOf(choice),
                row.getBoolean("paid"));
    }
}
