package linli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import linli.ordering.Shop;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Stock as persons change it: by movements that hold only while what they saw is still so. */
@LinliTest
class StockMovementTests {
    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    Stock stock;

    @Autowired
    JdbcClient db;

    Shop.Open open;
    String path = "";

    @BeforeEach
    void openShop() {
        open = shop.open(world, 12);
        path = open.path("/stores/%s/stock/%s".formatted(open.store().id(), open.variant()));
    }

    @Test
    void movesByMoreAndLessAndNeverBelowNone() {
        assertThat(move(5, "RECEIVED").body().get("available").asInt()).isEqualTo(17);
        assertThat(move(-17, "DAMAGED").body().get("available").asInt()).isZero();
        var refused = move(-1, "DAMAGED");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("stock-too-little");
        assertThat(move(1_000_000_000, "RECEIVED").status()).isEqualTo(201);
        assertThat(move(1, "RECEIVED").problem()).isEqualTo("stock-too-much");
        assertThat(move(0, "RECEIVED").problem()).isEqualTo("stock-change-nothing");
        assertThat(move(1, "COUNTED").problem()).isEqualTo("stock-reason-unfit");
    }

    @Test
    void takesACountOnlyWhileWhatWasSeenIsStillThere() {
        sell(3);
        var stale = count(20, 12);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.problem()).isEqualTo("stock-changed");
        assertThat(stale.body().get("detail").asString()).contains("12", "9");
        assertThat(shop.stock(open)).isEqualTo(9);
        assertThat(count(20, 9).body().get("available").asInt()).isEqualTo(20);
    }

    @Test
    void opensWhatWasNeverThereByAMovementOrACount() {
        var fresh = shop.product(open.brand(), ProductKind.GOODS);
        path = open.path("/stores/%s/stock/%s".formatted(open.store().id(), fresh));
        assertThat(open.owner().http().get(path).body().get("available").asInt())
                .isZero();
        assertThat(move(-1, "DAMAGED").problem()).isEqualTo("stock-too-little");
        assertThat(count(4, 3).problem()).isEqualTo("stock-changed");
        assertThat(count(4, 0).body().get("available").asInt()).isEqualTo(4);
        path = open.path("/stores/%s/stock/%s".formatted(open.store().id(), 1));
        assertThat(move(1, "RECEIVED").problem()).isEqualTo("variant-not-found");
    }

    @Test
    void ofCountsAtOnceAmidOrdersOnlyThoseHoldThatSawWhatWasThere() {
        var buyer = shop.buyer(world, open.brand(), 1_000_000).http();
        var runners = new ArrayList<Callable<Http.Answer>>();
        for (int i = 0; i < 8; i++) {
            int counted = 30 + i;
            runners.add(() -> count(counted, 12));
            runners.add(() -> buyer.post(open.path("/orders"), shop.order(open, 1, "BALANCE")));
        }
        var answers = Shop.race(runners);
        int held = 0;
        int sold = 0;
        for (int i = 0; i < answers.size(); i++) {
            int done = answers.get(i).status() == 201 ? 1 : 0;
            held += i % 2 == 0 ? done : 0;
            sold += i % 2 == 1 ? done : 0;
        }
        assertThat(held).isLessThanOrEqualTo(1);
        assertThat(sold).isEqualTo(8);
        int moved = db.sql("select coalesce(sum(change), 0)::int from catalog.stock_movement where brand = :brand")
                .param("brand", open.brand().value())
                .query(Integer.class)
                .single();
        assertThat(shop.stock(open)).as("what was moved less what was sold").isEqualTo(moved - sold);
    }

    @Test
    void neverGoesBelowNoneHoweverManyTakeAtOnce() {
        var runners = new ArrayList<Callable<Http.Answer>>();
        for (int i = 0; i < 20; i++) {
            runners.add(() -> move(-1, "DAMAGED"));
        }
        var answers = Shop.race(runners);
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(12);
        assertThat(shop.stock(open)).isZero();
        var numbers = new HashSet<>(history().findValuesAsString("number"));
        assertThat(numbers).as("one number each, the opening among them").hasSize(13);
    }

    /** A node that died with the answer leaves a claim that counts no more after a minute. */
    @Test
    void aRequestMovesOnceEvenWhenItsAnswerWasLost() {
        var key = UUID.randomUUID().toString();
        var body = "{\"change\":5,\"reason\":\"RECEIVED\",\"note\":\"\"}";
        var first = open.owner().http().post(path + "/movements", body, key);
        assertThat(open.owner().http().post(path + "/movements", body, key).text())
                .isEqualTo(first.text());
        db.sql("delete from shared.idempotency where key = :key")
                .param("key", key)
                .update();
        move(1, "RECEIVED");
        assertThat(open.owner().http().post(path + "/movements", body, key).text())
                .isEqualTo(first.text());
        assertThat(shop.stock(open)).isEqualTo(18);
    }

    @Test
    void tellsWhatWasMovedByWhomAndWhatWasSoldInBetween() {
        sell(3);
        open.owner().http().post(path + "/movements", "{\"change\":-2,\"reason\":\"DAMAGED\",\"note\":\"压坏了\"}");
        sell(1);
        count(10, 6);
        var history = history();
        assertThat(history.findValuesAsString("reason")).containsExactly("COUNTED", "DAMAGED", "COUNTED");
        assertThat(history.findValuesAsString("change")).containsExactly("4", "-2", "12");
        assertThat(history.findValuesAsString("after")).containsExactly("10", "7", "12");
        assertThat(history.findValuesAsString("sold")).containsExactly("1", "3", "0");
        assertThat(history.at("/1/movement/note").asString()).isEqualTo("压坏了");
        assertThat(history.at("/1/movement/by/name").asString()).isEqualTo("店主");
        assertThat(history.at("/2/movement/by").isNull()).isTrue();
        assertThat(history(1).at("/0/movement/sold").asInt())
                .as("of the last on a page too")
                .isEqualTo(1);
        var audited =
                open.hq().http().get(open.path("/audit")).body().get("items").get(0);
        assertThat(audited.get("action").asString()).isEqualTo("stock.moved");
        assertThat(audited.get("details").get("before").asInt()).isEqualTo(6);
        assertThat(audited.get("details").get("after").asInt()).isEqualTo(10);
    }

    @Test
    void tellsWhatWasSoldBeforeAnImportOrWhoeverElseSetsIt() {
        sell(3);
        stock.set(open.brand(), open.store().id(), Map.of(open.variant(), 20));
        stock.set(open.brand(), open.store().id(), Map.of(open.variant(), 20));
        var history = history();
        assertThat(history.findValuesAsString("change")).containsExactly("11", "12");
        assertThat(history.findValuesAsString("sold")).containsExactly("3", "0");
    }

    @Test
    void listsEveryVariantOfGoodsAtEveryStoreWhetherItWasEverThereOrNot() {
        var second = world.store(open.brand(), open.hq()).id();
        var fresh = shop.product(open.brand(), ProductKind.GOODS);
        shop.product(open.brand(), ProductKind.DIGITAL);
        var hq = open.hq().http();
        var places = List.of(
                open.variant() + "@" + open.store().id(),
                open.variant() + "@" + second,
                fresh + "@" + open.store().id(),
                fresh + "@" + second);
        assertThat(places(hq.get(open.path("/stock")).body())).isEqualTo(places);
        var first = hq.get(open.path("/stock?limit=3")).body();
        assertThat(places(first)).isEqualTo(places.subList(0, 3));
        assertThat(places(hq.get(open.path(
                                "/stock?limit=3&after=" + first.get("next").asString()))
                        .body()))
                .isEqualTo(places.subList(3, 4));
        assertThat(places(hq.get(open.path("/stock?state=NONE")).body())).isEqualTo(places.subList(1, 4));
        assertThat(places(open.owner()
                        .http()
                        .get(open.path("/stores/%s/stock".formatted(open.store().id())))
                        .body()))
                .containsExactly(places.get(0), places.get(2));
        var sku = hq.get(open.path("/stock"))
                .body()
                .get("items")
                .get(2)
                .get("sku")
                .asString();
        assertThat(places(hq.get(open.path("/stock?q=" + sku)).body())).isEqualTo(places.subList(2, 4));
        assertThat(places(hq.get(open.path("/stock?q=%E8%93%9D%E8%8E%93")).body()))
                .isEqualTo(places);
        assertThat(open.owner().http().get(open.path("/stock")).status())
                .as("an owner sees their own store")
                .isEqualTo(404);
        assertThat(hq.get(open.path("/stock?after=1")).problem()).isEqualTo("invalid-page");
    }

    private static List<String> places(JsonNode page) {
        var places = new ArrayList<String>();
        page.get("items")
                .forEach(line -> places.add(
                        line.get("variant").asString() + "@" + line.get("store").asString()));
        return places;
    }

    private void sell(int quantity) {
        var buyer = shop.buyer(world, open.brand(), 1_000_000);
        assertThat(buyer.http()
                        .post(open.path("/orders"), shop.order(open, quantity, "BALANCE"))
                        .status())
                .isEqualTo(201);
    }

    private Http.Answer move(int change, String reason) {
        return open.owner()
                .http()
                .post(path + "/movements", "{\"change\":%d,\"reason\":\"%s\",\"note\":\"\"}".formatted(change, reason));
    }

    private Http.Answer count(int counted, int seen) {
        return open.owner()
                .http()
                .post(path + "/counts", "{\"counted\":%d,\"seen\":%d,\"note\":\"\"}".formatted(counted, seen));
    }

    private JsonNode history() {
        return history(100);
    }

    private JsonNode history(int limit) {
        var narrowed = path.replaceFirst("/stock/(\\d+)$", "/stock-movements?variant=$1&limit=" + limit);
        return open.owner().http().get(narrowed).body().get("items");
    }
}
