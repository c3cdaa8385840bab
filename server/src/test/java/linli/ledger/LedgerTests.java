package linli.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import linli.ledger.Entry.Posting;
import linli.shared.BrandId;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class LedgerTests {
    @Autowired
    World world;

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private BrandId brand;

    @BeforeEach
    void found() {
        brand = world.brand(world.person("总部")).id();
    }

    @Test
    void movesMoneyAndKeepsWhatEachPostingLeft() {
        assertThat(post(fund("f", 1, 500), move("m", 1, 2, 200)))
                .allSatisfy(posted -> assertThat(posted).isInstanceOf(Posted.Recorded.class));
        assertThat(balance(1)).isEqualTo(300);
        assertThat(balance(2)).isEqualTo(200);
        assertThat(db.sql(
                                "select balance from ledger.posting where brand = :brand and kind = 'WALLET' and owner = 1 order by entry, line")
                        .param("brand", brand.value())
                        .query(Long.class)
                        .list())
                .containsExactly(500L, 300L);
    }

    @Test
    void refusesOnlyTheEntryThatWouldGoBelowZeroAndLetsItTryAgain() {
        post(fund("f", 1, 100));
        var results = post(move("a", 1, 2, 70), move("b", 1, 3, 70), move("c", 2, 3, 70), move("a", 1, 2, 1));
        assertThat(results.get(0)).isInstanceOf(Posted.Recorded.class);
        assertThat(results.get(1)).isEqualTo(new Posted.Insufficient(wallet(1)));
        assertThat(results.get(2)).isInstanceOf(Posted.Recorded.class);
        assertThat(results.get(3)).isEqualTo(new Posted.AlreadyRecorded());
        post(fund("g", 1, 40));
        assertThat(post(move("b", 1, 3, 70)).getFirst()).isInstanceOf(Posted.Recorded.class);
        assertThat(balance(1)).isZero();
        assertThat(balance(3)).isEqualTo(140);
        consistent();
    }

    @Test
    void refusesADebtAboveZero() {
        post(entry("reversal", new LedgerAccount(AccountKind.DEBT, new OwnerId(1)), -300, external(), 300));
        assertThat(post(entry("too much", external(), -301, new LedgerAccount(AccountKind.DEBT, new OwnerId(1)), 301)))
                .containsExactly(new Posted.Insufficient(new LedgerAccount(AccountKind.DEBT, new OwnerId(1))));
        assertThat(debt(1)).isEqualTo(-300);
        consistent();
    }

    @Test
    void claimsNothingWhenTheTransactionIsUndone() {
        transaction.executeWithoutResult(status -> {
            ledger.post(List.of(fund("f", 1, 100)));
            status.setRollbackOnly();
        });
        assertThat(post(fund("f", 1, 100)).getFirst()).isInstanceOf(Posted.Recorded.class);
        assertThat(balance(1)).isEqualTo(100);
    }

    @Test
    void makesAccountsOfThousandsWithoutAnyLockInMemory() {
        var first = LongStream.rangeClosed(1, 2_000)
                .mapToObj(owner -> fund("f" + owner, owner, 100))
                .toList();
        int locks = transaction.execute(_ -> {
            ledger.post(first);
            return db.sql("select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()")
                    .query(Integer.class)
                    .single();
        });
        assertThat(locks).isZero();
        assertThat(balance(2_000)).isEqualTo(100);
    }

    @Test
    void refusesToWorkOutsideOfATransaction() {
        assertThatThrownBy(() -> ledger.post(List.of(fund("f", 1, 100)))).hasMessageContaining("transaction");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_122, 777})
    void keepsTheBookTrueForAnySequence(long seed) {
        var random = new Random(seed);
        var expected = new HashMap<LedgerAccount, Long>();
        var all = new ArrayList<Entry>();
        for (int batch = 0; batch < 20; batch++) {
            var entries = new ArrayList<Entry>();
            for (int i = 0; i < random.nextInt(1, 40); i++) {
                entries.add(
                        !all.isEmpty() && random.nextInt(8) == 0
                                ? all.get(random.nextInt(all.size()))
                                : random(random, "r" + batch + "-" + i));
            }
            var results = post(entries.toArray(Entry[]::new));
            for (int i = 0; i < entries.size(); i++) {
                var entry = entries.get(i);
                boolean known = all.contains(entry);
                switch (results.get(i)) {
                    case Posted.Recorded _ -> {
                        assertThat(known).as("seed %d: %s twice", seed, entry).isFalse();
                        entry.postings().forEach(p -> expected.merge(p.account(), p.amount(), Long::sum));
                        all.add(entry);
                    }
                    case Posted.AlreadyRecorded _ ->
                        assertThat(known).as("seed %d: %s", seed, entry).isTrue();
                    case Posted.Insufficient(var account) ->
                        assertThat(expected.getOrDefault(account, 0L) + change(entry, account))
                                .as("seed %d: %s", seed, entry)
                                .isNegative();
                }
            }
        }
        assertThat(all).as("seed %d", seed).hasSizeGreaterThan(20);
        assertThat(post(all.toArray(Entry[]::new))).containsOnly(new Posted.AlreadyRecorded());
        expected.forEach((account, amount) -> {
            if (account.kind() != AccountKind.EXTERNAL) {
                assertThat(ledger.balance(brand, account, Asset.CNY))
                        .as("seed %d: %s", seed, account)
                        .isEqualTo(amount);
            }
        });
        consistent();
    }

    @Test
    void racingTransfersInAnyOrderNeitherDeadlockNorLoseMoney() throws Exception {
        int accounts = 12;
        for (int i = 1; i <= accounts; i++) {
            post(fund("f" + i, i, 1000));
        }
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = new ArrayList<Future<?>>();
            for (int t = 0; t < 16; t++) {
                int thread = t;
                runs.add(threads.submit(() -> {
                    var random = new Random(thread);
                    gate.await();
                    for (int round = 0; round < 15; round++) {
                        var entries = new ArrayList<Entry>();
                        for (int i = 0; i < 8; i++) {
                            long from = random.nextLong(1, accounts + 4);
                            long to = from % (accounts + 3) + 1;
                            entries.add(
                                    move("t%d-%d-%d".formatted(thread, round, i), from, to, random.nextInt(1, 400)));
                        }
                        post(entries.toArray(Entry[]::new));
                    }
                    return null;
                }));
            }
            gate.countDown();
            for (var run : runs) {
                run.get();
            }
        }
        assertThat(db.sql("select sum(amount)::bigint from ledger.balance where brand = :brand")
                        .param("brand", brand.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(accounts * 1000L);
        consistent();
    }

    @Test
    void recordsARacedReferenceOnce() throws Exception {
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = new ArrayList<Future<List<Posted>>>();
            for (int t = 0; t < 20; t++) {
                runs.add(threads.submit(() -> {
                    gate.await();
                    return post(fund("same", 1, 100));
                }));
            }
            gate.countDown();
            int recorded = 0;
            for (var run : runs) {
                recorded += run.get().getFirst() instanceof Posted.Recorded ? 1 : 0;
            }
            assertThat(recorded).isEqualTo(1);
        }
        assertThat(balance(1)).isEqualTo(100);
        consistent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.posting set amount = amount",
                "delete from ledger.posting",
                "truncate ledger.posting",
                "update ledger.entry set reference = reference",
                "delete from ledger.entry",
                "truncate ledger.entry cascade"
            })
    void refusesToChangeTheBookByRawSql(String sql) {
        assertThatThrownBy(() -> db.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void refusesAnEntryByRawSqlThatDoesNotBalance() {
        assertThatThrownBy(() -> raw("(1, 'WALLET', 'CNY', 1, 100, 100, 'X1'), (2, 'ESCROW', 'CNY', 2, -99, 0, 'X1')"))
                .hasStackTraceContaining("sum to zero");
        assertThatThrownBy(() -> raw("(1, 'WALLET', 'CNY', 1, 100, 100, 'X1'), (2, 'ESCROW', 'USD', 2, -100, 0, 'X1')"))
                .hasStackTraceContaining("sum to zero");
        raw("(1, 'WALLET', 'CNY', 1, 100, 100, 'X1'), (2, 'ESCROW', 'CNY', 2, -100, 0, 'X1')");
        assertThatThrownBy(() -> db.sql("""
                        insert into ledger.posting (brand, entry, line, kind, asset, owner, amount, balance, reason)
                        values (:brand, 7, 3, 'WALLET', 'CNY', 1, 5, 105, 'X1')
                        """).param("brand", brand.value()).update())
                .hasStackTraceContaining("sum to zero");
    }

    @Test
    void opensAnEscrowOnceAndChangesNothingTheSecondTime() {
        post(fund("f", 1, 100));
        var subject = new SubjectId(77);
        var escrow = LedgerAccount.escrow(subject);
        assertThat(post(opening("first", subject, 60))).hasOnlyElementsOfType(Posted.Recorded.class);
        assertThatThrownBy(() -> post(opening("second", subject, 10))).isInstanceOf(DuplicateKeyException.class);
        assertThat(ledger.balance(brand, escrow, Asset.CNY)).isEqualTo(60);
        assertThat(balance(1)).isEqualTo(40);
        consistent();
    }

    private Entry opening(String reference, SubjectId subject, long amount) {
        return new Entry(
                brand,
                reference,
                subject,
                true,
                List.of(
                        new Posting(wallet(1), Asset.CNY, -amount, "TEST"),
                        new Posting(LedgerAccount.escrow(subject), Asset.CNY, amount, "TEST")));
    }

    @Test
    void refusesAPostingByRawSqlWithoutItsEntry() {
        assertThatThrownBy(() -> db.sql("""
                        insert into ledger.posting (brand, entry, line, kind, asset, owner, amount, balance, reason)
                        values (:brand, 8, 0, 'WALLET', 'CNY', 1, 5, 5, 'X1'), (:brand, 8, 1, 'ESCROW', 'CNY', 2, -5, 0, 'X1')
                        """).param("brand", brand.value()).update())
                .hasStackTraceContaining("needs its entry");
    }

    @Test
    void refusesAnEntryByRawSqlWithoutPostings() {
        assertThatThrownBy(() -> db.sql(
                                "insert into ledger.entry (brand, id, reference, subject) values (:brand, 7, 'raw', 1)")
                        .param("brand", brand.value())
                        .update())
                .hasStackTraceContaining("needs postings");
    }

    @Test
    void refusesABalanceBelowZeroByRawSql() {
        post(fund("f", 1, 100));
        assertThatThrownBy(() -> db.sql("update ledger.balance set amount = -1 where brand = :brand")
                        .param("brand", brand.value())
                        .update())
                .hasStackTraceContaining("within_limit");
    }

    private void raw(String postings) {
        db.sql("""
                with e as (insert into ledger.entry (brand, id, reference, subject) values (:brand, 7, 'raw', 1))
                insert into ledger.posting (brand, entry, line, kind, asset, owner, amount, balance, reason)
                select :brand, 7, line, kind::ledger.account_kind, asset::ledger.asset, owner, amount, balance, reason
                  from (values %s) as p (line, kind, asset, owner, amount, balance, reason)
                """.formatted(postings)).param("brand", brand.value()).update();
    }

    /** Sums to zero per asset and entry; the balances kept are the sums of the postings, and the last one's balance. */
    private void consistent() {
        var wrong =
                db.sql("""
                select 'unbalanced' from ledger.posting where brand = :brand
                 group by entry, asset having sum(amount) <> 0
                union all
                select 'balance' from (select owner, kind, asset, sum(amount) as amount from ledger.posting
                                        where brand = :brand and kind <> 'EXTERNAL' group by owner, kind, asset) p
                  full join (select * from ledger.balance where brand = :brand) b using (owner, kind, asset)
                 where coalesce(p.amount, 0) is distinct from coalesce(b.amount, 0)
                union all
                select 'running' from (select distinct on (owner, kind, asset) owner, kind, asset, balance
                                         from ledger.posting where brand = :brand and kind <> 'EXTERNAL'
                                        order by owner, kind, asset, entry desc, line desc) p
                  join ledger.balance b using (owner, kind, asset) where b.brand = :brand and b.amount <> p.balance
                """).param("brand", brand.value()).query(String.class).list();
        assertThat(wrong).isEmpty();
    }

    private Entry random(Random random, String reference) {
        var sums = new HashMap<LedgerAccount, Long>();
        long rest = 0;
        for (int i = 0; i < random.nextInt(1, 4); i++) {
            var kind = random.nextBoolean() ? AccountKind.WALLET : AccountKind.PENDING;
            long amount = random.nextLong(-60, 100);
            if (sums.putIfAbsent(new LedgerAccount(kind, new OwnerId(random.nextLong(1, 6))), amount == 0 ? 7 : amount)
                    == null) {
                rest -= amount == 0 ? 7 : amount;
            }
        }
        if (rest != 0) {
            sums.put(external(), rest);
        } else {
            sums.put(external(), -1L);
            sums.put(new LedgerAccount(AccountKind.PLATFORM, new OwnerId(9)), 1L);
        }
        return new Entry(
                brand,
                reference,
                new SubjectId(5),
                sums.entrySet().stream()
                        .map(e -> new Posting(e.getKey(), Asset.CNY, e.getValue(), "TEST"))
                        .toList());
    }

    private static long change(Entry entry, LedgerAccount account) {
        return entry.postings().stream()
                .filter(posting -> posting.account().equals(account))
                .mapToLong(Posting::amount)
                .sum();
    }

    private List<Posted> post(Entry... entries) {
        return transaction.execute(_ -> ledger.post(List.of(entries)));
    }

    private long balance(long owner) {
        return ledger.balance(brand, wallet(owner), Asset.CNY);
    }

    private long debt(long owner) {
        return ledger.balance(brand, new LedgerAccount(AccountKind.DEBT, new OwnerId(owner)), Asset.CNY);
    }

    private Entry fund(String reference, long owner, long amount) {
        return entry(reference, external(), -amount, wallet(owner), amount);
    }

    private Entry move(String reference, long from, long to, long amount) {
        return entry(reference, wallet(from), -amount, wallet(to), amount);
    }

    private Entry entry(String reference, LedgerAccount from, long minus, LedgerAccount to, long plus) {
        return new Entry(
                brand,
                reference,
                new SubjectId(5),
                List.of(new Posting(from, Asset.CNY, minus, "TEST"), new Posting(to, Asset.CNY, plus, "TEST")));
    }

    private static LedgerAccount wallet(long owner) {
        return new LedgerAccount(AccountKind.WALLET, new OwnerId(owner));
    }

    private static LedgerAccount external() {
        return new LedgerAccount(AccountKind.EXTERNAL, new OwnerId(1));
    }
}
