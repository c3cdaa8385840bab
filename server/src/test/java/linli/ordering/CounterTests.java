package linli.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linli.catalog.ProductKind;
import linli.identity.NewPerson;
import linli.identity.People;
import linli.identity.Sessions;
import linli.ordering.fulfilment.Settling;
import linli.shared.PersonId;
import linli.shared.work.Jobs;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A store's counter: it finds an order, looks at it, hands it over once, and can take that back for ten minutes. */
@LinliTest
class CounterTests {
    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Settling settling;

    @Autowired
    private JdbcClient db;

    private Shop.Open open;
    private World.Player buyer;
    private String counter;

    @BeforeEach
    void aShopWithABuyer() {
        open = shop.open(world, 40);
        buyer = shop.buyer(world, open.brand(), 100_000);
        counter = open.path("/stores/" + open.store().id());
    }

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void looksByTheCodeHoweverItIsWrittenAndChangesNothing() {
        var order = order(2);
        var code = code(order);
        var split = code.substring(0, 4) + "-" + code.substring(4);
        for (var typed : List.of(
                code,
                split,
                split.replace('-', ' '),
                "  " + code.toLowerCase(Locale.ROOT),
                "linli:pickup:" + code,
                "LINLI:PICKUP:" + code,
                "ｌｉｎｌｉ：ｐｉｃｋｕｐ：" + code)) {
            var found = find(open.owner(), typed);
            assertThat(found.status()).as(found.text()).isEqualTo(200);
            var pickup = found.body().get("pickup");
            assertThat(pickup.get("id").asString()).as(typed).isEqualTo(order);
            assertThat(pickup.get("state").asString()).isEqualTo("READY");
        }
        var pickup = find(open.owner(), code).body().get("pickup");
        assertThat(pickup.get("buyer").get("name").asString()).isEqualTo("邻居");
        assertThat(pickup.get("payment").asString()).isEqualTo("BALANCE");
        assertThat(pickup.get("total").get("minor").asLong()).isEqualTo(2 * Shop.PRICE);
        assertThat(pickup.get("readyAt").asString("")).isNotEmpty();
        assertThat(pickup.get("handover").isNull()).isTrue();
        var line = pickup.get("lines").get(0);
        assertThat(line.get("quantity").asInt()).isEqualTo(2);
        assertThat(line.get("kind").asString()).isEqualTo("GOODS");
        assertThat(pickup.toString()).doesNotContain(code);
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("READY");
        assertThat(verbs(order)).doesNotContain("PICK_UP");
    }

    @Test
    void findsByTheBuyersNameOrTheLastFourDigitsOfTheirPhoneAmongWhatWaitsHere() {
        var phone = Phones.next();
        var tail = phone.substring(phone.length() - 4);
        var mei = named("阿梅Mei", phone);
        var other = named("阿梅的邻居", null);
        var wanted = order(mei, 1);
        var second = order(other, 1);
        order(1);
        for (var typed : List.of("阿梅mei", "ＭＥＩ", tail, " " + tail)) {
            var pickup = find(open.owner(), typed).body().get("pickup");
            assertThat(pickup.get("id").asString("")).as(typed).isEqualTo(wanted);
            assertThat(pickup.get("phone").asString()).endsWith("****" + tail).doesNotContain(phone.substring(4, 9));
        }
        var matches = find(open.owner(), "阿梅").body();
        assertThat(matches.get("pickup").isNull()).isTrue();
        assertThat(matches.get("more").asBoolean()).isFalse();
        assertThat(ids(matches.get("matches"))).containsExactly(second, wanted);
        assertThat(matches.get("matches").get(0).get("phone").isNull()).isTrue();
        assertThat(matches.get("matches").get(1).get("phone").asString()).endsWith("****" + tail);

        for (var nothing : List.of(
                "查无此人", "%", "_", phone.substring(phone.length() - 5), phone.substring(phone.length() - 3), phone)) {
            var found = find(open.owner(), nothing).body();
            assertThat(found.get("matches").isEmpty() && found.get("pickup").isNull())
                    .as(nothing)
                    .isTrue();
        }
        handOver(open.owner(), wanted);
        assertThat(find(open.owner(), tail).body().get("pickup").isNull())
                .as("what is handed over does not wait")
                .isTrue();
        var next = world.store(open.brand(), open.owner());
        var there = open.owner().http().get(open.path("/stores/" + next.id() + "/pickups?typed=" + encoded("阿梅")));
        assertThat(there.body().get("matches")).isEmpty();
    }

    @Test
    void showsAtMostTwentyMatchesAndThatThereAreMore() {
        IntStream.range(0, 21).forEach(_ -> order(1));
        var matches = find(open.owner(), "邻居").body();
        assertThat(matches.get("matches")).hasSize(20);
        assertThat(matches.get("more").asBoolean()).isTrue();
    }

    @Test
    void findsANewcomerWhoseNameIsAsLongAsACode() {
        var margaret = named("Margaret", null);
        var order = order(margaret, 1);
        assertThat(find(open.owner(), "margaret").body().get("pickup").get("id").asString(""))
                .isEqualTo(order);
    }

    @Test
    void saysWhyAnOrderCannotBeHandedOver() {
        var elsewhere = world.person("隔壁店主");
        var other = world.store(open.brand(), elsewhere);
        var order = order(1);
        var code = code(order);
        var there = elsewhere.http().get(open.path("/stores/" + other.id() + "/pickups?typed=" + code));
        assertThat(there.body().get("pickup").isNull()).isTrue();
        assertThat(there.body().get("elsewhere").get("id").asString())
                .isEqualTo(open.store().id().toString());
        assertThat(there.body().get("elsewhere").get("name").asString()).isEqualTo("测试店");
        assertThat(there.text()).doesNotContain("蓝莓", "邻居");
        var theirs = open.path("/stores/" + other.id() + "/pickups/" + order);
        assertThat(elsewhere.http().get(theirs).status()).isEqualTo(404);
        assertThat(Shop.handOver(elsewhere.http(), open.path("/stores/" + other.id()), order)
                        .problem())
                .isEqualTo("order-not-found");
        assertThat(elsewhere.http().post(theirs + "/undo", "").problem()).isEqualTo("order-not-found");

        var unpaid = id(buyer.http().post(open.path("/orders"), shop.order(open, 1, "SANDBOX")));
        assertThat(show(unpaid).get("state").asString()).isEqualTo("AWAITING_PAYMENT");
        assertThat(handOver(open.owner(), unpaid).problem()).isEqualTo("pickup-not-ready");
        assertThat(undo(open.owner(), unpaid).problem()).isEqualTo("pickup-not-done");

        handOver(open.owner(), order);
        var done = find(open.owner(), code).body().get("pickup");
        assertThat(done.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(done.get("handover").get("by").get("name").asString()).isEqualTo("店主");
        assertThat(done.get("handover").get("at").asString("")).isNotEmpty();
        assertThat(handOver(open.hq(), order).problem()).isEqualTo("pickup-done");

        var back = order(1);
        refund(back, "");
        assertThat(show(back).get("state").asString()).isEqualTo("REFUNDED");
        assertThat(handOver(open.owner(), back).problem()).isEqualTo("pickup-not-ready");

        var online = shop.product(open.brand(), ProductKind.DIGITAL);
        var digital = id(buyer.http()
                .post(open.path("/orders"), """
                {"store":"%s","lines":[{"variant":"%s","quantity":1}],"payment":"BALANCE"}
                """.formatted(open.store().id(), online)));
        assertThat(handOver(open.owner(), digital).problem()).isEqualTo("order-not-found");
        assertThat(undo(open.owner(), digital).problem()).isEqualTo("order-not-found");
        assertThat(find(open.owner(), code(digital)).problem()).isEqualTo("pickup-code-unknown");
    }

    @Test
    void isNoCounterForAnybodyElse() {
        var order = order(1);
        var stranger = shop.open(world, 1);
        for (var nobody : List.of(buyer, stranger.hq(), stranger.owner())) {
            assertThat(find(nobody, code(order)).status()).isEqualTo(404);
            assertThat(handOver(nobody, order).status()).isEqualTo(404);
            assertThat(undo(nobody, order).status()).isEqualTo(404);
            assertThat(nobody.http().get(counter + "/handovers").status()).isEqualTo(404);
        }
        var theirs = stranger.path("/stores/" + stranger.store().id());
        assertThat(stranger.owner()
                        .http()
                        .get(theirs + "/pickups?typed=" + code(order))
                        .problem())
                .isEqualTo("pickup-code-unknown");
        assertThat(Shop.handOver(stranger.owner().http(), theirs, order).problem())
                .isEqualTo("order-not-found");
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("READY");
    }

    @Test
    void refusesWhatIsNoSearch() {
        for (var bad : List.of("", "%20", "%E2%80%8B", "x".repeat(101))) {
            assertThat(open.owner()
                            .http()
                            .get(counter + "/pickups?typed=" + bad)
                            .status())
                    .as(bad)
                    .isEqualTo(400);
        }
        assertThat(open.owner().http().get(counter + "/pickups").status()).isEqualTo(400);
        var order = order(1);
        for (var body : List.of("", "{}", "{\"refunded\":-1}", "{\"refunded\":null}", "{\"refunded\":\"0\"}")) {
            assertThat(open.owner()
                            .http()
                            .post(counter + "/pickups/" + order + "/hand-over", body)
                            .status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("READY");
    }

    @Test
    void limitsHowOftenCodesAreTriedButNeitherNamesNorWhatIsInHand() {
        var order = order(1);
        for (int i = 0; i < 30; i++) {
            assertThat(find(open.owner(), i % 2 == 0 ? "AAAA-2223" : "linli:pickup:WRONG")
                            .problem())
                    .isEqualTo("pickup-code-mistyped");
        }
        assertThat(find(open.owner(), code(order)).status()).isEqualTo(429);
        assertThat(find(open.owner(), "邻居").status()).isEqualTo(200);
        assertThat(find(open.hq(), code(order)).status()).isEqualTo(200);
        assertThat(handOver(open.owner(), order).status()).isEqualTo(200);
    }

    @Test
    void handsOverWhatWasSeenAndRefusesWhatWasGivenBackMeanwhile() {
        var order = order(2);
        refund(order, ",\"amount\":100");
        assertThat(handOver(open.owner(), order).problem()).isEqualTo("pickup-changed");
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("READY");
        var seen = show(order).get("refunded").get("minor").asLong();
        assertThat(seen).isEqualTo(100);
        assertThat(open.owner()
                        .http()
                        .post(counter + "/pickups/" + order + "/hand-over", "{\"refunded\":%d}".formatted(seen))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void handsOverOnceHoweverManyCountersDoItAtOnce() {
        var order = order(1);
        var answers = Shop.race(IntStream.range(0, 16)
                .<Callable<Http.Answer>>mapToObj(i -> () -> handOver(i % 2 == 0 ? open.owner() : open.hq(), order))
                .toList());
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allMatch(answer -> answer.problem().equals("pickup-done"));
        assertThat(verbs(order)).containsOnlyOnce("PICK_UP");
        assertThat(standing(order)).isEqualTo(1);
    }

    @Test
    void answersTheSamePressTwiceAlike() {
        var order = order(1);
        var path = counter + "/pickups/" + order + "/hand-over";
        var first = open.owner().http().post(path, "{\"refunded\":0}", "press");
        var again = open.owner().http().post(path, "{\"refunded\":0}", "press");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(verbs(order)).containsOnlyOnce("PICK_UP");
    }

    @Test
    void takesAHandoverBackByANewActThatLeavesTheOldOne() {
        var order = order(1);
        var code = code(order);
        handOver(open.owner(), order);
        var undone = undo(open.hq(), order);
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(undone.body().get("state").asString()).isEqualTo("READY");
        assertThat(undone.body().get("handover").isNull()).isTrue();
        assertThat(verbs(order)).endsWith("PICK_UP", "UNDO_PICK_UP");
        assertThat(db.sql("""
                        select person from activity.event_v1
                         where brand = :brand and verb = 'UNDO_PICK_UP' and thing = :order and store = :store
                        """)
                        .param("brand", open.brand().value())
                        .param("order", Long.parseLong(order))
                        .param("store", open.store().id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(open.hq().id().value());
        var audited =
                open.hq().http().get(open.path("/audit")).body().get("items").get(0);
        assertThat(audited.get("action").asString()).isEqualTo("pickup.undone");
        assertThat(audited.get("details").get("order").asString()).isEqualTo(order);

        assertThat(undo(open.owner(), order).problem()).isEqualTo("pickup-not-done");
        assertThat(buyer.http()
                        .get(open.path("/orders/" + order))
                        .body()
                        .get("pickup")
                        .get("code")
                        .asString())
                .as("the old code is good again")
                .isEqualTo(code);
        var picking = open.owner().http().get(counter + "/picking-list");
        assertThat(picking.body().get("lines").get(0).get("quantity").asInt()).isEqualTo(1);
        assertThat(waitingOnBoard()).isEqualTo(1);
        assertThat(handOver(open.owner(), order).status()).isEqualTo(200);
        assertThat(waitingOnBoard()).isZero();

        var today = open.owner().http().get(counter + "/handovers").body().get("items");
        assertThat(today).hasSize(2);
        assertThat(today.get(0).get("undoneAt").isNull()).isTrue();
        assertThat(today.get(0).get("undoableUntil").asString("")).isNotEmpty();
        assertThat(today.get(1).get("undoneBy").get("name").asString()).isEqualTo("总部");
        assertThat(today.get(1).get("undoableUntil").isNull()).isTrue();
        assertThat(today.get(1).get("by").get("name").asString()).isEqualTo("店主");
    }

    @Test
    void undoesForTenMinutesByTheDatabasesClock() {
        var late = order(1);
        var early = order(1);
        handOver(open.owner(), early);
        handOver(open.owner(), late);
        world.time().shift(Duration.ofMinutes(9).plusSeconds(30));
        assertThat(undo(open.owner(), early).status()).isEqualTo(200);
        world.time().shift(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(undo(open.owner(), late).problem()).isEqualTo("pickup-undo-over");
        assertThat(show(late).get("handover").get("undoableUntil").isNull()).isTrue();
        assertThat(Shop.state(open, buyer.http(), late)).isEqualTo("COMPLETED");
        assertThat(handOver(open.owner(), early).status()).isEqualTo(200);
        world.time().shift(Duration.ofMinutes(19));
        assertThat(undo(open.owner(), early).status())
                .as("ten minutes from when it was handed over again")
                .isEqualTo(200);
    }

    @Test
    void isUndoneUnlessGoodsWereGivenBackSinceAndSaysSo() {
        var handed = order(3);
        handOver(open.owner(), handed);
        refund(handed, ",\"lines\":[{\"line\":1,\"quantity\":1}]");
        assertThat(show(handed).get("handover").get("undoableUntil").isNull()).isTrue();
        assertThat(undo(open.owner(), handed).problem()).isEqualTo("pickup-undo-over");

        var lessened = order(3);
        refund(lessened, ",\"lines\":[{\"line\":1,\"quantity\":1}]");
        open.owner()
                .http()
                .post(counter + "/pickups/" + lessened + "/hand-over", "{\"refunded\":%d}".formatted(Shop.PRICE));
        refund(lessened, ",\"amount\":10");
        assertThat(show(lessened).get("handover").get("undoableUntil").asString(""))
                .as("money alone keeps nothing from it")
                .isNotEmpty();
        assertThat(undo(open.owner(), lessened).status()).isEqualTo(200);
    }

    @Test
    void listsTheHandoversOfTodayAlone() {
        handOver(open.owner(), order(1));
        assertThat(open.owner().http().get(counter + "/handovers").body().get("items"))
                .hasSize(1);
        world.time().shift(Duration.ofDays(1));
        assertThat(open.owner().http().get(counter + "/handovers").body().get("items"))
                .isEmpty();
    }

    @Test
    void settlesSevenDaysAfterTheHandoverThatStands() {
        var order = order(1);
        handOver(open.owner(), order);
        undo(open.owner(), order);
        world.time().shift(Duration.ofDays(5));
        handOver(open.owner(), order);
        world.time().shift(Duration.ofDays(8));
        jobs.run("ordering.settle");
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("COMPLETED");
        assertThat(shop.revenue(open)).isZero();
        world.time().shift(Duration.ofDays(12).plusMinutes(1));
        jobs.run("ordering.settle");
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("SETTLED");
        assertThat(shop.revenue(open)).isEqualTo(Shop.PRICE);
        assertThat(undo(open.owner(), order).problem()).isEqualTo("pickup-undo-over");
    }

    @Test
    void isEitherUndoneOrSettled() {
        for (int round = 0; round < 8; round++) {
            var order = order(1);
            handOver(open.owner(), order);
            long before = shop.revenue(open);
            var answers = Shop.race(Stream.<Callable<Integer>>of(
                            () -> undo(open.owner(), order).status(), () -> {
                                settling.settle(open.brand(), OrderId.valueOf(order));
                                return 0;
                            })
                    .toList());
            boolean undone = answers.getFirst() == 200;
            assertThat(Shop.state(open, buyer.http(), order)).isEqualTo(undone ? "READY" : "SETTLED");
            assertThat(shop.escrow(open.brand(), order)).isEqualTo(undone ? Shop.PRICE : 0);
            assertThat(shop.revenue(open) - before).isEqualTo(undone ? 0 : Shop.PRICE);
            assertThat(standing(order)).isEqualTo(undone ? 0 : 1);
        }
    }

    @Test
    void isUndoneBeforeItsRefundOrNotAtAll() {
        for (int round = 0; round < 8; round++) {
            var order = order(1);
            handOver(open.owner(), order);
            int stock = shop.stock(open);
            var answers = Shop.race(Stream.<Callable<Integer>>of(
                            () -> undo(open.owner(), order).status(), () -> refund(order, ""))
                    .toList());
            boolean undone = answers.getFirst() == 200;
            assertThat(answers.getLast()).isEqualTo(204);
            assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("REFUNDED");
            assertThat(shop.escrow(open.brand(), order)).isZero();
            assertThat(shop.stock(open) - stock)
                    .as("goods come back that are at the store")
                    .isEqualTo(undone ? 1 : 0);
            assertThat(handOver(open.owner(), order).problem()).isEqualTo("pickup-not-ready");
        }
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(100_000);
    }

    @Test
    void undoesNoHandOverSinceWhichGoodsWereGivenBack() {
        var order = order(3);
        handOver(open.owner(), order);
        int stock = shop.stock(open);
        assertThat(refund(order, ",\"lines\":[{\"line\":1,\"quantity\":1}]")).isEqualTo(204);

        assertThat(undo(open.owner(), order).problem()).isEqualTo("pickup-undo-over");

        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("COMPLETED");
        assertThat(shop.stock(open)).isEqualTo(stock);
    }

    @Test
    void refundsAnUndoneOrderAsOneThatWasNeverHandedOver() {
        var order = order(2);
        handOver(open.owner(), order);
        assertThat(refund(order, ",\"amount\":100")).isEqualTo(204);
        assertThat(undo(open.owner(), order).status()).isEqualTo(200);
        assertThat(refund(order, "")).isEqualTo(204);
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(100_000);
        assertThat(shop.stock(open)).isEqualTo(40);
        assertThat(undo(open.owner(), order).problem()).isEqualTo("pickup-undo-over");
    }

    @Test
    void endsInOneOfTheTwoPlacesHoweverOftenItGoesToAndFro() {
        var order = order(1);
        var answers = Shop.race(IntStream.range(0, 24)
                .<Callable<Integer>>mapToObj(
                        i -> () -> (i % 2 == 0 ? handOver(open.owner(), order) : undo(open.hq(), order)).status())
                .toList());
        assertThat(answers).allMatch(status -> status == 200 || status == 409);
        boolean handed = Shop.state(open, buyer.http(), order).equals("COMPLETED");
        assertThat(standing(order)).isEqualTo(handed ? 1 : 0);
        var verbs =
                verbs(order).stream().filter(verb -> verb.endsWith("PICK_UP")).toList();
        for (int i = 0; i < verbs.size(); i++) {
            assertThat(verbs.get(i)).isEqualTo(i % 2 == 0 ? "PICK_UP" : "UNDO_PICK_UP");
        }
        assertThat(verbs.size() % 2).isEqualTo(handed ? 1 : 0);
    }

    private World.Player named(String name, @Nullable String phone) {
        PersonId person =
                people.findOrRegisterAll(List.of(new NewPerson(name, phone))).getFirst();
        shop.fund(open.brand(), person, 100_000);
        return new World.Player(person, world.as(sessions.open(person, "test")));
    }

    private String order(int quantity) {
        return order(buyer, quantity);
    }

    private String order(World.Player who, int quantity) {
        return id(who.http().post(open.path("/orders"), shop.order(open, quantity, "BALANCE")));
    }

    private Http.Answer find(World.Player who, String typed) {
        return who.http().get(counter + "/pickups?typed=" + encoded(typed));
    }

    private JsonNode show(String order) {
        return open.owner().http().get(counter + "/pickups/" + order).body();
    }

    private Http.Answer handOver(World.Player who, String order) {
        return Shop.handOver(who.http(), counter, order);
    }

    private Http.Answer undo(World.Player who, String order) {
        return who.http().post(counter + "/pickups/" + order + "/undo", "");
    }

    private int refund(String order, String more) {
        return open.hq()
                .http()
                .post(open.path("/orders/" + order + "/refunds"), Shop.decision(open, order, more))
                .status();
    }

    private int waitingOnBoard() {
        return open.owner()
                .http()
                .get(counter + "/board")
                .body()
                .get("counter")
                .get("waitingPickups")
                .asInt();
    }

    private String code(String order) {
        return db.sql("select pickup_code from ordering.orders where id = :id")
                .param("id", Long.parseLong(order))
                .query(String.class)
                .single();
    }

    private int standing(String order) {
        return db.sql("select count(*)::int from ordering.handover where order_id = :id and undone_at is null")
                .param("id", Long.parseLong(order))
                .query(Integer.class)
                .single();
    }

    private List<String> verbs(String order) {
        return db.sql("""
                        select verb from activity.event_v1
                         where brand = :brand and kind = 'ORDER' and thing = :order order by id
                        """)
                .param("brand", open.brand().value())
                .param("order", Long.parseLong(order))
                .query((row, _) -> row.getString("verb"))
                .list();
    }

    private static List<String> ids(JsonNode items) {
        return items.valueStream().map(item -> item.get("id").asString()).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String id(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().get("id").asString();
    }
}
