package linli.payment.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.sql.Columns;
import linli.shared.work.Turn;
import linli.shared.work.Worklist;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SandboxRepository {
    private static final String CHARGE = """
            select c.*, c.expires_at <= shared.now() as expired, c.paid_at <= shared.now() as paid
              from payment_sandbox.charge c
            """;

    private static final int MOST_OF_A_CHARGE = 10;

    /** Longer than a merchant may take to answer. */
    private static final String CLAIM = """
            with due as (
              select id from payment_sandbox.callback
               where delivered_at is null and due_at <= shared.now() and %s
               order by due_at limit :limit for update skip locked)
            update payment_sandbox.callback b set due_at = shared.now() + interval '10 seconds'
              from due, payment_sandbox.charge c
             where b.id = due.id and c.token = b.token
            returning b.id, c.merchant, b.body
            """;

    private final JdbcClient db;

    SandboxRepository(JdbcClient db) {
        this.db = db;
    }

    /** A callback to be made. */
    record Callback(long id, String merchant, String body) {
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
                .param("currency", amount.currency().name())
                .param("returnPath", returnPath)
                .param("expiresAt", Columns.timestamp(expiresAt))
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

    /** Decides a charge that nobody decided and whose time is not over; false if there is none such. */
    boolean decide(String token, SandboxChoice choice) {
        return db.sql("""
                update payment_sandbox.charge
                   set choice = :choice, decided_at = shared.now(),
                       paid_at = case :choice when 'FAILURE' then null
                                              when 'DELAYED' then shared.now() + interval '10 seconds'
                                              when 'LATE' then expires_at + interval '5 seconds'
                                              else shared.now() end
                 where token = :token and choice is null and expires_at > shared.now()
                """).param("token", token).param("choice", choice.name()).update() > 0;
    }

    /** The callback is due when the money is taken, or at once if none is. */
    void insertCallback(long id, String token, String body) {
        db.sql("""
                insert into payment_sandbox.callback (id, token, body, due_at)
                select :id, token, :body, coalesce(paid_at, shared.now()) from payment_sandbox.charge where token = :token
                """).param("id", id).param("token", token).param("body", body).update();
    }

    /** Takes the callbacks that are due; they are due again in ten seconds if nobody has made them. By callback_due_idx. */
    List<Callback> claim(Turn turn) {
        return turn.of(db.sql(CLAIM.formatted("shared.has_turn(:work, :again, id)")))
                .query(SandboxRepository::callback)
                .list();
    }

    /** The same of one charge, by callback_token_idx. */
    List<Callback> claim(String token) {
        return db.sql(CLAIM.formatted("token = :token"))
                .param("token", token)
                .param("limit", MOST_OF_A_CHARGE)
                .query(SandboxRepository::callback)
                .list();
    }

    private static Callback callback(ResultSet row, int index) throws SQLException {
        return new Callback(row.getLong("id"), row.getString("merchant"), row.getString("body"));
    }

    void delivered(long callback) {
        db.sql(
                        "update payment_sandbox.callback set delivered_at = shared.now() where id = :id and delivered_at is null")
                .param("id", callback)
                .update();
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
                .param("currency", amount.currency().name())
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
