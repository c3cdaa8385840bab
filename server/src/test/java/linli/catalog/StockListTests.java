package linli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linli.ordering.Shop;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Stock and its movements as those who keep them look through them. */
@LinliTest
class StockListTests {
    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    Stock stock;

    @Autowired
    JdbcClient db;

    Shop.Open open;
    Http hq;

    @BeforeEach
    void openShop() {
        open = shop.open(world, 12);
        hq = open.hq().http();
    }

    @Test
    void whatTodayCountsAsLowIsWhatTheListOfLowStockShows() {
        var low = product(3);
        var none = product(0);
        product(4);
        var hidden = product(1);
        var archived = product(1);
        var endless = product(1);
        var never = shop.product(open.brand(), ProductKind.GOODS);
        publish("published = false", hidden);
        publish("archived_at = now()", archived);
        db.sql("update catalog.variant set policy = 'CONTINUE' where id = :id")
                .param("id", endless.value())
                .update();
        for (var path : List.of("", "/stores/" + open.store().id())) {
            var reader = path.isEmpty() ? hq : open.owner().http();
            var waiting = reader.get(open.path(path + "/today"))
                    .body()
                    .get("waiting")
                    .valueStream()
                    .filter(each -> each.get("name").asString().equals("catalog.stock"))
                    .findFirst()
                    .orElseThrow();
            assertThat(found(reader, path + "/stock?state=LOW"))
                    .containsExactlyInAnyOrder(low.toString(), none.toString())
                    .hasSize(waiting.get("count").asInt());
            assertThat(reader.get(open.path(path + "/stock/count?state=LOW"))
                            .body()
                            .get("count")
                            .asInt())
                    .isEqualTo(2);
        }
        assertThat(found(hq, "/stock?state=NONE")).containsExactlyInAnyOrder(none.toString(), never.toString());
    }

    @Test
    void findsLinesByTitleAndSkuOfAStoreAndWhatIsOwed() {
        var second = world.store(open.brand(), open.hq()).id();
        var other = shop.product(open.brand(), ProductKind.GOODS);
        db.sql(
                        "update catalog.product set title = '手作青梅酱' where id = (select product from catalog.variant where id = :id)")
                .param("id", other.value())
                .update();
        db.sql("update catalog.variant set sku = 'PLUM-9' where id = :id")
                .param("id", other.value())
                .update();
        for (var words : List.of("青梅", "手作青梅酱", "plum-9", "PLUM", "梅")) {
            assertThat(found(hq, "/stock?q=" + encoded(words)))
                    .as(words)
                    .containsExactly(other.toString(), other.toString());
        }
        assertThat(found(hq, "/stock?q=" + encoded("青梅") + "&store=" + second)).containsExactly(other.toString());
        assertThat(found(open.owner().http(), "/stores/" + open.store().id() + "/stock?store=" + second))
                .as("an owner's own, whatever is asked")
                .hasSize(2);
        db.sql("update catalog.variant set policy = 'CONTINUE' where id = :id")
                .param("id", open.variant().value())
                .update();
        var buyer = shop.buyer(world, open.brand(), 1_000_000).http();
        assertThat(buyer.post(open.path("/orders"), shop.order(open, 14, "BALANCE"))
                        .status())
                .isEqualTo(201);
        assertThat(found(hq, "/stock?state=OWED"))
                .containsExactly(open.variant().toString());
        for (var wrong : List.of("state=FEW", "store=x", "q=" + "x".repeat(61))) {
            assertThat(hq.get(open.path("/stock?" + wrong)).status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void readsMovementsOfAllStoresTheNewestFirstAPageAtATime() {
        var second = world.store(open.brand(), open.hq()).id();
        var other = shop.product(open.brand(), ProductKind.GOODS);
        // All at one moment, as an import makes them: no page may lose or repeat one.
        stock.set(open.brand(), second, Map.of(other, 5, open.variant(), 7));
        move(open.variant(), 5, "RECEIVED");
        move(open.variant(), -2, "DAMAGED");
        var all = numbers(hq.get(open.path("/stock-movements")).body());
        assertThat(all).hasSize(5).doesNotHaveDuplicates();
        var after = "";
        var paged = new ArrayList<String>();
        do {
            var page = hq.get(open.path("/stock-movements?limit=2" + after)).body();
            paged.addAll(numbers(page));
            after = page.get("next").isNull()
                    ? null
                    : "&after=" + page.get("next").asString();
        } while (after != null);
        assertThat(paged).isEqualTo(all);
        var damaged =
                hq.get(open.path("/stock-movements?reason=DAMAGED")).body().get("items");
        assertThat(damaged.size()).isOne();
        assertThat(damaged.at("/0/movement/change").asInt()).isEqualTo(-2);
        assertThat(damaged.at("/0/movement/by/name").asString()).isEqualTo("店主");
        assertThat(damaged.at("/0/movement/sold").asInt()).isZero();
        assertThat(numbers(hq.get(open.path("/stock-movements?store=" + second)).body()))
                .hasSize(2);
        assertThat(hq.get(open.path("/stock-movements/count?store=" + second))
                        .body()
                        .get("count")
                        .asInt())
                .isEqualTo(2);
        var own = "/stores/" + open.store().id() + "/stock-movements";
        assertThat(numbers(open.owner()
                        .http()
                        .get(open.path(own + "?store=" + second))
                        .body()))
                .hasSize(3);
        assertThat(numbers(
                        hq.get(open.path("/stock-movements?variant=" + other)).body()))
                .hasSize(1);
        assertThat(numbers(open.owner()
                        .http()
                        .get(open.path(own + "?variant=" + open.variant()))
                        .body()))
                .as("how one store came to have what it has of one variant")
                .hasSize(3);
        assertThat(hq.get(open.path("/stock-movements/count?variant=" + open.variant()))
                        .body()
                        .get("count")
                        .asInt())
                .isEqualTo(4);
        assertThat(hq.get(open.path("/stock-movements?variant=x")).status()).isEqualTo(400);
        var today = db.sql("select network.day_of(:brand, shared.now())::text")
                .param("brand", open.brand().value())
                .query(String.class)
                .single();
        assertThat(numbers(hq.get(open.path("/stock-movements?from=" + today + "&to=" + today))
                        .body()))
                .hasSize(5);
        assertThat(numbers(hq.get(open.path("/stock-movements?to=2024-01-01")).body()))
                .isEmpty();
        assertThat(open.owner().http().get(open.path("/stock-movements")).status())
                .isEqualTo(404);
        for (var wrong : List.of(
                "1",
                "NEWEST.1.",
                "NEWEST.1.AA",
                "OLDEST.1.AA",
                "NEWEST.x.AA",
                "NEWEST.1.KzI5NDI3Ny0wMS0wMVQwMDowMDowMFogMSAx")) {
            assertThat(hq.get(open.path("/stock-movements?after=" + wrong)).problem())
                    .as(wrong)
                    .isEqualTo("invalid-page");
        }
    }

    @Test
    void exportsWhatIsFilteredInTheLanguageThatWasChosen() {
        move(open.variant(), -2, "DAMAGED");
        var stock = hq.get(open.path("/stock/export?format=CSV&language=EN&state=LOW"))
                .text();
        assertThat(stock.lines()).containsExactly("\uFEFFProduct,Variant,SKU,Store,Available,Owed");
        var all = hq.get(open.path("/stock/export?format=CSV&language=ZH"))
                .text()
                .lines()
                .toList();
        assertThat(all).hasSize(2);
        assertThat(all.getFirst()).isEqualTo("\uFEFF商品,规格,SKU,门店,可售,待补");
        assertThat(all.get(1)).endsWith(",10,0");
        var moved = hq.get(open.path("/stock-movements/export?format=CSV&language=EN&reason=DAMAGED"))
                .text()
                .lines()
                .toList();
        assertThat(moved).hasSize(2);
        assertThat(moved.get(1)).contains(",Damaged,-2,10,,店主");
    }

    private void publish(String change, VariantId variant) {
        db.sql("update catalog.product set " + change
                        + " where id = (select product from catalog.variant where id = :id)")
                .param("id", variant.value())
                .update();
    }

    private VariantId product(int available) {
        var variant = shop.product(open.brand(), ProductKind.GOODS);
        stock.set(open.brand(), open.store().id(), Map.of(variant, available));
        return variant;
    }

    private void move(VariantId variant, int change, String reason) {
        var path =
                open.path("/stores/%s/stock/%s/movements".formatted(open.store().id(), variant));
        var body = "{\"change\":%d,\"reason\":\"%s\",\"note\":\"\"}".formatted(change, reason);
        assertThat(open.owner().http().post(path, body).status()).isEqualTo(201);
    }

    private List<String> found(Http reader, String path) {
        var answer = reader.get(open.path(path));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body()
                .get("items")
                .valueStream()
                .map(line -> line.get("variant").asString())
                .toList();
    }

    private static List<String> numbers(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(line ->
                        line.get("store").asString() + " " + line.get("variant").asString() + " "
                                + line.at("/movement/number").asInt())
                .toList();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
