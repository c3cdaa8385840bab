package linli.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import linli.catalog.ProductKind;
import linli.catalog.Stock;
import linli.catalog.VariantId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Pictures;
import linli.testing.Race;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Buyers ask some of what they bought back, and get that back, never more. */
@LinliTest
class RefundTests {
    private static final int BOUGHT = 3;
    private static final int ROUNDS = 6;

    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    Stock stock;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Shop.Open open;
    private World.Player buyer;

    @BeforeEach
    void aBuyer() {
        open = shop.open(world, 100);
        buyer = shop.buyer(world, open.brand(), 1_000_00);
    }

    @Test
    void asksSomeOfALineBackWithPhotosAfterSeeingWhatComesBack() {
        var order = order();
        var preview = buyer.http().get(path(order, "/refund-preview?line=1&quantity=2"));
        assertThat(preview.body().at("/amount/minor").asLong()).isEqualTo(2 * Shop.PRICE);
        assertThat(preview.body().at("/lines/0/quantity").asInt()).isEqualTo(2);
        var photo = Pictures.bring(buyer.http());
        var asked = buyer.http()
                .post(
                        path(order, "/refund-requests"),
                        "{\"lines\":[{\"line\":1,\"quantity\":2}],\"photos\":[\"%s\"],\"note\":\"压坏了\"}"
                                .formatted(photo));
        assertThat(asked.status()).isEqualTo(204);
        var wish = open.owner().http().get(path(order, "")).body().get("refundRequest");
        assertThat(wish.at("/lines/0/line").asInt()).isEqualTo(1);
        assertThat(wish.at("/lines/0/quantity").asInt()).isEqualTo(2);
        assertThat(wish.at("/photos/0").asString()).isEqualTo(photo.toString());

        assertThat(open.owner()
                        .http()
                        .post(grant(order), Shop.decision(open, order, ""))
                        .status())
                .isEqualTo(204);
        var detail = buyer.http().get(path(order, "")).body();
        assertThat(detail.get("state").asString()).isEqualTo("READY");
        assertThat(detail.at("/refunded/minor").asLong()).isEqualTo(2 * Shop.PRICE);
        assertThat(detail.at("/lines/0/refundedQuantity").asInt()).isEqualTo(2);
        assertThat(shop.stock(open)).as("the goods are there again").isEqualTo(100 - BOUGHT + 2);
    }

    @Test
    void laysReadyAndHandsOverOnlyWhatIsStillPaid() {
        var order = order();
        assertThat(picked()).isEqualTo(BOUGHT);
        assertThat(bagged()).isEqualTo(BOUGHT);
        refund(order, 2);
        assertThat(picked()).isEqualTo(1);
        assertThat(bagged()).isEqualTo(1);
        assertThat(counter(order).at("/lines/0/quantity").asInt()).isEqualTo(1);
        assertThat(buyer.http()
                        .get(open.path("/orders"))
                        .body()
                        .at("/items/0/quantity")
                        .asInt())
                .isEqualTo(1);
        refund(order, 1);
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("REFUNDED");
        assertThat(picked()).isZero();
        assertThat(bagged()).isZero();
        assertThat(buyer.http().get(path(order, "")).body().get("pickup").isNull())
                .isTrue();
        assertThat(shop.stock(open)).isEqualTo(100);
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(1_000_00);
        assertThat(shop.escrow(open.brand(), order)).isZero();
    }

    @Test
    void givesTheLastOfALineTheRemainder() {
        var order = order();
        open.hq().http().post(path(order, "/refunds"), "{\"refunded\":0,\"amount\":100}");
        long left = BOUGHT * Shop.PRICE - 100;
        var amounts = new ArrayList<Long>();
        for (int i = 0; i < BOUGHT; i++) {
            amounts.add(buyer.http()
                    .get(path(order, "/refund-preview?line=1&quantity=1"))
                    .body()
                    .at("/amount/minor")
                    .asLong());
            refund(order, 1);
        }
        assertThat(amounts.stream().mapToLong(each -> each).sum()).isEqualTo(left);
        assertThat(amounts.getLast() - amounts.getFirst()).isBetween(0L, (long) BOUGHT);
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("REFUNDED");
    }

    @Test
    void grantsAPartOfWhatWasAskedFor() {
        var other = shop.product(open.brand(), ProductKind.GOODS);
        stock.set(open.brand(), open.store().id(), Map.of(other, 10));
        var order = order(open.variant(), other);
        ask(order, "{\"lines\":[{\"line\":1,\"quantity\":1},{\"line\":2,\"quantity\":1}],\"note\":\"坏了\"}");
        assertThat(open.owner()
                        .http()
                        .post(grant(order), Shop.decision(open, order, ",\"lines\":[{\"line\":2,\"quantity\":1}]"))
                        .status())
                .isEqualTo(204);
        var detail = buyer.http().get(path(order, "")).body();
        assertThat(detail.at("/refundRequest/state").asString()).isEqualTo("GRANTED");
        assertThat(detail.at("/lines/0/refundedQuantity").asInt()).isZero();
        assertThat(detail.at("/lines/1/refundedQuantity").asInt()).isEqualTo(1);
        assertThat(detail.at("/refunded/minor").asLong()).isEqualTo(Shop.PRICE);
    }

    @Test
    void asksForNoMoreThanWasBoughtAndIsLeft() {
        var order = order();
        for (var wrong : List.of(
                "{\"lines\":[{\"line\":1,\"quantity\":4}],\"note\":\"x\"}",
                "{\"lines\":[{\"line\":1,\"quantity\":2},{\"line\":1,\"quantity\":2}],\"note\":\"x\"}",
                "{\"lines\":[{\"line\":2,\"quantity\":1}],\"note\":\"x\"}")) {
            assertThat(buyer.http().post(path(order, "/refund-requests"), wrong).problem())
                    .as(wrong)
                    .isEqualTo("refund-too-large");
        }
        assertThat(buyer.http()
                        .post(
                                path(order, "/refund-requests"),
                                "{\"lines\":[{\"line\":1,\"quantity\":1}],\"amount\":1,\"note\":\"x\"}")
                        .problem())
                .isEqualTo("refund-of-both");
        var photo = Pictures.bring(buyer.http());
        var seven = String.join(
                ",", IntStream.range(0, 7).mapToObj(_ -> "\"" + photo + "\"").toList());
        assertThat(buyer.http()
                        .post(path(order, "/refund-requests"), "{\"photos\":[%s],\"note\":\"x\"}".formatted(seven))
                        .problem())
                .isEqualTo("invalid-request");
        assertThatThrownBy(() -> db.sql(
                                "update ordering.order_line set refunded_quantity = quantity + 1 where order_id = :order")
                        .param("order", Long.parseLong(order))
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(world.person("路人")
                        .http()
                        .get(path(order, "/refund-preview?line=1&quantity=1"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void takesARequestBackWhileItIsOpen() {
        var order = order();
        ask(order, "{\"note\":\"不想要了\"}");
        assertThat(world.person("路人")
                        .http()
                        .post(path(order, "/refund-requests/withdraw"), "")
                        .problem())
                .isEqualTo("order-not-found");
        assertThat(buyer.http()
                        .post(path(order, "/refund-requests/withdraw"), "")
                        .status())
                .isEqualTo(204);
        assertThat(buyer.http()
                        .post(path(order, "/refund-requests/withdraw"), "")
                        .problem())
                .isEqualTo("no-refund-request");
        assertThat(buyer.http()
                        .get(path(order, ""))
                        .body()
                        .at("/refundRequest/state")
                        .asString())
                .isEqualTo("WITHDRAWN");
        ask(order, "{\"note\":\"还是退吧\"}");
    }

    @Test
    void givesBackEachUnitOnceHoweverManyDecideAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            var order = order();
            long wallet = shop.wallet(open.brand(), buyer);
            int before = shop.stock(open);
            ask(order, "{\"lines\":[{\"line\":1,\"quantity\":2}],\"note\":\"坏了\"}");
            var one = Shop.decision(open, order, ",\"lines\":[{\"line\":1,\"quantity\":1}]");
            var no = Shop.refusal(open, order);
            List<Callable<Http.Answer>> acts = List.of(
                    () -> open.owner().http().post(grant(order), one),
                    () -> open.hq().http().post(path(order, "/refunds"), one),
                    () -> open.hq().http().post(path(order, "/refund-requests/decline"), no),
                    () -> buyer.http().post(path(order, "/refund-requests/withdraw"), ""));
            var answers = Race.of(acts.size(), acts::get);
            assertThat(answers).allMatch(answer -> answer.status() < 500);
            long given = answers.subList(0, 2).stream()
                    .filter(answer -> answer.status() == 204)
                    .count();
            assertThat(answers)
                    .as("each decides the same request")
                    .filteredOn(answer -> answer.status() == 204)
                    .hasSize(1);
            assertThat(shop.wallet(open.brand(), buyer) - wallet).isEqualTo(given * Shop.PRICE);
            assertThat(shop.stock(open) - before).isEqualTo((int) given);
            assertThat(db.sql(
                                    "select count(*) from ordering.refund_request where order_id = :order and state <> 'OPEN'")
                            .param("order", Long.parseLong(order))
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void letsOneOfAllRequestsThatComeAtOnceBeOpen() {
        var order = order();
        var answers = Race.of(
                6,
                i -> () -> buyer.http()
                        .post(
                                path(order, "/refund-requests"),
                                "{\"lines\":[{\"line\":1,\"quantity\":%d}],\"note\":\"坏了\"}"
                                        .formatted(i % BOUGHT + 1)));
        assertThat(answers.stream().filter(answer -> answer.status() == 204)).hasSize(1);
        assertThat(db.sql("select count(*) from ordering.refund_request_line where order_id = :order")
                        .param("order", Long.parseLong(order))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private String order() {
        return id(buyer.http().post(open.path("/orders"), shop.order(open, BOUGHT, "BALANCE")));
    }

    private String order(VariantId... variants) {
        var lines = String.join(
                ",",
                List.of(variants).stream()
                        .map(variant -> "{\"variant\":\"%s\",\"quantity\":1}".formatted(variant))
                        .toList());
        return id(buyer.http()
                .post(
                        open.path("/orders"),
                        "{\"store\":\"%s\",\"lines\":[%s],\"payment\":\"BALANCE\"}"
                                .formatted(open.store().id(), lines)));
    }

    private void ask(String order, String json) {
        assertThat(buyer.http().post(path(order, "/refund-requests"), json).status())
                .isEqualTo(204);
    }

    private void refund(String order, int quantity) {
        assertThat(open.hq()
                        .http()
                        .post(
                                path(order, "/refunds"),
                                Shop.decision(
                                        open, order, ",\"lines\":[{\"line\":1,\"quantity\":%d}]".formatted(quantity)))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void decidesOnlyWhatWasSeen() {
        var order = order();
        var nothingAsked = Shop.decision(open, order, ",\"amount\":100");
        ask(order, "{\"amount\":300,\"note\":\"坏了\"}");
        assertThat(open.hq().http().post(path(order, "/refunds"), nothingAsked).problem())
                .isEqualTo("refund-changed");
        var first = Shop.decision(open, order, "");
        var no = Shop.refusal(open, order);
        assertThat(buyer.http()
                        .post(path(order, "/refund-requests/withdraw"), "")
                        .status())
                .isEqualTo(204);
        assertThat(open.hq().http().post(path(order, "/refunds"), first).problem())
                .as("what its buyer took back")
                .isEqualTo("refund-changed");
        ask(order, "{\"amount\":700,\"note\":\"全坏了\"}");
        assertThat(open.hq().http().post(path(order, "/refunds"), first).problem())
                .as("what its buyer asks instead")
                .isEqualTo("refund-changed");
        assertThat(open.hq()
                        .http()
                        .post(path(order, "/refund-requests/decline"), no)
                        .problem())
                .isEqualTo("refund-changed");
        var second = Shop.decision(open, order, "");
        assertThat(open.owner().http().post(grant(order), second).status()).isEqualTo(204);
        assertThat(open.hq().http().post(path(order, "/refunds"), second).problem())
                .as("what another has granted")
                .isEqualTo("refund-changed");
        assertThat(buyer.http()
                        .get(path(order, ""))
                        .body()
                        .at("/refunded/minor")
                        .asLong())
                .isEqualTo(700);
    }

    @Test
    void givesBackNoOtherSumThanWasShown() {
        var order = order();
        var two = "{\"lines\":[{\"line\":1,\"quantity\":2}],\"comesTo\":%d,\"note\":\"坏了\"}".formatted(2 * Shop.PRICE);
        assertThat(open.hq()
                        .http()
                        .post(path(order, "/refunds"), Shop.decision(open, order, ",\"amount\":1000,\"comesTo\":1000"))
                        .status())
                .isEqualTo(204);
        long now = buyer.http()
                .get(path(order, "/refund-preview?line=1&quantity=2"))
                .body()
                .at("/amount/minor")
                .asLong();
        assertThat(now).isLessThan(2 * Shop.PRICE);
        var refused = buyer.http().in("zh-CN").post(path(order, "/refund-requests"), two);
        assertThat(refused.problem()).isEqualTo("refund-sum-changed");
        assertThat(refused.body().get("detail").asString()).contains(written(now));
        assertThat(buyer.http()
                        .in("en")
                        .post(path(order, "/refund-requests"), two)
                        .body()
                        .get("detail")
                        .asString())
                .contains(written(now) + " would go back now");
        ask(order, two.replace(String.valueOf(2 * Shop.PRICE), String.valueOf(now)));

        var wrong = Shop.decision(open, order, ",\"comesTo\":" + (now + 1));
        assertThat(open.hq().http().post(path(order, "/refunds"), wrong).problem())
                .isEqualTo("refund-sum-changed");
        assertThat(buyer.http()
                        .get(path(order, ""))
                        .body()
                        .at("/refundRequest/state")
                        .asString())
                .isEqualTo("OPEN");
        var right = Shop.decision(open, order, ",\"comesTo\":" + now);
        assertThat(open.hq().http().post(path(order, "/refunds"), right).status())
                .isEqualTo(204);
    }

    @Test
    void neitherAPreviewNorAStrangerWaitsForWhoeverHasTheOrder() {
        var order = order();
        var stranger = world.person("路人");
        transaction.executeWithoutResult(_ -> {
            db.sql("select from ordering.orders where brand = :brand and id = :id for no key update")
                    .param("brand", open.brand().value())
                    .param("id", Long.parseLong(order))
                    .query()
                    .listOfRows();
            var preview = path(order, "/refund-preview?line=1&quantity=2");
            assertThat(buyer.http().get(preview).body().at("/amount/minor").asLong())
                    .isEqualTo(2 * Shop.PRICE);
            var theirs = stranger.http();
            for (var answer : List.of(
                    theirs.get(preview),
                    theirs.post(path(order, "/payments"), ""),
                    theirs.post(path(order, "/refund-requests"), "{\"note\":\"坏了\"}"),
                    theirs.post(path(order, "/refund-requests/withdraw"), ""))) {
                assertThat(answer.status()).as(answer.text()).isEqualTo(404);
            }
        });
    }

    private static String written(long minor) {
        return new Money(minor, Currency.CNY).written();
    }

    private int bagged() {
        return open.owner()
                .http()
                .get(open.path("/stores/" + open.store().id() + "/picking-list"))
                .body()
                .get("bags")
                .valueStream()
                .flatMap(bag -> bag.get("orders").valueStream())
                .flatMap(each -> each.get("items").valueStream())
                .mapToInt(item -> item.get("quantity").asInt())
                .sum();
    }

    private int picked() {
        var lines = open.owner()
                .http()
                .get(open.path("/stores/" + open.store().id() + "/picking-list"))
                .body()
                .get("lines");
        return lines.isEmpty() ? 0 : lines.get(0).get("quantity").asInt();
    }

    private JsonNode counter(String order) {
        return open.owner()
                .http()
                .get(open.path("/stores/" + open.store().id() + "/pickups/" + order))
                .body();
    }

    private String grant(String order) {
        return open.path("/stores/" + open.store().id() + "/orders/" + order + "/refunds");
    }

    private String path(String order, String rest) {
        return open.path("/orders/" + order + rest);
    }

    private static String id(Http.Answer answer) {
        return answer.body().get("id").asString();
    }
}
