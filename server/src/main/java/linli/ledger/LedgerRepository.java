package linli.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import linli.shared.BrandId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds rows by correlated subqueries and conflict targets, which use the keys whatever the planner knows of the tables. */
@Repository
class LedgerRepository {
    private final JdbcClient db;

    LedgerRepository(JdbcClient db) {
        this.db = db;
    }

    /** An entry to be inserted, with the balance that each of its postings leaves. */
    record Row(long id, Entry entry, long[] after) {}

    /**
     * Locks the balances in key order until the transaction ends, making those that are missing, and reads them. The
     * first statement only locks a row that exists, for its condition is false; so no two callers wait for each other.
     */
    Map<BalanceKey, Long> lock(SortedSet<BalanceKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        accounts(keys, """
                insert into ledger.balance (brand, owner, kind, asset, amount)
                select brand, owner, kind, asset, 0
                  from unnest(:brands::bigint[], :owners::bigint[], :kinds::ledger.account_kind[], :assets::ledger.asset[])
                       as k (brand, owner, kind, asset)
                 order by brand, owner, kind, asset
                on conflict (brand, owner, kind, asset) do update set amount = ledger.balance.amount where false
                """).update();
        var ordered = List.copyOf(keys);
        var balances = new HashMap<BalanceKey, Long>();
        accounts(keys, """
                select k.n, (select b.amount from ledger.balance b
                              where b.brand = k.brand and b.owner = k.owner and b.kind = k.kind and b.asset = k.asset) as amount
                  from unnest(:brands::bigint[], :owners::bigint[], :kinds::ledger.account_kind[], :assets::ledger.asset[])
                       with ordinality as k (brand, owner, kind, asset, n)
                """).query(row -> {
            balances.put(ordered.get(row.getInt("n") - 1), row.getLong("amount"));
        });
        return balances;
    }

    private JdbcClient.StatementSpec accounts(Collection<BalanceKey> keys, String sql) {
        return db.sql(sql)
                .param(
                        "brands",
                        keys.stream().mapToLong(key -> key.brand().value()).toArray())
                .param("owners", keys.stream().mapToLong(BalanceKey::owner).toArray())
                .param("kinds", keys.stream().map(key -> key.kind().name()).toArray(String[]::new))
                .param("assets", keys.stream().map(key -> key.asset().name()).toArray(String[]::new));
    }

    Set<Ledger.Claim> listRecorded(List<Entry> entries) {
        var found = new HashSet<Ledger.Claim>();
        db.sql("""
                select n from (
                  select k.n, (select e.id from ledger.entry e
                                where e.brand = k.brand and e.reference = k.reference) as entry
                    from unnest(:brands::bigint[], :references::text[]) with ordinality as k (brand, reference, n)) found
                 where entry is not null
                """)
                .param(
                        "brands",
                        entries.stream()
                                .mapToLong(entry -> entry.brand().value())
                                .toArray())
                .param("references", entries.stream().map(Entry::reference).toArray(String[]::new))
                .query(row -> {
                    var entry = entries.get(row.getInt("n") - 1);
                    found.add(new Ledger.Claim(entry.brand(), entry.reference()));
                });
        return found;
    }

    /**
     * One statement, so that its triggers see entries and postings together.
     *
     * @param left what the locked balances are to be from now on
     */
    void insert(List<Row> rows, Map<BalanceKey, Long> left) {
        int size = rows.stream().mapToInt(row -> row.entry().postings().size()).sum();
        var brands = new long[size];
        var entries = new long[size];
        var lines = new short[size];
        var kinds = new String[size];
        var owners = new long[size];
        var assets = new String[size];
        var amounts = new long[size];
        var balances = new @Nullable Long[size];
        var reasons = new String[size];
        int at = 0;
        for (var row : rows) {
            for (int line = 0; line < row.after().length; line++, at++) {
                var posting = row.entry().postings().get(line);
                brands[at] = row.entry().brand().value();
                entries[at] = row.id();
                lines[at] = (short) line;
                kinds[at] = posting.account().kind().name();
                owners[at] = posting.account().owner();
                assets[at] = posting.asset().name();
                amounts[at] = posting.amount();
                balances[at] = posting.account().kind().keepsBalance() ? row.after()[line] : null;
                reasons[at] = posting.reason();
            }
        }
        var changed = List.copyOf(left.keySet());
        accounts(changed, """
                with moment as materialized (select shared.now() as now),
                recorded as (
                  insert into ledger.entry (brand, id, reference, subject, occurred_at)
                  select e.*, now
                    from unnest(:entryBrands::bigint[], :ids::bigint[], :references::text[], :subjects::bigint[])
                         as e (brand, id, reference, subject), moment
                   order by e.brand, e.reference),
                posted as (
                  insert into ledger.posting (brand, entry, line, kind, owner, asset, amount, balance, reason, occurred_at)
                  select p.*, now
                    from unnest(:postingBrands::bigint[], :entries::bigint[], :lines::smallint[],
                                :postingKinds::ledger.account_kind[], :postingOwners::bigint[],
                                :postingAssets::ledger.asset[], :amounts::bigint[], :balances::bigint[], :reasons::text[])
                         as p, moment)
                insert into ledger.balance (brand, owner, kind, asset, amount)
                select * from unnest(:brands::bigint[], :owners::bigint[], :kinds::ledger.account_kind[],
                                     :assets::ledger.asset[], :left::bigint[])
                on conflict (brand, owner, kind, asset) do update set amount = excluded.amount
                """)
                .param("left", changed.stream().mapToLong(left::get).toArray())
                .param(
                        "entryBrands",
                        rows.stream()
                                .mapToLong(row -> row.entry().brand().value())
                                .toArray())
                .param("ids", rows.stream().mapToLong(Row::id).toArray())
                .param(
                        "references",
                        rows.stream().map(row -> row.entry().reference()).toArray(String[]::new))
                .param(
                        "subjects",
                        rows.stream().mapToLong(row -> row.entry().subject()).toArray())
                .param("postingBrands", brands)
                .param("entries", entries)
                .param("lines", lines)
                .param("postingKinds", kinds)
                .param("postingOwners", owners)
                .param("postingAssets", assets)
                .param("amounts", amounts)
                .param("balances", balances)
                .param("reasons", reasons)
                .update();
    }

    Optional<Long> findBalance(BalanceKey key) {
        return db.sql("""
                select amount from ledger.balance
                 where brand = :brand and owner = :owner and kind = :kind::ledger.account_kind
                   and asset = :asset::ledger.asset
                """)
                .param("brand", key.brand().value())
                .param("owner", key.owner())
                .param("kind", key.kind().name())
                .param("asset", key.asset().name())
                .query(Long.class)
                .optional();
    }

    /** By the balance table's key: at most one row per owner and asset. */
    List<BalanceKey> listDebts(BrandId brand, Set<Long> owners) {
        return db.sql("""
                select owner, asset from ledger.balance
                 where brand = :brand and owner = any (:owners) and kind = 'DEBT' and amount < 0
                 order by owner, asset
                """)
                .param("brand", brand.value())
                .param("owners", owners.toArray(Long[]::new))
                .query((row, _) -> new BalanceKey(
                        brand, row.getLong("owner"), AccountKind.DEBT, Asset.valueOf(row.getString("asset"))))
                .list();
    }
}
