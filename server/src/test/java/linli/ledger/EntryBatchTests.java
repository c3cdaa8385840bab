package linli.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import linli.ledger.Entry.Posting;
import linli.shared.BrandId;
import linli.shared.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The book's rules, without a database. */
class EntryBatchTests {
    private static final BrandId BRAND = new BrandId(1);
    private static final SubjectId ORDER = new SubjectId(70);
    private static final LedgerAccount WORLD = new LedgerAccount(AccountKind.EXTERNAL, new OwnerId(0));
    private static final LedgerAccount ANNA = new LedgerAccount(AccountKind.WALLET, new OwnerId(7));
    private static final LedgerAccount BEN = new LedgerAccount(AccountKind.WALLET, new OwnerId(8));
    private static final LedgerAccount ESCROW = LedgerAccount.escrow(ORDER);

    private final AtomicLong ids = new AtomicLong(100);

    private static Posting posting(LedgerAccount account, long amount) {
        return new Posting(account, Asset.CNY, amount, "TEST");
    }

    private static Entry entry(String reference, Posting... postings) {
        return new Entry(BRAND, reference, ORDER, List.of(postings));
    }

    private static Entry move(String reference, LedgerAccount from, LedgerAccount to, long amount) {
        return entry(reference, posting(from, -amount), posting(to, amount));
    }

    private static BalanceKey key(LedgerAccount account) {
        return new BalanceKey(BRAND, account.owner(), account.kind(), Asset.CNY);
    }

    /** All of it earned. */
    private static Map<BalanceKey, EntryBatch.Balance> held(Map<BalanceKey, Long> amounts) {
        return amounts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, held -> new EntryBatch.Balance(held.getValue(), held.getValue())));
    }

    private static Map<BalanceKey, Long> left(EntryBatch batch) {
        return batch.changed().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, changed -> changed.getValue().amount()));
    }

    private EntryBatch batch(Map<BalanceKey, Long> balances) {
        return new EntryBatch(held(balances), Set.of(), ids::getAndIncrement);
    }

    @Test
    void entriesSumToNothingForEachAsset() {
        var yuan = posting(ANNA, 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry("e", yuan, posting(BEN, -4)))
                .withMessage("entry e sums to {CNY=1}");
        assertThatIllegalArgumentException().isThrownBy(() -> entry("e"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry("e", yuan, new Posting(BEN, Asset.USD, -5, "TEST")))
                .withMessage("entry e sums to {CNY=5, USD=-5}");
        assertThatIllegalArgumentException().isThrownBy(() -> posting(ANNA, 0)).withMessage("a posting of nothing");
        assertThatThrownBy(() -> entry("e", posting(ANNA, Long.MAX_VALUE), posting(BEN, 1)))
                .isInstanceOf(ArithmeticException.class);
        var both = entry(
                "e",
                yuan,
                new Posting(ANNA, Asset.USD, 3, "TEST"),
                posting(BEN, -5),
                new Posting(BEN, Asset.USD, -3, "TEST"));
        assertThat(both.postings()).hasSize(4);
        assertThat(both.opening()).isFalse();
    }

    @Test
    void assetsAreThoseOfTheCurrencies() {
        assertThat(Arrays.stream(Currency.values()).map(Asset::of)).containsExactly(Asset.CNY, Asset.USD);
    }

    @ParameterizedTest
    @EnumSource
    void balancesStayOnTheirSideOfNothing(AccountKind kind) {
        assertThat(kind.keepsBalance()).isEqualTo(kind != AccountKind.EXTERNAL);
        assertThat(kind.allows(0)).isTrue();
        assertThat(kind.allows(1)).isEqualTo(kind != AccountKind.DEBT);
        assertThat(kind.allows(-1)).isEqualTo(kind == AccountKind.DEBT || kind == AccountKind.EXTERNAL);
    }

    @Test
    void balancesAreLockedByBrandOwnerKindAndAsset() {
        var ordered = List.of(
                new BalanceKey(BRAND, new OwnerId(1), AccountKind.WALLET, Asset.CNY),
                new BalanceKey(BRAND, new OwnerId(1), AccountKind.WALLET, Asset.USD),
                new BalanceKey(BRAND, new OwnerId(1), AccountKind.PENDING, Asset.CNY),
                new BalanceKey(BRAND, new OwnerId(2), AccountKind.ESCROW, Asset.CNY),
                new BalanceKey(new BrandId(2), new OwnerId(1), AccountKind.ESCROW, Asset.CNY));
        for (long seed = 0; seed < 20; seed++) {
            var shuffled = new ArrayList<>(ordered);
            java.util.Collections.shuffle(shuffled, new Random(seed));
            assertThat(shuffled.stream().sorted()).as("seed %d", seed).isEqualTo(ordered);
        }
    }

    @Test
    void locksWhatIsPostedToAndMakesOnlyWhatMayBeginSo() {
        var debt = new LedgerAccount(AccountKind.DEBT, new OwnerId(7));
        var entries = List.of(
                move("a", WORLD, ANNA, 5),
                move("b", ANNA, BEN, 5),
                move("c", debt, WORLD, 3),
                new Entry(BRAND, "d", ORDER, true, List.of(posting(BEN, -2), posting(ESCROW, 2))));
        assertThat(EntryBatch.balances(entries)).containsExactly(key(ANNA), key(debt), key(BEN));
        assertThat(EntryBatch.beginnings(entries)).containsExactly(key(ANNA), key(debt), key(BEN));
        assertThat(EntryBatch.beginnings(List.of(move("e", ANNA, WORLD, 1), move("f", WORLD, debt, 1))))
                .isEmpty();
        var knownEscrow = List.of(move("g", BEN, ESCROW, 2));
        assertThat(EntryBatch.balances(knownEscrow)).containsExactly(key(BEN), key(ESCROW));
        assertThat(EntryBatch.beginnings(knownEscrow)).containsExactly(key(ESCROW));
        var other = LedgerAccount.escrow(new SubjectId(71));
        var opening = List.of(new Entry(BRAND, "h", ORDER, true, List.of(posting(other, -2), posting(ESCROW, 2))));
        assertThat(EntryBatch.balances(opening)).containsExactly(key(other));
        assertThat(EntryBatch.beginnings(opening)).isEmpty();
    }

    @Test
    void judgesEachEntryAfterThoseBeforeIt() {
        var batch = batch(Map.of(key(ANNA), 10L));
        assertThat(batch.judge(move("a", ANNA, BEN, 10))).isEqualTo(new Posted.Recorded(new EntryId(100)));
        assertThat(batch.judge(move("b", ANNA, BEN, 1))).isEqualTo(new Posted.Insufficient(ANNA));
        assertThat(batch.judge(move("c", BEN, ANNA, 4))).isEqualTo(new Posted.Recorded(new EntryId(101)));
        assertThat(batch.judge(move("a", BEN, ANNA, 1))).isEqualTo(new Posted.AlreadyRecorded());
        assertThat(batch.judge(move("b", ANNA, BEN, 1))).isEqualTo(new Posted.Recorded(new EntryId(102)));
        assertThat(batch.accepted())
                .extracting(EntryBatch.Accepted::id)
                .containsExactly(new EntryId(100), new EntryId(101), new EntryId(102));
        assertThat(batch.accepted().getFirst().after()).containsExactly(0, 10);
        assertThat(batch.accepted().getLast().after()).containsExactly(3, 7);
        assertThat(batch.accepted().getLast().entry().reference()).isEqualTo("b");
        assertThat(left(batch)).isEqualTo(Map.of(key(ANNA), 3L, key(BEN), 7L));
    }

    @Test
    void refusesNothingOfTheWorldAndKeepsNoBalanceOfIt() {
        var batch = batch(Map.of());
        assertThat(batch.judge(move("in", WORLD, ANNA, 500))).isInstanceOf(Posted.Recorded.class);
        assertThat(batch.accepted().getFirst().after()).containsExactly(0, 500);
        assertThat(left(batch)).isEqualTo(Map.of(key(ANNA), 500L));
    }

    @Test
    void looksAtAnAccountOnceAllOfAnEntryIsPosted() {
        var through = entry("through", posting(ANNA, -5), posting(BEN, 5), posting(WORLD, -5), posting(ANNA, 5));
        var batch = batch(Map.of());
        assertThat(batch.judge(through)).isInstanceOf(Posted.Recorded.class);
        assertThat(batch.accepted().getFirst().after()).containsExactly(-5, 5, 0, 0);
        var twice = entry("twice", posting(BEN, -3), posting(ANNA, 6), posting(BEN, -3));
        assertThat(batch.judge(twice)).isEqualTo(new Posted.Insufficient(BEN));
        assertThat(left(batch)).containsEntry(key(BEN), 5L);
    }

    @Test
    void namesTheFirstAccountThatIsShort() {
        var late = entry("e", posting(BEN, -1), posting(WORLD, 2), posting(ANNA, -1));
        assertThat(batch(Map.of()).judge(late)).isEqualTo(new Posted.Insufficient(ANNA));
    }

    @Test
    void knowsWhatTheBookHasAndOnlyOfItsBrand() {
        var recorded = Set.of(new EntryBatch.Claim(BRAND, "a"), new EntryBatch.Claim(new BrandId(2), "b"));
        var batch = new EntryBatch(Map.of(), recorded, ids::getAndIncrement);
        assertThat(batch.judge(move("a", WORLD, ANNA, 1))).isEqualTo(new Posted.AlreadyRecorded());
        assertThat(batch.judge(move("b", WORLD, ANNA, 1))).isInstanceOf(Posted.Recorded.class);
    }

    @Test
    void paysOutOfAWalletWhatWasEarnedAndNothingThatWasPaidIn() {
        var waiting = new LedgerAccount(AccountKind.WITHDRAWAL, ANNA.owner());
        var batch = batch(Map.of(key(ESCROW), 100L));
        batch.judge(move("top-up", ESCROW, ANNA, 100));
        assertThat(batch.judge(move("cash", ANNA, waiting, 1))).isEqualTo(new Posted.Insufficient(ANNA));
        batch.judge(move("commission", WORLD, ANNA, 30));
        batch.judge(move("order", ANNA, ESCROW, 120));
        assertThat(batch.judge(move("cash", ANNA, waiting, 11))).isEqualTo(new Posted.Insufficient(ANNA));
        batch.judge(move("refund", ESCROW, ANNA, 120));
        assertThat(batch.judge(move("cash", ANNA, waiting, 31))).isEqualTo(new Posted.Insufficient(ANNA));
        assertThat(batch.judge(move("cash", ANNA, waiting, 30))).isInstanceOf(Posted.Recorded.class);
        assertThat(batch.judge(move("more", ANNA, waiting, 1))).isEqualTo(new Posted.Insufficient(ANNA));
        batch.judge(move("refused", waiting, ANNA, 30));
        assertThat(batch.judge(move("again", ANNA, waiting, 30))).isInstanceOf(Posted.Recorded.class);
        assertThat(batch.judge(move("given up", ANNA, WORLD, 100))).isInstanceOf(Posted.Recorded.class);
        assertThat(batch.changed()).containsEntry(key(ANNA), EntryBatch.Balance.NONE);
    }

    @Test
    void throwsWhereABalanceWouldOverflow() {
        var batch = batch(Map.of(key(ANNA), Long.MAX_VALUE));
        assertThatThrownBy(() -> batch.judge(move("a", WORLD, ANNA, 1))).isInstanceOf(ArithmeticException.class);
        assertThat(batch.accepted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20_261_122})
    void keepsEveryBalanceTrueForAnySequence(long seed) {
        var random = new Random(seed);
        var accounts = List.of(WORLD, ANNA, BEN, ESCROW, new LedgerAccount(AccountKind.DEBT, new OwnerId(7)));
        var batch = batch(Map.of());
        var expected = new HashMap<LedgerAccount, Long>();
        for (int step = 0; step < 2_000; step++) {
            var from = accounts.get(random.nextInt(accounts.size()));
            var to = accounts.get(random.nextInt(accounts.size()));
            if (from.equals(to)) {
                continue;
            }
            long amount = 1 + random.nextInt(50);
            boolean fits = fits(from, expected.getOrDefault(from, 0L) - amount)
                    && fits(to, expected.getOrDefault(to, 0L) + amount);
            assertThat(batch.judge(move("r" + step, from, to, amount)))
                    .as("seed %d step %d", seed, step)
                    .isInstanceOf(fits ? Posted.Recorded.class : Posted.Insufficient.class);
            if (fits) {
                expected.merge(from, -amount, Long::sum);
                expected.merge(to, amount, Long::sum);
            }
        }
        assertThat(expected.values().stream().mapToLong(Long::longValue).sum()).isZero();
        expected.remove(WORLD);
        left(batch)
                .forEach((key, balance) -> assertThat(new LedgerAccount(key.kind(), key.owner()))
                        .as("seed %d", seed)
                        .satisfies(account -> assertThat(expected).containsEntry(account, balance)));
    }

    private static boolean fits(LedgerAccount account, long balance) {
        return account.equals(WORLD) || (account.kind() == AccountKind.DEBT ? balance <= 0 : balance >= 0);
    }
}
