package linli.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linli.ordering.Shop;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Touchpoints as those who run them look through them. */
@LinliTest
class TouchpointListTests {
    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Test
    void findsThemByNameCodeKindSpaceAndStoreAndCountsOnlyThoseThatAreAskedFor() {
        var open = shop.open(world, 1);
        var hq = open.hq().http();
        var counter = setUp(open, "CASHIER", "STORE", open.store().id(), "收银台立牌");
        var live = setUp(open, "LIVE", "CLOUD", null, "周五直播");
        assertThat(found(open, "")).containsExactly(live, counter);
        assertThat(found(open, "q=%E7%AB%8B%E7%89%8C")).containsExactly(counter);
        assertThat(found(open, "kind=LIVE")).containsExactly(live);
        assertThat(found(open, "space=STORE")).containsExactly(counter);
        assertThat(found(open, "store=" + open.store().id())).containsExactly(counter);
        var code = hq.get(open.path("/touchpoints?kind=LIVE"))
                .body()
                .at("/items/0/code")
                .asString();
        assertThat(found(open, "q=" + code)).containsExactly(live);
        assertThat(hq.get(open.path("/touchpoints/count?space=CLOUD"))
                        .body()
                        .get("count")
                        .asInt())
                .isOne();
        var file = hq.get(open.path("/touchpoints/export?format=CSV&language=EN&kind=CASHIER"))
                .text()
                .lines()
                .toList();
        assertThat(file).hasSize(2);
        assertThat(file.get(1)).startsWith("收银台立牌,Counter code,Store,Test Store,");
        var owner = open.owner().http();
        assertThat(owner.get(open.path("/touchpoints/count"))
                        .body()
                        .get("count")
                        .asInt())
                .as("an owner's own")
                .isOne();
        var counts =
                hq.get(open.path("/board/touchpoints?touchpoint=" + counter)).body();
        assertThat(counts.get("items").findValuesAsString("touchpoint")).containsExactly(counter);
        assertThat(hq.get(open.path("/touchpoints?kind=GONE")).status()).isEqualTo(400);
    }

    private static String setUp(Shop.Open open, String kind, String space, @Nullable StoreId store, String name) {
        var answer = open.hq().http().post(open.path("/touchpoints"), """
                {"kind":"%s","space":"%s","store":%s,"name":"%s","leadsTo":"BRAND","target":"%s"}
                """.formatted(
                        kind, space, store == null ? "null" : "\"" + store + "\"", name, open.brand()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().get("id").asString();
    }

    private static List<String> found(Shop.Open open, String filter) {
        Http hq = open.hq().http();
        return hq.get(open.path("/touchpoints?" + filter)).body().get("items").findValuesAsString("id");
    }
}
