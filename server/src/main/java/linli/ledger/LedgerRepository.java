package linli.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds rows by correlated subqueries and conflict targets, which use the keys whatever the planner knows of the tables. */
@Repository
class LedgerRepository {
    private final Database db;

    LedgerRepository(Database db) {
        this.db = db;
    }

    /**
     * Makes those that are missing, in key order. To be done before any is locked, so that no two callers wait for each
     * other. Of a person who is just leaving they are made once that is decided, and closed if it is done.
     */
    void make(SortedSet<BalanceKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        accounts(keys, """
                with missing as materialized (
                  select k.brand, k.owner, k.kind, k.asset, k.n
                    from unnest(:brands::bigint[], :owners::bigint[], :kinds::ledger.account_kind[],
                                :assets::ledger.asset[])
                         with ordinality as k (brand, owner, kind, asset, n)
                   where (select b.amount from ledger.balance b
                           where b.brand = k.brand and b.owner = k.owner and b.kind = k.kind and b.asset = k.asset) is null),
                person as (
                  insert into ledger.owner (owner)
                  select distinct owner from missing where kind in ('WALLET', 'PENDING', 'DEBT', 'WITHDRAWAL') order by owner
                  on conflict (owner) do update set closed_at = ledger.owner.closed_at
                  returning owner, closed_at)
                insert into ledger.balance (brand, owner, kind, asset, amount, closed)
                select m.brand, m.owner, m.kind, m.asset, 0, p.closed_at is not null
                  from missing m left join person p on p.owner = m.owner
                 order by m.n
                on conflict do nothing
                """).update();
    }

    /**
     * Locks the balances that are there, in key order until the transaction ends, and reads them.
     *
     * @throws AccountClosedException if one is of somebody who has left
     */
    Map<BalanceKey, EntryBatch.Balance> lock(SortedSet<BalanceKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var ordered = List.copyOf(keys);
        var balances = new HashMap<BalanceKey, EntryBatch.Balance>();
        accounts(keys, """
                select k.n, b.amount, b.earned, b.closed
                  from unnest(:brands::bigint[], :owners::bigint[], :kinds::ledger.account_kind[], :assets::ledger.asset[])
                       with ordinality as k (brand, owner, kind, asset, n)
                 cross join lateral (
                       select b.amount, b.earned, b.closed from ledger.balance b
                        where b.brand = k.brand and b.owner = k.owner and b.kind = k.kind and b.asset = k.asset
                        limit 1 for no key update) b
                """).query(row -> {
            if (row.getBoolean("closed")) {
                throw new AccountClosedException(ordered.get(row.getInt("n") - 1));
            }
            balances.put(
                    ordered.get(row.getInt("n") - 1),
                    new EntryBatch.Balance(row.getLong("amount"), row.getLong("earned")));
        });
        return balances;
    }

    private Statement accounts(Collection<BalanceKey> keys, String sql) {
        return db.sql(sql)
                .rows(keys)
                .ids("brands", BalanceKey::brand)
                .ids("owners", BalanceKey::owner)
                .enums("kinds", BalanceKey::kind)
                .enums("assets", BalanceKey::asset);
    }

    Set<EntryBatch.Claim> listRecorded(List<Entry> entries) {
        if (entries.isEmpty()) {
            return Set.of();
        }
        var found = new HashSet<EntryBatch.Claim>();
        db.sql("""
                select n from (
                  select k.n, (select e.id from ledger.entry e
                                where e.brand = k.brand and e.reference = k.reference) as entry
                    from unnest(:brands::bigint[], :references::text[]) with ordinality as k (brand, reference, n)) found
                 where entry is not null
                """)
                .rows(entries)
                .ids("brands", Entry::brand)
                .texts("references", Entry::reference)
                .query(row -> {
                    var entry = entries.get(row.getInt("n") - 1);
                    found.add(new EntryBatch.Claim(entry.brand(), entry.reference()));
                });
        return found;
    }

    /** A posting; its entry and its account by their places in the lists of these, from 1. */
    private record Line(
            int entry,
            int line,
            int account,
            long amount,
            @Nullable Long balance,
            String reason) {}

    /**
     * One statement, so that its triggers see entries and postings together.
     *
     * @param left what the balances are to be from now on
     * @param locked those of them that are there and locked; the others are new
     */
    void insert(List<EntryBatch.Accepted> rows, Map<BalanceKey, EntryBatch.Balance> left, Set<BalanceKey> locked) {
        var accounts = new LinkedHashMap<BalanceKey, Integer>();
        left.keySet().forEach(key -> accounts.put(key, accounts.size() + 1));
        var lines = new ArrayList<Line>();
        for (int entry = 0; entry < rows.size(); entry++) {
            var row = rows.get(entry);
            for (int line = 0; line < row.after().length; line++) {
                var posting = row.entry().postings().get(line);
                lines.add(new Line(
                        entry + 1,
                        line,
                        accounts.computeIfAbsent(BalanceKey.of(row.entry().brand(), posting), _ -> accounts.size() + 1),
                        posting.amount(),
                        posting.account().kind().keepsBalance() ? row.after()[line] : null,
                        posting.reason()));
            }
        }
        accounts(accounts.keySet(), """
                with given as materialized (
                  select :brands::bigint[] as brands, :owners::bigint[] as owners, :kinds::ledger.account_kind[] as kinds,
                         :assets::ledger.asset[] as assets, :ids::bigint[] as ids, shared.now() as now),
                recorded as (
                  insert into ledger.entry (brand, id, reference, subject, occurred_at)
                  select brand, ids[n], reference, subject, now
                    from unnest(:entryBrands::bigint[], :references::text[], :subjects::bigint[])
                         with ordinality as e (brand, reference, subject, n), given
                   order by brand, reference),
                posted as (
                  insert into ledger.posting (brand, entry, line, kind, owner, asset, amount, balance, reason, occurred_at)
                  select brands[account], ids[entry], (:lines::smallint[])[n], kinds[account], owners[account],
                         assets[account], (:amounts::bigint[])[n], balance, reason, now
                    from unnest(:entries::int[], :accounts::int[], :balances::bigint[], :reasons::text[])
                         with ordinality as p (entry, account, balance, reason, n), given),
                opened as (
                  insert into ledger.balance (brand, owner, kind, asset, amount)
                  select brands[n], owners[n], kinds[n], assets[n], amount
                    from unnest(:opening::bigint[]) with ordinality as o (amount, n), given
                   where amount is not null)
                insert into ledger.balance (brand, owner, kind, asset, amount, earned)
                select brands[n], owners[n], kinds[n], assets[n], amount, earned
                  from unnest(:left::bigint[], :earned::bigint[]) with ordinality as l (amount, earned, n), given
                 where amount is not null
                on conflict (brand, owner, kind, asset) do update set amount = excluded.amount, earned = excluded.earned
                """)
                .rows(lines)
                .ints("entries", Line::entry)
                .ints("lines", Line::line)
                .ints("accounts", Line::account)
                .longs("amounts", Line::amount)
                .maybeLongs("balances", Line::balance)
                .texts("reasons", Line::reason)
                .rows(accounts.keySet())
                .maybeLongs("left", key -> amount(left, key, locked.contains(key)))
                .maybeLongs(
                        "earned",
                        key -> left.getOrDefault(key, EntryBatch.Balance.NONE).earned())
                .maybeLongs("opening", key -> amount(left, key, !locked.contains(key)))
                .rows(rows)
                .ids("entryBrands", row -> row.entry().brand())
                .ids("ids", EntryBatch.Accepted::id)
                .texts("references", row -> row.entry().reference())
                .ids("subjects", row -> row.entry().subject())
                .update();
    }

    private static @Nullable Long amount(Map<BalanceKey, EntryBatch.Balance> left, BalanceKey key, boolean wanted) {
        var balance = left.get(key);
        return balance == null || !wanted ? null : Long.valueOf(balance.amount());
    }

    Optional<Long> findBalance(BalanceKey key) {
        return find("amount", key);
    }

    Optional<Long> findWithdrawable(BalanceKey key) {
        return find("least(amount, earned)", key);
    }

    private Optional<Long> find(String what, BalanceKey key) {
        return db.sql("select " + what + """
                 from ledger.balance
                 where brand = :brand and owner = :owner and kind = :kind::ledger.account_kind
                   and asset = :asset::ledger.asset
                """)
                .param("brand", key.brand())
                .param("owner", key.owner())
                .param("kind", key.kind())
                .param("asset", key.asset())
                .query(Long.class)
                .optional();
    }

    /** What an account of a person's holds. */
    record Held(BalanceKey key, long amount) {}

    /**
     * By the balance table's key, brand after brand: whatever is not empty, at most four for each brand and asset; with what is
     * paid out and not transferred yet, by withdrawal_paid_out_idx, for until then it is on its way.
     */
    List<Held> listOf(PersonId person) {
        return held(db.sql("""
                select brand, owner, kind, asset, sum(amount)::bigint as amount
                  from (select brand, owner, kind::text, asset::text, amount from ledger.balance
                         where owner = :owner and amount <> 0
                        union all
                        select brand, owner, 'WITHDRAWAL', currency, amount_minor from ledger.withdrawal
                         where owner = :owner and state = 'PAID_OUT') h
                 group by brand, owner, kind, asset order by brand, owner, kind, asset
                """), person);
    }

    /** Whoever makes an account of the person's is waited for, or waits and makes it closed. */
    void closeTo(PersonId person) {
        db.sql("""
                insert into ledger.owner (owner, closed_at) values (:owner, shared.now())
                on conflict (owner) do update set closed_at = excluded.closed_at
                """).param("owner", person).update();
    }

    List<Held> lockOf(PersonId person) {
        return held(db.sql("""
                select brand, owner, kind, asset, amount from ledger.balance where owner = :owner
                 order by brand, owner, kind, asset for no key update
                """), person);
    }

    private static List<Held> held(Statement reading, PersonId person) {
        return reading.param("owner", person)
                .query((row, _) -> new Held(
                        new BalanceKey(
                                new BrandId(row.getLong("brand")),
                                new OwnerId(row.getLong("owner")),
                                AccountKind.valueOf(row.getString("kind")),
                                Asset.valueOf(row.getString("asset"))),
                        row.getLong("amount")))
                .list();
    }

    /** Closes the person's accounts for good, all of which are empty. */
    void close(PersonId person) {
        db.sql("update ledger.balance set closed = true where owner = :owner")
                .param("owner", person)
                .update();
    }
}
