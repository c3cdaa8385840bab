package linli.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a product's variants differ by, in which order they stand, and what becomes of one that is sold no more. */
@LinliTest
class VariantOrderTests {
    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private JdbcClient db;

    private Shop.Open open;
    private String product;
    private String first;

    @BeforeEach
    void aShopWithAProduct() {
        open = shop.open(world, 40);
        first = open.variant().toString();
        product = open.path("/products/"
                + db.sql("select product from catalog.variant where id = :id")
                        .param("id", open.variant().value())
                        .query(Long.class)
                        .single());
    }

    @Test
    void getsOptionsAndVariantsAndIsPutInOrder() {
        var named = arrange("[\"大小\"]", choice(first, "小盒"));
        assertThat(named.status()).as(named.text()).isEqualTo(200);
        var large = add("大盒");
        var huge = add("整箱");
        var moved = arrange("[\"大小\"]", choice(huge, "整箱"), choice(first, "小盒"), choice(large, "大盒"));
        assertThat(titles(moved.body())).containsExactly("整箱", "小盒", "大盒");
        var swapped = arrange("[\"大小\"]", choice(huge, "大盒"), choice(first, "小盒"), choice(large, "整箱"));
        assertThat(titles(swapped.body())).containsExactly("大盒", "小盒", "整箱");
        var more =
                arrange("[\"大小\",\"口味\"]", choice(huge, "大盒", "甜"), choice(first, "小盒", "甜"), choice(large, "大盒", "酸"));
        assertThat(titles(more.body())).containsExactly("大盒 / 甜", "小盒 / 甜", "大盒 / 酸");
        var shelf = world.stranger().get(product).body();
        assertThat(shelf.get("options").size()).isEqualTo(2);
        assertThat(titles(shelf)).containsExactly("大盒 / 甜", "小盒 / 甜", "大盒 / 酸");
    }

    @Test
    void refusesVariantsThatWouldBeOneOrThatAreNotTheProducts() {
        arrange("[\"大小\"]", choice(first, "小盒"));
        var large = add("大盒");
        assertThat(arrange("[\"大小\"]", choice(first, "大盒"), choice(large, "大盒")).text())
                .contains("options-mismatch");
        assertThat(arrange("[]", choice(first), choice(large)).text()).contains("options-mismatch");
        assertThat(arrange("[\"大小\",\"大小\"]", choice(first, "a", "b"), choice(large, "b", "a"))
                        .text())
                .contains("option-twice");
        assertThat(arrange("[\"大小\"]", choice(first, "小盒")).text()).contains("variants-differ");
        assertThat(arrange("[\"大小\"]", choice(first, "小盒"), choice(first, "大盒")).text())
                .contains("variants-differ");
        assertThat(arrange("[\"大小\"]", choice(first, "小盒"), choice("123", "大盒")).text())
                .contains("variants-differ");
        assertThat(titles(world.stranger().get(product).body())).containsExactly("小盒", "大盒");
    }

    @Test
    void whatIsRetiredIsSoldNoMoreAndWhatWasBoughtOfItStays() {
        arrange("[\"大小\"]", choice(first, "小盒"));
        var large = add("大盒");
        var buyer = shop.buyer(world, open.brand(), 100_000);
        var order = buyer.http().post(open.path("/orders"), shop.order(open, 2, "BALANCE"));
        assertThat(order.status()).isEqualTo(201);
        var retired = open.hq().http().delete(product + "/variants/" + first);
        assertThat(titles(retired.body())).containsExactly("大盒");
        Shop.await(() -> buyer.http()
                        .post(open.path("/checkout/quote"), """
                        {"store":"%s","lines":[{"variant":"%s","quantity":1}]}
                        """.formatted(
                                        open.store().id(), first))
                        .status()
                == 404);
        var detail =
                buyer.http().get(open.path("/orders/" + order.body().get("id").asString()));
        assertThat(detail.body().get("lines").get(0).get("quantity").asInt()).isEqualTo(2);
        assertThat(open.hq().http().delete(product + "/variants/" + first).status())
                .isEqualTo(404);
        assertThat(open.hq().http().delete(product + "/variants/" + large).text())
                .contains("last-variant");
        assertThat(open.hq()
                        .http()
                        .get(open.path("/stores/" + open.store().id() + "/stock"))
                        .text())
                .contains(first);
    }

    @Test
    void itsSkuAndWhatItWasAreFreeForAnother() {
        arrange("[\"大小\"]", choice(first, "小盒"));
        var second = add("大盒", "S-1");
        var refused = added("中盒", "S-1");
        assertThat(refused.problem()).isEqualTo("sku-taken");
        assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("sku");
        open.hq().http().delete(product + "/variants/" + second);
        var again = add("大盒", "S-1");
        assertThat(again).isNotEqualTo(second);
    }

    @Test
    void oneOfThemIsLeftHoweverManyAreRetiredAtOnce() {
        arrange("[\"大小\"]", choice(first, "小盒"));
        var variants = new ArrayList<>(List.of(first));
        for (int i = 0; i < 4; i++) {
            variants.add(add("第 " + i + " 种"));
        }
        var acts = variants.stream()
                .<Callable<Http.Answer>>map(variant -> () -> open.hq().http().delete(product + "/variants/" + variant))
                .toList();
        assertThat(Shop.race(acts).stream().map(Http.Answer::status).sorted().toList())
                .containsExactly(200, 200, 200, 200, 409);
        assertThat(titles(world.stranger().get(product).body())).hasSize(1);
    }

    private Http.Answer arrange(String options, String... choices) {
        return open.hq().http().put(product + "/variants", """
                {"options":%s,"variants":[%s]}
                """.formatted(options, String.join(",", choices)));
    }

    private String choice(String variant, String... values) {
        int version = db.sql("select version from catalog.variant where brand = :brand and id = :id")
                .param("brand", open.brand().value())
                .param("id", Long.parseLong(variant))
                .query(Integer.class)
                .optional()
                .orElse(1);
        return """
                {"variant":"%s","version":%d,"values":[%s]}
                """.formatted(variant, version, values.length == 0 ? "" : '"' + String.join("\",\"", values) + '"');
    }

    private String add(String value) {
        return add(value, "");
    }

    private String add(String value, String sku) {
        var answer = added(value, sku);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().get("id").asString();
    }

    private Http.Answer added(String value, String sku) {
        return open.hq().http().post(product + "/variants", """
                {"optionValues":["%s"],"sku":"%s","price":{"minor":990,"currency":"CNY"},"compareAt":null,"cost":null,
                 "barcode":"","grams":0,"weightUnit":"G","requiresShipping":true,"taxable":true,"policy":"DENY","image":null}
                """.formatted(value, sku));
    }

    private static List<String> titles(JsonNode detail) {
        return detail.get("variants")
                .valueStream()
                .map(each -> each.get("title").asString())
                .toList();
    }
}
