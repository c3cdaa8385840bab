package linli.ledger.withdrawal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.ledger.Beneficiary;
import linli.ledger.LedgerPermission;
import linli.ledger.OwnerId;
import linli.ledger.PayeeId;
import linli.ledger.PayeeKind;
import linli.ledger.WithdrawalLimits;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.access.Actor;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import linli.shared.waiting.Waiting;
import linli.shared.work.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class WithdrawalRepository {
    /**
     * Withdrawals with their payee, by its primary key, and how many have approved, by theirs, up to how many must: of those
     * that are open some may not {@linkplain DecideWithdrawals#counted count}.
     */
    static final String SELECT = """
            select w.*, p.kind as payee_kind, p.bank, p.account_hint, p.holder_hint,
                   least(w.approvals, (select count(*) from ledger.withdrawal_approval a
                                        where a.brand = w.brand and a.withdrawal = w.id)) as approved
              from ledger.withdrawal w join ledger.payee p on p.brand = w.brand and p.id = w.payee
            """;

    /**
     * What waits for the word or the transfer of a reader who may decide withdrawals: they neither asked for it nor get it, now
     * or when it was asked for, and have not agreed to it, unless their word is all that it waits for. With the parameters of
     * {@link #forReader}.
     */
    static final String FOR_READER = """
             and w.state in ('REQUESTED', 'PAID_OUT')
             and w.asked_by <> :reader and not (w.owner_kind = 'STORE' and w.owner = any (:revenueOf))
             and not exists (select from ledger.withdrawal_concerned c
                              where c.brand = w.brand and c.withdrawal = w.id and c.person = :reader)
             and not exists (select from ledger.withdrawal_approval a
                              where a.brand = w.brand and a.withdrawal = w.id and a.approver = :reader
                                and w.state = 'REQUESTED'
                                and (select count(*) from ledger.withdrawal_approval b
                                      where b.brand = w.brand and b.withdrawal = w.id) < w.approvals)
            """;

    private final Database db;

    WithdrawalRepository(Database db) {
        this.db = db;
    }

    /** Lets nobody else ask for the owner's money until the transaction ends. */
    void lock(Beneficiary owner) {
        db.sql("select pg_advisory_xact_lock(hashtext('ledger.withdrawal'), hashint8(:owner))")
                .param("owner", owner.id())
                .query(_ -> {});
    }

    /**
     * What was asked for in the last 24 hours and left or may leave, by withdrawal_owner_idx. What came back from the bank has
     * left, too: nothing but a word says that it is back.
     */
    long sumOfLastDay(BrandId brand, Beneficiary owner, Money like) {
        return db.sql("""
                select coalesce(sum(amount_minor), 0) from ledger.withdrawal
                 where brand = :brand and owner = :owner and currency = :currency
                   and state in ('REQUESTED', 'PAID_OUT', 'TRANSFERRED', 'RETURNED')
                   and requested_at > shared.now() - interval '24 hours'
                """)
                .param("brand", brand)
                .param("owner", owner.id())
                .param("currency", like.currency())
                .query(Long.class)
                .single();
    }

    /** How long the payee can have been paid to; empty unless it is one of the owner's that can be. By the primary key. */
    Optional<Duration> findAge(BrandId brand, Beneficiary owner, PayeeId payee) {
        return db.sql("""
                select extract(epoch from shared.now() - confirmed_at)::bigint as age from ledger.payee
                 where brand = :brand and id = :payee and owner = :owner and owner_kind = :kind and live is not null
                """)
                .param("brand", brand)
                .param("payee", payee)
                .param("owner", owner.id())
                .param("kind", owner.kind())
                .query((row, _) -> Duration.ofSeconds(row.getLong("age")))
                .optional();
    }

    /** What is asked for. */
    record Wish(
            WithdrawalId id, Beneficiary owner, PersonId by, String key, Money amount, PayeeId payee, int approvals) {}

    /** Asks for it; to a payee that is being removed the database refuses that. */
    void insert(BrandId brand, Wish wish) {
        db.sql("""
                insert into ledger.withdrawal
                  (brand, id, owner, owner_kind, asked_by, payee, payee_digest, idempotency_key, amount_minor, currency,
                   approvals, state, expires_at)
                select :brand, :id, :owner, :kind, :by, p.id, p.digest, :key, :minor, :currency, :approvals, 'REQUESTED',
                       shared.now() + make_interval(hours => :hours)
                  from ledger.payee p where p.brand = :brand and p.id = :payee
                """)
                .param("brand", brand)
                .param("id", wish.id())
                .param("owner", wish.owner().id())
                .param("kind", wish.owner().kind())
                .param("by", wish.by())
                .param("payee", wish.payee())
                .param("key", wish.key())
                .param("minor", wish.amount().minor())
                .param("currency", wish.amount().currency())
                .param("approvals", wish.approvals())
                .param("hours", (int) WithdrawalLimits.OPEN_FOR.toHours())
                .update();
    }

    /** Notes who has a part in it from the beginning. */
    void concern(BrandId brand, WithdrawalId id, Collection<PersonId> persons) {
        db.sql("""
                insert into ledger.withdrawal_concerned (brand, withdrawal, person)
                select :brand, :id, person from unnest(:persons::bigint[]) as p (person)
                """)
                .param("brand", brand)
                .param("id", id)
                .ids("persons", persons)
                .update();
    }

    Set<PersonId> listConcerned(BrandId brand, WithdrawalId id) {
        return db.sql("select person from ledger.withdrawal_concerned where brand = :brand and withdrawal = :id")
                .param("brand", brand)
                .param("id", id)
                .query((row, _) -> new PersonId(row.getLong("person")))
                .set();
    }

    /** What the person asked for by the key, by withdrawal_key. */
    Optional<Withdrawal> find(BrandId brand, PersonId by, String key) {
        return db.sql(SELECT + "where w.brand = :brand and w.asked_by = :by and w.idempotency_key = :key")
                .param("brand", brand)
                .param("by", by)
                .param("key", key)
                .query(WithdrawalRepository::withdrawal)
                .optional();
    }

    Optional<Withdrawal> find(BrandId brand, WithdrawalId id) {
        return db.sql(SELECT + "where w.brand = :brand and w.id = :id")
                .param("brand", brand)
                .param("id", id)
                .query(WithdrawalRepository::withdrawal)
                .optional();
    }

    /** The one that is open and in time, which nobody else decides until the transaction ends. */
    Optional<Withdrawal> lockOpen(BrandId brand, WithdrawalId id) {
        return db.sql(SELECT + """
                where w.brand = :brand and w.id = :id and w.state = 'REQUESTED' and w.expires_at > shared.now()
                for no key update of w
                """)
                .param("brand", brand)
                .param("id", id)
                .query(WithdrawalRepository::withdrawal)
                .optional();
    }

    /** The one that nobody else decides or settles until the transaction ends. */
    Optional<Withdrawal> lock(BrandId brand, WithdrawalId id) {
        return db.sql(SELECT + "where w.brand = :brand and w.id = :id for no key update of w")
                .param("brand", brand)
                .param("id", id)
                .query(WithdrawalRepository::withdrawal)
                .optional();
    }

    /** Those that stand so, in the order in which they are locked; by withdrawal_state_idx. */
    List<WithdrawalId> list(BrandId brand, WithdrawalState state) {
        return db.sql("select id from ledger.withdrawal where brand = :brand and state = :state order by id")
                .param("brand", brand)
                .param("state", state)
                .query((row, _) -> new WithdrawalId(row.getLong("id")))
                .list();
    }

    /** It is paid out and locked, and now the bank has it. */
    Withdrawal transfer(BrandId brand, WithdrawalId id, PersonId by, String reference) {
        db.sql("""
                update ledger.withdrawal
                   set state = 'TRANSFERRED', transferred_by = :by, transferred_at = shared.now(), reference = :reference
                 where brand = :brand and id = :id
                """)
                .param("brand", brand)
                .param("id", id)
                .param("by", by)
                .param("reference", reference)
                .update();
        return find(brand, id).orElseThrow();
    }

    /** It is on its way and locked, and now it is back. */
    Withdrawal comeBack(BrandId brand, WithdrawalId id, PersonId by, String reason) {
        db.sql("""
                update ledger.withdrawal
                   set state = 'RETURNED', returned_by = :by, returned_at = shared.now(), refusal = :reason
                 where brand = :brand and id = :id
                """)
                .param("brand", brand)
                .param("id", id)
                .param("by", by)
                .param("reason", reason)
                .update();
        return find(brand, id).orElseThrow();
    }

    /** Approves it, which is locked, as it stands; false if this person has. */
    boolean approve(BrandId brand, WithdrawalId id, PersonId by) {
        return db.sql("""
                insert into ledger.withdrawal_approval
                  (brand, withdrawal, approver, owner, asked_by, amount_minor, payee_digest)
                select brand, id, :by, owner, asked_by, amount_minor, payee_digest
                  from ledger.withdrawal where brand = :brand and id = :id
                on conflict (brand, withdrawal, approver) do nothing
                """).param("brand", brand).param("id", id).param("by", by).update() == 1;
    }

    /** Who approved them and when, the first first. */
    List<Approval> listApprovals(BrandId brand, Collection<WithdrawalId> ids) {
        return db.sql("""
                select withdrawal, approver, approved_at from ledger.withdrawal_approval
                 where brand = :brand and withdrawal = any (:ids) order by approved_at, approver
                """)
                .param("brand", brand)
                .ids("ids", ids)
                .query((row, _) -> new Approval(
                        new WithdrawalId(row.getLong("withdrawal")),
                        new PersonId(row.getLong("approver")),
                        Columns.instant(row, "approved_at")))
                .list();
    }

    /** @param by whose approval it is */
    record Approval(WithdrawalId of, PersonId by, Instant at) {}

    /** Decides it, which is open; whoever does holds its lock or has just asked for it. */
    Withdrawal decide(
            BrandId brand, WithdrawalId id, WithdrawalState state, @Nullable PersonId by, @Nullable String refusal) {
        db.sql("""
                update ledger.withdrawal
                   set state = :state, decided_by = :by, decided_at = shared.now(), refusal = :refusal
                 where brand = :brand and id = :id
                """)
                .param("brand", brand)
                .param("id", id)
                .param("state", state)
                .param("by", by)
                .param("refusal", refusal)
                .update();
        return find(brand, id).orElseThrow();
    }

    /** A request that is to come back. */
    record Late(BrandId brand, WithdrawalId id, Beneficiary owner, Money amount) {}

    /** Those whose time is over, the longest ago first, by withdrawal_expires_idx. */
    List<Late> due(Turn turn) {
        return turn.of(db.sql("""
                        select brand, id, owner, owner_kind, amount_minor, currency from ledger.withdrawal
                         where state = 'REQUESTED' and expires_at <= shared.now()
                           and shared.has_turn(:work, :again, brand, id)
                         order by expires_at limit :limit
                        """)).query((row, _) -> late(row)).list();
    }

    /** Ends those of them that are open still, in the order of their keys. */
    List<Late> expire(List<Late> late) {
        return db.sql("""
                with open as materialized (
                  select w.brand, w.id from ledger.withdrawal w
                    join unnest(:brands::bigint[], :ids::bigint[]) as l (brand, id) on l.brand = w.brand and l.id = w.id
                   where w.state = 'REQUESTED' order by w.brand, w.id for no key update of w)
                update ledger.withdrawal w set state = 'EXPIRED', decided_at = shared.now()
                  from open o where w.brand = o.brand and w.id = o.id
                returning w.brand, w.id, w.owner, w.owner_kind, w.amount_minor, w.currency
                """)
                .rows(late)
                .ids("brands", Late::brand)
                .ids("ids", Late::id)
                .query((row, _) -> late(row))
                .list();
    }

    private static Late late(ResultSet row) throws SQLException {
        return new Late(
                new BrandId(row.getLong("brand")),
                new WithdrawalId(row.getLong("id")),
                owner(row),
                Columns.money(row, "amount"));
    }

    static Statement forReader(Statement statement, BrandId brand, Actor reader) {
        return statement
                .param("reader", reader.person())
                .longs("revenueOf", reader.stores(LedgerPermission.WITHDRAW_REVENUE, brand));
    }

    /** How many in the state wait for the reader, and since when the first, as their list begins; by withdrawal_state_idx. */
    Waiting countWaiting(BrandId brand, WithdrawalState state, Actor reader) {
        return Waiting.count(forReader(db.sql("""
                select count(*) as count, min(requested_at) as oldest
                  from (select w.requested_at from ledger.withdrawal w
                         where w.brand = :brand and w.state = :state
                """ + FOR_READER + " order by w.id limit :limit) w"), brand, reader)
                .param("brand", brand)
                .param("state", state));
    }

    /** By withdrawal_owner_idx, newest first. */
    Page<Withdrawal> list(BrandId brand, Beneficiary owner, PageRequest page) {
        return page(
                page,
                db.sql(SELECT + """
                where w.brand = :brand and w.owner = :owner and w.id < :before order by w.id desc limit :limit
                """)
                        .param("brand", brand)
                        .param("owner", owner.id())
                        .before(page)
                        .query(WithdrawalRepository::withdrawal)
                        .list());
    }

    private static Page<Withdrawal> page(PageRequest page, List<Withdrawal> rows) {
        return Page.of(rows, page.size(), withdrawal -> withdrawal.id().toString());
    }

    private static Beneficiary owner(ResultSet row) throws SQLException {
        return new Beneficiary(
                Beneficiary.Kind.valueOf(row.getString("owner_kind")), new OwnerId(row.getLong("owner")));
    }

    static Withdrawal withdrawal(ResultSet row, int index) throws SQLException {
        var owner = owner(row);
        var state = WithdrawalState.valueOf(row.getString("state"));
        var kind = PayeeKind.valueOf(row.getString("payee_kind"));
        var expiresAt = Columns.instant(row, "expires_at");
        var decidedAt = Columns.findInstant(row, "decided_at");
        var transferredAt = Columns.findInstant(row, "transferred_at");
        return new Withdrawal(
                new WithdrawalId(row.getLong("id")),
                owner.kind(),
                owner.id(),
                new PersonId(row.getLong("asked_by")),
                new Withdrawal.To(
                        new PayeeId(row.getLong("payee")),
                        kind,
                        row.getString("bank"),
                        row.getString("account_hint"),
                        row.getString("holder_hint")),
                Columns.money(row, "amount"),
                state,
                row.getInt("approvals"),
                row.getInt("approved"),
                Columns.instant(row, "requested_at"),
                expiresAt,
                Withdrawal.arrivesBy(state, kind, expiresAt, transferredAt == null ? decidedAt : transferredAt),
                Columns.find(row, "decided_by", PersonId::new),
                decidedAt,
                row.getString("refusal"),
                Columns.find(row, "transferred_by", PersonId::new),
                transferredAt,
                row.getString("reference"),
                Columns.findInstant(row, "returned_at"));
    }
}
