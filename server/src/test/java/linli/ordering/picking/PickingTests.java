package linli.ordering.picking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.catalog.ProductKind;
import linli.catalog.Stock;
import linli.catalog.VariantId;
import linli.ordering.Shop;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A store's picking list is one list for all who work there, and a tick is of what was there when somebody looked. */
@LinliTest
class PickingTests {
    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private Stock stock;

    @Autowired
    private PickGoods picking;

    private Shop.Open open;
    private World.Player buyer;
    private String store;

    @BeforeEach
    void aShopWithABuyer() {
        open = shop.open(world, 40);
        buyer = shop.buyer(world, open.brand(), 1_000_000);
        store = open.path("/stores/" + open.store().id());
    }

    @Test
    void lastsUntilTheHandOverAndIsNotOfWhatIsOrderedLater() {
        var first = order(2);
        order(3);
        assertThat(line(open.owner()).get("quantity").asInt()).isEqualTo(5);
        assertThat(picked(pick(open.owner(), 5))).isEqualTo(5);
        assertThat(picked(list(open.hq()))).isEqualTo(5);
        order(1);
        assertThat(line(open.owner()).get("quantity").asInt()).isEqualTo(6);
        assertThat(picked(list(open.owner()))).isEqualTo(5);
        Shop.handOver(open.owner().http(), store, first);
        assertThat(line(open.owner()).get("quantity").asInt()).isEqualTo(4);
        assertThat(picked(list(open.owner()))).isEqualTo(3);
    }

    @Test
    void countsForTheLongestWaitingWhatSomebodySawBeforeMoreWasOrdered() {
        order(2);
        order(3);
        order(4);
        assertThat(picked(pick(open.owner(), 5))).isEqualTo(5);
        assertThat(picked(pick(open.hq(), 5))).isEqualTo(5);
        assertThat(picked(pick(open.hq(), 9))).isEqualTo(9);
    }

    @Test
    void isTakenBackByWhoeverLooks() {
        order(2);
        pick(open.owner(), 2);
        assertThat(picked(open.hq()
                        .http()
                        .put(store + "/picking-list/variants/" + open.variant(), "{\"quantity\":0}")
                        .body()))
                .isZero();
    }

    @Test
    void agreesHoweverManyTickAtOnce() {
        order(2);
        var order = order(3);
        var acts = new ArrayList<Callable<Http.Answer>>();
        for (int i = 0; i < 8; i++) {
            var by = i % 2 == 0 ? open.owner() : open.hq();
            acts.add(() -> by.http().put(store + "/picking-list/variants/" + open.variant(), "{\"quantity\":5}"));
            acts.add(() -> by.http().put(store + "/picking-list/orders/" + order, "{\"quantity\":3}"));
        }
        assertThat(Shop.race(acts)).allMatch(answer -> answer.status() == 200);
        assertThat(picked(list(open.owner()))).isEqualTo(5);
        assertThat(bag(order).get("packed").asBoolean()).isTrue();
    }

    @Test
    void isPackedNoMoreOnceTheBagIsToHoldLess() {
        var order = order(3);
        open.owner().http().put(store + "/picking-list/orders/" + order, "{\"quantity\":3}");
        assertThat(bag(order).get("packed").asBoolean()).isTrue();
        var refund = open.owner()
                .http()
                .post(
                        store + "/orders/" + order + "/refunds",
                        Shop.decision(open, order, ",\"lines\":[{\"line\":1,\"quantity\":1}]"));
        assertThat(refund.status()).as(refund.text()).isLessThan(300);
        assertThat(bag(order).get("packed").asBoolean()).isFalse();
        assertThat(bag(order).get("items").get(0).get("quantity").asInt()).isEqualTo(2);
    }

    @Test
    void cutsNoBagInTwoAndSaysThatThereAreMore() {
        var other = shop.product(open.brand(), ProductKind.GOODS);
        stock.set(open.brand(), open.store().id(), Map.of(other, 3));
        var first = order(open.variant(), other);
        var second = order(open.variant(), other);
        var neighbour = buyer;
        buyer = shop.buyer(world, open.brand(), 1_000_000);
        var others = order(open.variant(), other);
        buyer = neighbour;
        var third = order(open.variant());
        assertThat(bags(list(1)))
                .as("by buyer, though another's order lies between")
                .containsExactly(List.of(Map.entry(first, 2), Map.entry(second, 2), Map.entry(third, 1)));
        assertThat(list(1).more()).isTrue();
        assertThat(bags(list(2)))
                .containsExactly(
                        List.of(Map.entry(first, 2), Map.entry(second, 2), Map.entry(third, 1)),
                        List.of(Map.entry(others, 2)));
        assertThat(list(2).more()).isFalse();
        assertThat(list(open.owner()).get("more").asBoolean()).isFalse();
    }

    private PickingList list(int most) {
        return picking.list(open.brand(), open.store().id(), null, most);
    }

    /** Of each bag its orders, with how many lines each has. */
    private static List<List<Map.Entry<String, Integer>>> bags(PickingList list) {
        return list.bags().stream()
                .map(bag -> bag.orders().stream()
                        .map(each ->
                                Map.entry(each.order().toString(), each.items().size()))
                        .toList())
                .toList();
    }

    private String order(VariantId... variants) {
        var lines = Stream.of(variants)
                .map(each -> "{\"variant\":\"%s\",\"quantity\":1}".formatted(each))
                .collect(Collectors.joining(","));
        var answer = buyer.http()
                .post(open.path("/orders"), """
                {"store":"%s","lines":[%s],"payment":"BALANCE"}
                """.formatted(open.store().id(), lines));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().get("id").asString();
    }

    @Test
    void refusesWhatIsNotOnTheList() {
        var elsewhere = shop.open(world, 3);
        assertThat(open.owner()
                        .http()
                        .put(store + "/picking-list/variants/" + elsewhere.variant(), "{\"quantity\":1}")
                        .status())
                .isEqualTo(404);
        assertThat(open.owner()
                        .http()
                        .put(store + "/picking-list/orders/123", "{\"quantity\":1}")
                        .status())
                .isEqualTo(404);
        assertThat(open.owner()
                        .http()
                        .put(store + "/picking-list/variants/" + open.variant(), "{\"quantity\":-1}")
                        .status())
                .isIn(400, 422);
    }

    private JsonNode pick(World.Player by, int quantity) {
        return by.http()
                .put(store + "/picking-list/variants/" + open.variant(), "{\"quantity\":%d}".formatted(quantity))
                .body();
    }

    private JsonNode list(World.Player by) {
        return by.http().get(store + "/picking-list").body();
    }

    private JsonNode line(World.Player by) {
        return list(by).get("lines").get(0);
    }

    private static int picked(JsonNode list) {
        return list.get("lines").get(0).get("picked").asInt();
    }

    private JsonNode bag(String order) {
        return list(open.owner())
                .get("bags")
                .valueStream()
                .flatMap(bag -> bag.get("orders").valueStream())
                .filter(each -> each.get("order").asString().equals(order))
                .findFirst()
                .orElseThrow();
    }

    private String order(int quantity) {
        var answer = buyer.http().post(open.path("/orders"), shop.order(open, quantity, "BALANCE"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().get("id").asString();
    }
}
