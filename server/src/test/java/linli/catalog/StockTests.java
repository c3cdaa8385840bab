package linli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.text.Bilingual;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class StockTests {
    @Autowired
    World world;

    @Autowired
    Catalog catalog;

    @Autowired
    Stock stock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    BrandId brand = new BrandId(1);
    StoreId store = new StoreId(1);

    @BeforeEach
    void openStore() {
        var hq = world.person("总部");
        brand = world.brand(hq).id();
        store = world.store(brand, hq).id();
    }

    @Test
    void sellsTheLastUnitOnceToSixtyFour() throws Exception {
        var variant = variant("last", StockPolicy.DENY, 1);
        var gate = new CountDownLatch(1);
        var buyers = Collections.nCopies(64, (Callable<Taking>) () -> {
            gate.await();
            return take(line(variant, 1)).getFirst();
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = buyers.stream().map(threads::submit).toList();
            gate.countDown();
            int taken = 0;
            for (var future : futures) {
                taken += future.get() instanceof Taking.Taken ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
        assertThat(available(variant)).isZero();
    }

    @Test
    void neverTakesMoreThanThereIsFromManyRowsAtOnce() throws Exception {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var variants = new ArrayList<VariantId>();
        for (int i = 0; i < 4; i++) {
            variants.add(variant("many-" + i, StockPolicy.DENY, 40));
        }
        var baskets = new ArrayList<List<Take>>();
        for (int i = 0; i < 64; i++) {
            var basket = new ArrayList<Take>();
            for (int j = 0; j < 5; j++) {
                basket.add(line(variants.get(random.nextInt(4)), 1 + random.nextInt(3)));
            }
            baskets.add(basket);
        }
        var sold = new HashMap<VariantId, Integer>();
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = baskets.stream()
                    .map(basket -> threads.submit(() -> {
                        gate.await();
                        return take(basket.toArray(Take[]::new));
                    }))
                    .toList();
            gate.countDown();
            for (var future : futures) {
                for (var taking : future.get()) {
                    if (taking instanceof Taking.Taken taken) {
                        sold.merge(taken.take().variant(), taken.take().quantity(), Integer::sum);
                    }
                }
            }
        }
        for (var variant : variants) {
            assertThat(available(variant)).as("seed %d", seed).isEqualTo(40 - sold.getOrDefault(variant, 0));
        }
    }

    @Test
    void judgesEachLineAloneInOrder() {
        var variant = variant("lines", StockPolicy.DENY, 5);
        var takings = take(line(variant, 3), line(variant, 3), line(variant, 9), line(variant, 2), line(variant, 1));
        assertThat(takings)
                .extracting(Taking::getClass)
                .extracting(Class::getSimpleName)
                .containsExactly("Taken", "OutOfStock", "OutOfStock", "Taken", "OutOfStock");
        assertThat(available(variant)).isZero();
    }

    @Test
    void agreesWithACountByHandForAnyLines() {
        for (long seed = 1; seed <= 30; seed++) {
            var random = new Random(seed);
            var counts = new HashMap<VariantId, Integer>();
            for (int i = 0; i < 3; i++) {
                int quantity = random.nextInt(12);
                counts.put(variant("hand-%d-%d".formatted(seed, i), StockPolicy.DENY, quantity), quantity);
            }
            var variants = List.copyOf(counts.keySet());
            var lines = new ArrayList<Take>();
            for (int i = 0; i < 12; i++) {
                lines.add(line(variants.get(random.nextInt(3)), 1 + random.nextInt(4)));
            }
            var expected = new ArrayList<Taking>();
            for (var line : lines) {
                int left = counts.getOrDefault(line.variant(), 0);
                boolean fits = left >= line.quantity();
                expected.add(fits ? new Taking.Taken(line) : new Taking.OutOfStock(line));
                if (fits) {
                    counts.put(line.variant(), left - line.quantity());
                }
            }
            assertThat(take(lines.toArray(Take[]::new))).as("seed %d", seed).isEqualTo(expected);
            counts.forEach((variant, left) -> assertThat(available(variant)).isEqualTo(left));
        }
    }

    @Test
    void givesBackWhatWasTaken() {
        var variant = variant("back", StockPolicy.DENY, 5);
        take(line(variant, 2), line(variant, 2));
        giveBack(line(variant, 2), line(variant, 2));
        assertThat(available(variant)).isEqualTo(5);
    }

    @Test
    void promisesBeyondStockWhereThePolicySaysSoAndForgetsThePromiseFirst() {
        var variant = variant("endless", StockPolicy.CONTINUE, 2);
        assertThat(take(line(variant, 5)).getFirst()).isInstanceOf(Taking.Taken.class);
        assertThat(available(variant)).isZero();
        giveBack(line(variant, 5));
        assertThat(available(variant)).isEqualTo(2);
        var never = product("never-stocked", StockPolicy.CONTINUE);
        assertThat(take(line(never, 3)).getFirst()).isInstanceOf(Taking.Taken.class);
        giveBack(line(never, 3));
        assertThat(available(never)).isZero();
    }

    @Test
    void neverRunsOutOfWhatNobodyCounts() {
        var uncounted = product("uncounted", StockPolicy.UNTRACKED);
        assertThat(take(line(uncounted, 500), line(uncounted, 500)))
                .allSatisfy(taking -> assertThat(taking).isInstanceOf(Taking.Taken.class));
        giveBack(line(uncounted, 500));
        assertThat(db.sql("select count(*) from catalog.stock_v1 where brand = :brand and variant = :id")
                        .param("brand", brand.value())
                        .param("id", uncounted.value())
                        .query(Long.class)
                        .single())
                .as("no board and no shelf of a store tells of it")
                .isZero();
    }

    @Test
    void refusesWhatTheStoreNeverHad() {
        var variant = product("unknown-here", StockPolicy.DENY);
        assertThat(take(line(variant, 1)).getFirst()).isInstanceOf(Taking.OutOfStock.class);
    }

    private List<Taking> take(Take... lines) {
        return transaction.execute(_ -> stock.take(List.of(lines)));
    }

    private void giveBack(Take... lines) {
        transaction.executeWithoutResult(_ -> stock.giveBack(List.of(lines)));
    }

    private Take line(VariantId variant, int quantity) {
        return new Take(brand, store, variant, quantity);
    }

    private VariantId variant(String handle, StockPolicy policy, int quantity) {
        var variant = product(handle, policy);
        stock.set(brand, store, Map.of(variant, quantity));
        return variant;
    }

    private VariantId product(String handle, StockPolicy policy) {
        return catalog.create(
                        brand,
                        new NewProduct(
                                handle,
                                new Bilingual("商品", null),
                                "",
                                "",
                                ProductKind.GOODS,
                                List.of(),
                                List.of(),
                                true,
                                List.of(),
                                List.of(),
                                List.of(new NewVariant(
                                        List.of(), "", Money.cny(1990), null, "", 0, true, policy, null))))
                .variants()
                .getFirst();
    }

    private int available(VariantId variant) {
        return db.sql("select available from catalog.stock where brand = :brand and store = :store and variant = :id")
                .param("brand", brand.value())
                .param("store", store.value())
                .param("id", variant.value())
                .query(Integer.class)
                .single();
    }
}
