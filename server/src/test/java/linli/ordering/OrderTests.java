package linli.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linli.campaign.TeamId;
import linli.campaign.Terms;
import linli.catalog.Catalog;
import linli.catalog.NewProduct;
import linli.catalog.NewVariant;
import linli.catalog.ProductKind;
import linli.catalog.Stock;
import linli.catalog.VariantId;
import linli.network.Touchpoint;
import linli.network.Touchpoints;
import linli.ordering.refund.RefundOrders;
import linli.shared.BasisPoints;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.text.Bilingual;
import linli.shared.thing.Thing;
import linli.shared.work.Jobs;
import linli.testing.BadJson;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Race;
import linli.testing.SystemActs;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@LinliTest
class OrderTests {
    /** What the shop's campaigns ask for a unit. */
    private static final int IN_CAMPAIGNS = 990;

    @Autowired
    World world;

    @Autowired
    Catalog catalog;

    @Autowired
    Stock stock;

    @Autowired
    MessageSource messages;

    @Autowired
    Shop shop;

    @Autowired
    Jobs jobs;

    @Autowired
    Touchpoints touchpoints;

    @Autowired
    JdbcClient db;

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void paysFromTheWalletAndShowsTheCodeToTheBuyerAlone() {
        var open = shop.open(world, 5);
        var buyer = shop.buyer(world, open.brand(), 10_000);
        var placed = buyer.http().post(open.path("/orders"), shop.order(open, 2, "BALANCE"));
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        var order = id(placed);
        assertThat(shop.stock(open)).isEqualTo(3);
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(10_000 - 2 * Shop.PRICE);
        assertThat(shop.escrow(open.brand(), order)).isEqualTo(2 * Shop.PRICE);
        var detail = buyer.http().get(open.path("/orders/" + order)).body();
        assertThat(detail.get("state").asString()).isEqualTo("READY");
        var code = detail.get("pickup").get("code").asString();
        assertThat(open.owner()
                        .http()
                        .get(open.path("/orders/" + order))
                        .body()
                        .get("pickup")
                        .isNull())
                .isTrue();

        assertThat(code).hasSize(8);
        var store = open.store().id().toString();
        var picking = open.owner().http().get(open.path("/stores/" + store + "/picking-list"));
        assertThat(picking.body().get("lines").get(0).get("quantity").asInt()).isEqualTo(2);
        var bag = picking.body().get("bags").get(0);
        assertThat(bag.at("/orders/0/order").asString()).isEqualTo(order);
        assertThat(bag.at("/buyer/id").asString())
                .isEqualTo(String.valueOf(buyer.id().value()));
        assertThat(bag.at("/orders/0/items/0/quantity").asInt()).isEqualTo(2);
        handOver(open, order);
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("COMPLETED");
    }

    @Test
    void givesTheFirstAnswerAgainToTheByte() {
        var open = shop.open(world, 5);
        var buyer = shop.buyer(world, open.brand(), 10_000);
        for (var payment : new String[] {"SANDBOX", "BALANCE"}) {
            var first = buyer.http().post(open.path("/orders"), shop.order(open, 1, payment), payment);
            var again = buyer.http().post(open.path("/orders"), shop.order(open, 1, payment), payment);
            if (payment.equals("SANDBOX")) {
                buyer.http().post(open.path("/orders/" + id(first) + "/cancel"), "{}");
            } else {
                handOver(open, id(first));
            }
            var later = buyer.http().post(open.path("/orders"), shop.order(open, 1, payment), payment);
            for (var replayed : List.of(again, later)) {
                assertThat(replayed.text()).isEqualTo(first.text());
                assertThat(replayed.status()).isEqualTo(201);
                assertThat(replayed.raw().headers().firstValue("Idempotent-Replayed"))
                        .hasValue("true");
            }
        }
    }

    @Test
    void givesTheFirstAnswerAgainThoughTheShopSellsItNoMore() {
        var open = shop.open(world, 5);
        var buyer = shop.buyer(world, open.brand(), 10_000);
        var first = buyer.http().post(open.path("/orders"), shop.order(open, 1, "BALANCE"), "k");
        var product = db.sql("select product from catalog.variant where brand = :brand")
                .param("brand", open.brand().value())
                .query(String.class)
                .single();
        assertThat(open.hq()
                        .http()
                        .post(open.path("/products/" + product + "/unpublish"), "")
                        .status())
                .isEqualTo(200);
        var quote = shop.order(open, 1, "BALANCE").replace(",\"payment\":\"BALANCE\"", "");
        Shop.await(() ->
                buyer.http().post(open.path("/checkout/quote"), quote).problem().equals("variant-not-sold"));
        var again = buyer.http().post(open.path("/orders"), shop.order(open, 1, "BALANCE"), "k");
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.raw().headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(buyer.http()
                        .post(open.path("/orders"), shop.order(open, 2, "BALANCE"), "k")
                        .problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void settlesSevenDaysAfterTheHandover() {
        var open = shop.open(world, 5);
        var buyer = shop.buyer(world, open.brand(), 10_000);
        var order = id(buyer.http().post(open.path("/orders"), shop.order(open, 1, "BALANCE")));
        handOver(open, order);
        world.time().shift(Duration.ofDays(6));
        jobs.run("ordering.settle");
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("COMPLETED");
        world.time().shift(Duration.ofDays(7).plusMinutes(1));
        jobs.run("ordering.settle");
        jobs.run("ordering.settle");
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("SETTLED");
        assertThat(shop.escrow(open.brand(), order)).isZero();
        assertThat(shop.revenue(open)).isEqualTo(Shop.PRICE);
        assertThat(acts(open, OrderId.valueOf(order).thing())).containsExactly("SETTLE " + Shop.PRICE);
        assertThat(open.hq()
                        .http()
                        .post(open.path("/orders/" + order + "/refunds"), "{\"refunded\":0}")
                        .problem())
                .isEqualTo("not-refundable");
    }

    @Test
    void sellsTheLastUnitOnce() throws Exception {
        var open = shop.open(world, 3);
        var buyers = buyers(open, 20);
        var answers = Shop.race(buyers.stream()
                .<Callable<Http.Answer>>map(
                        buyer -> () -> buyer.http().post(open.path("/orders"), shop.order(open, 1, "BALANCE")))
                .toList());
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(3);
        assertThat(answers)
                .filteredOn(answer -> answer.problem().equals("out-of-stock"))
                .hasSize(17);
        assertThat(shop.stock(open)).isZero();
    }

    @Test
    void placesOneOrderForOneKey() throws Exception {
        var open = shop.open(world, 50);
        var buyer = shop.buyer(world, open.brand(), 100_000);
        var key = UUID.randomUUID().toString();
        var answers = Shop.race(IntStream.range(0, 32)
                .<Callable<Http.Answer>>mapToObj(
                        _ -> () -> buyer.http().post(open.path("/orders"), shop.order(open, 1, "BALANCE"), key))
                .toList());
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers).extracting(OrderTests::id).containsOnly(id(answers.getFirst()));
        assertThat(shop.stock(open)).isEqualTo(49);
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(100_000 - Shop.PRICE);
        assertThat(buyer.http()
                        .post(open.path("/orders"), shop.order(open, 2, "BALANCE"), key)
                        .problem())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void refusesWhoCannotPayAndKeepsNothingOfThem() {
        var open = shop.open(world, 5);
        var buyer = shop.buyer(world, open.brand(), 100);
        assertThat(buyer.http()
                        .post(open.path("/orders"), shop.order(open, 1, "BALANCE"))
                        .problem())
                .isEqualTo("balance-insufficient");
        assertThat(shop.stock(open)).isEqualTo(5);
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "0", "1.9", "\"7\"", "2147483648", "1,\"quantity\":2", "null", "1,\"price\":1"})
    void refusesAQuantityThatIsNone(String quantity) {
        var open = shop.open(world, 5);
        var buyer = shop.buyer(world, open.brand(), 10_000);
        var answer = buyer.http()
                .post(open.path("/orders"), shop.order(open, 12345, "BALANCE").replace("12345", quantity));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(shop.stock(open)).isEqualTo(5);
        assertThat(buyer.http().get(open.path("/orders")).body().get("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"total", "buyer", "brand", "role", "state", "owner"})
    void refusesFieldsThatAreNotTheBuyersToSay(String field) {
        var open = shop.open(world, 5);
        var buyer = shop.buyer(world, open.brand(), 10_000);
        var body = shop.order(open, 1, "BALANCE").replaceFirst("\\{", "{\"" + field + "\":\"1\",");
        assertThat(buyer.http().post(open.path("/orders"), body).status()).isEqualTo(400);
        assertThat(shop.stock(open)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BALANCE", "SANDBOX"})
    void takesNoOtherSumThanTheBuyerWasTold(String payment) {
        var open = shop.open(world, 5);
        var buyer = shop.buyer(world, open.brand(), 10_000);
        var seats = shop.campaign(
                open, open.variant(), Terms.selling(Shop.window(), 5).build());
        var orders = List.of(shop.order(open, 2, payment), shop.seat(open, open.variant(), seats, "null", payment));
        for (var order : orders) {
            var quoted = buyer.http()
                    .post(open.path("/checkout/quote"), order.replace(",\"payment\":\"" + payment + "\"", ""))
                    .body()
                    .at("/total/minor")
                    .asLong();
            var told = order.replaceFirst("\\{", "{\"comesTo\":%d,");
            var refused = buyer.http().post(open.path("/orders"), told.formatted(quoted - 1));
            assertThat(refused.problem()).as(refused.text()).isEqualTo("price-changed");
            assertThat(refused.text()).contains(Money.cny(quoted).written());
            assertThat(buyer.http()
                            .post(open.path("/orders"), told.formatted(quoted))
                            .status())
                    .isEqualTo(201);
        }
        assertThat(shop.stock(open)).isEqualTo(2);
        assertThat(buyer.http().get(open.path("/orders")).body().get("items")).hasSize(2);
    }

    @Test
    void hidesWhatBelongsToOthers() {
        var open = shop.open(world, 5);
        var foreign = shop.open(world, 5);
        var buyer = shop.buyer(world, open.brand(), 10_000);
        var order = id(buyer.http().post(open.path("/orders"), shop.order(open, 1, "BALANCE")));
        var stranger = shop.buyer(world, open.brand(), 10_000);
        assertThat(stranger.http().get(open.path("/orders/" + order)).status()).isEqualTo(404);
        assertThat(stranger.http()
                        .post(open.path("/orders/" + order + "/refund-requests"), "{\"note\":\"我的\"}")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.http()
                        .post(open.path("/orders/" + order + "/payments"), "")
                        .status())
                .isEqualTo(404);
        assertThat(buyer.http().get(foreign.path("/orders/" + order)).status()).isEqualTo(404);
        assertThat(foreign.hq()
                        .http()
                        .post(foreign.path("/orders/" + order + "/refunds"), "{\"refunded\":0}")
                        .status())
                .isEqualTo(404);
        assertThat(foreign.owner()
                        .http()
                        .post(
                                foreign.path("/stores/" + foreign.store().id() + "/orders/" + order + "/refunds"),
                                "{\"refunded\":0}")
                        .status())
                .isEqualTo(404);
        var campaign = shop.campaign(foreign, foreign.variant(), Terms.groupBuy(Shop.window(), 5, 1, 2));
        assertThat(buyer.http()
                        .post(open.path("/orders"), shop.seat(open, open.variant(), campaign, "NEW", "BALANCE"))
                        .status())
                .isEqualTo(404);
        assertThat(buyer.http()
                        .post(
                                open.path("/orders"),
                                shop.order(open, 1, "BALANCE")
                                        .replace(
                                                open.variant().toString(),
                                                foreign.variant().toString()))
                        .status())
                .isEqualTo(404);
        assertThat(shop.stock(open)).isEqualTo(4);
    }

    @Test
    void refundsOnceHoweverOftenItIsAsked() throws Exception {
        var open = shop.open(world, 5);
        var buyer = shop.buyer(world, open.brand(), 10_000);
        var order = id(buyer.http().post(open.path("/orders"), shop.order(open, 2, "BALANCE")));
        var answers = Shop.race(IntStream.range(0, 10)
                .<Callable<Http.Answer>>mapToObj(_ ->
                        () -> open.hq().http().post(open.path("/orders/" + order + "/refunds"), "{\"refunded\":0}"))
                .toList());
        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(10_000);
        assertThat(shop.escrow(open.brand(), order)).isZero();
        assertThat(shop.stock(open)).isEqualTo(5);
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("REFUNDED");
    }

    @Test
    void refundsInPartWhatTheBuyerAskedFor() {
        var open = shop.open(world, 5);
        var buyer = shop.buyer(world, open.brand(), 10_000);
        var order = id(buyer.http().post(open.path("/orders"), shop.order(open, 2, "BALANCE")));
        handOver(open, order);
        var asked = buyer.http()
                .post(open.path("/orders/" + order + "/refund-requests"), "{\"amount\":500,\"note\":\"压坏了几颗\"}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(204);
        assertThat(buyer.http()
                        .post(open.path("/orders/" + order + "/refund-requests"), "{\"note\":\"再来\"}")
                        .problem())
                .isEqualTo("refund-request-open");
        var undecided = open.path("/stores/" + open.store().id() + "/orders?refundRequested=true");
        assertThat(open.owner().http().get(undecided).body().get("items").size())
                .isEqualTo(1);
        world.time().shift(Duration.ofDays(8));
        jobs.run("ordering.settle");
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("COMPLETED");
        var path = open.path("/stores/" + open.store().id() + "/orders/" + order + "/refunds");
        assertThat(open.owner()
                        .http()
                        .post(path, Shop.decision(open, order, ",\"amount\":5000"))
                        .problem())
                .isEqualTo("refund-too-large");
        assertThat(open.owner()
                        .http()
                        .post(path, Shop.decision(open, order, ""))
                        .status())
                .isEqualTo(204);
        assertThat(open.owner().http().get(undecided).body().get("items")).isEmpty();
        assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(10_000 - 2 * Shop.PRICE + 500);
        assertThat(latest(open, buyer)).isEqualTo("REFUND_AFTER_SALE");
        jobs.run("ordering.settle");
        assertThat(shop.revenue(open)).isEqualTo(2 * Shop.PRICE - 500);
    }

    @Test
    void becomesReadyWhenTheProviderCaptured() {
        var open = shop.open(world, 5);
        var buyer = world.person("邻居");
        var order = id(buyer.http().post(open.path("/orders"), shop.order(open, 1, "SANDBOX")));
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("AWAITING_PAYMENT");
        choose(buyer, pay(open, buyer, order), "DUPLICATE");
        Shop.await(() -> Shop.state(open, buyer.http(), order).equals("READY"));
        assertThat(shop.escrow(open.brand(), order)).isEqualTo(Shop.PRICE);
        assertThat(buyer.http()
                        .post(open.path("/orders/" + order + "/payments"), "")
                        .problem())
                .isEqualTo("not-awaiting-payment");
    }

    @Test
    void saysWhereTheLatestAttemptToPayStands() {
        var open = shop.open(world, 5);
        var buyer = world.person("邻居");
        var order = id(buyer.http().post(open.path("/orders"), shop.order(open, 1, "SANDBOX")));
        assertThat(lastPayment(open, buyer, order)).isEmpty();
        var first = pay(open, buyer, order);
        assertThat(lastPayment(open, buyer, order)).isEqualTo("CREATED");
        choose(buyer, first, "FAILURE");
        Shop.await(() -> lastPayment(open, buyer, order).equals("FAILED"));
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("AWAITING_PAYMENT");
        var second = pay(open, buyer, order);
        assertThat(lastPayment(open, buyer, order)).isEqualTo("CREATED");
        choose(buyer, second, "SUCCESS");
        Shop.await(() -> lastPayment(open, buyer, order).equals("CAPTURED"));
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("READY");
    }

    @Test
    void saysThatMoneyThatCameTooLateWentBack() {
        var open = shop.open(world, 5);
        var buyer = world.person("邻居");
        var order = id(buyer.http().post(open.path("/orders"), shop.order(open, 1, "SANDBOX")));
        choose(buyer, pay(open, buyer, order), "LATE");
        world.time().shift(Duration.ofMinutes(31));
        jobs.run("ordering.cancel-unpaid");
        Shop.await(() -> {
            jobs.run("payment.sandbox-callbacks");
            jobs.run("payment.refund");
            return lastPayment(open, buyer, order).equals("REFUNDED");
        });
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("CANCELLED");
        assertThat(shop.escrow(open.brand(), order)).isZero();
        var entries =
                open.hq().http().get(open.path("/ledger/entries/" + order)).body();
        assertThat(entries.valueStream().map(entry -> entry.get("reason").asString()))
                .contains("REFUND_NOT_PAYABLE");
    }

    @Test
    void givesUnpaidGoodsAndSeatsBackAndMoneyThatComesTooLate() {
        var open = shop.open(world, 5);
        var campaign = shop.campaign(open, open.variant(), flash(10));
        var buyer = world.person("邻居");
        var order = id(
                buyer.http().post(open.path("/orders"), shop.seat(open, open.variant(), campaign, "null", "SANDBOX")));
        var page = pay(open, buyer, order);
        assertThat(shop.stock(open)).isEqualTo(4);
        assertThat(shop.seats(open, campaign)).containsExactly(1, 0);
        world.time().shift(Duration.ofMinutes(11));
        jobs.run("ordering.cancel-unpaid");
        jobs.run("campaign.sweep");
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("CANCELLED");
        assertThat(shop.stock(open)).isEqualTo(5);
        assertThat(shop.seats(open, campaign)).containsExactly(0, 0);
        choose(buyer, page, "SUCCESS");
        assertThat(shop.escrow(open.brand(), order)).isZero();
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("CANCELLED");
        assertThat(acts(open, OrderId.valueOf(order).thing()))
                .singleElement(STRING)
                .startsWith("CANCEL ");
        assertThat(shop.seats(open, campaign)).containsExactly(0, 0);
    }

    @Test
    void endsWhatNobodyPaidOfACampaignThatIsCalledOff() {
        var open = shop.open(world, 5);
        var campaign = shop.campaign(open, open.variant(), flash(10));
        var buyer = world.person("邻居");
        var order = id(
                buyer.http().post(open.path("/orders"), shop.seat(open, open.variant(), campaign, "null", "SANDBOX")));
        var page = pay(open, buyer, order);
        assertThat(open.hq()
                        .http()
                        .post(open.path("/campaigns/" + campaign + "/cancel"), "")
                        .status())
                .isEqualTo(200);
        var refused = buyer.http().post(open.path("/orders/" + order + "/payments"), "");
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.problem()).isIn("campaign-cancelled", "not-awaiting-payment");
        Shop.await(() -> {
            jobs.run("ordering.follow-campaigns");
            return Shop.state(open, buyer.http(), order).equals("CANCELLED");
        });
        assertThat(shop.stock(open)).isEqualTo(5);
        assertThat(shop.seats(open, campaign)).containsExactly(0, 0);
        choose(buyer, page, "SUCCESS");
        assertThat(shop.escrow(open.brand(), order)).isZero();
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("CANCELLED");
    }

    @Test
    void makesEverybodysOrderReadyWhenTheTeamIsComplete() throws Exception {
        var open = shop.open(world, 50);
        var campaign = shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 50, 1, 3));
        var buyers = buyers(open, 12);
        var founded = buyers.getFirst()
                .http()
                .post(open.path("/orders"), shop.seat(open, open.variant(), campaign, "NEW", "BALANCE"));
        assertThat(founded.body().get("state").asString()).isEqualTo("PAID");
        var team = founded.body().get("team").asString();
        var answers = Shop.race(buyers.stream()
                .skip(1)
                .<Callable<Http.Answer>>map(buyer -> () -> buyer.http()
                        .post(open.path("/orders"), shop.seat(open, open.variant(), campaign, team, "BALANCE")))
                .toList());
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
        assertThat(answers)
                .filteredOn(answer -> answer.problem().equals("team-full"))
                .hasSize(9);
        var states = db.sql("select state from ordering.orders where brand = :brand")
                .param("brand", open.brand().value())
                .query(String.class)
                .list();
        assertThat(states).containsExactly("READY", "READY", "READY");
        assertThat(acts(open, TeamId.valueOf(team).thing())).containsExactly("TEAM_COMPLETE 0");
        assertThat(shop.stock(open)).isEqualTo(47);
        assertThat(world.stranger().get(open.path("/teams/" + team)).body().get("members"))
                .hasSize(3);
    }

    @Test
    void refundsEverybodyOfATeamThatDidNotFill() {
        var open = shop.open(world, 50);
        var campaign = shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 50, 1, 3));
        var buyers = buyers(open, 2);
        var founded = buyers.getFirst()
                .http()
                .post(open.path("/orders"), shop.seat(open, open.variant(), campaign, "NEW", "BALANCE"));
        var team = founded.body().get("team").asString();
        var joined = buyers.getLast()
                .http()
                .post(open.path("/orders"), shop.seat(open, open.variant(), campaign, team, "BALANCE"));
        world.time().shift(Duration.ofHours(25));
        jobs.run("campaign.sweep");
        for (var answer : List.of(founded, joined)) {
            Shop.await(() -> shop.escrow(open.brand(), id(answer)) == 0);
        }
        assertThat(buyers).allMatch(buyer -> shop.wallet(open.brand(), buyer) == 10_000);
        assertThat(Shop.state(open, buyers.getFirst().http(), id(founded))).isEqualTo("REFUNDED");
        assertThat(latest(open, buyers.getFirst())).isEqualTo("REFUND_TEAM_EXPIRED");
        assertThat(acts(open, TeamId.valueOf(team).thing())).containsExactly("TEAM_EXPIRE 0");
        assertThat(acts(open, OrderId.valueOf(id(founded)).thing()))
                .singleElement(STRING)
                .startsWith("REFUND ");
        assertThat(world.stranger()
                        .get(open.path("/teams/" + team))
                        .body()
                        .get("paid")
                        .asInt())
                .isZero();
        assertThat(shop.stock(open)).isEqualTo(50);
        assertThat(shop.seats(open, campaign)).containsExactly(0, 0);
    }

    private List<String> acts(Shop.Open open, Thing thing) {
        return SystemActs.of(db, open.brand(), thing);
    }

    /** The reason of the latest movement of somebody's wallet. */
    private String latest(Shop.Open open, World.Player person) {
        return person.http()
                .get(open.path("/wallet/postings?limit=1"))
                .body()
                .at("/items/0/reason")
                .asString();
    }

    @Test
    void tellsOfATeamWhoIsStillInItAfterARefund() {
        var open = shop.open(world, 50);
        var campaign = shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 50, 1, 2));
        var buyers = buyers(open, 2);
        var founded = buyers.getFirst()
                .http()
                .post(open.path("/orders"), shop.seat(open, open.variant(), campaign, "NEW", "BALANCE"));
        var team = founded.body().get("team").asString();
        var joined = buyers.getLast()
                .http()
                .post(open.path("/orders"), shop.seat(open, open.variant(), campaign, team, "BALANCE"));
        assertThat(open.hq()
                        .http()
                        .post(open.path("/orders/" + id(joined) + "/refunds"), "{\"refunded\":0}")
                        .status())
                .isEqualTo(204);
        var told = world.stranger().get(open.path("/teams/" + team)).body();
        assertThat(told.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(told.get("paid").asInt()).isEqualTo(1);
        assertThat(told.get("members")).hasSize(1);
        assertThat(told.at("/members/0")).isEqualTo(told.get("founder"));
        assertThat(told.get("placesLeft").asInt()).isZero();
        assertThat(world.stranger()
                        .get(open.path("/campaigns/" + campaign + "/progress"))
                        .body()
                        .get("sold")
                        .asInt())
                .isEqualTo(1);
    }

    /** Each reason has words of its own, in both languages, wherever a statement names it. */
    @Test
    void hasWordsForEveryReasonThatMoneyGoesBackFor() {
        for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            var words = Stream.concat(
                            Arrays.stream(RefundOrders.Reason.values()).map(Enum::name), Stream.of("NOT_PAYABLE"))
                    .map(reason -> messages.getMessage("ledger.reason.REFUND_" + reason, null, locale))
                    .toList();
            assertThat(words).doesNotHaveDuplicates().noneMatch(String::isBlank);
        }
    }

    @Test
    void refusesAnOrderThatCostsMoreThanCanBeReckonedWith() {
        var open = shop.open(world, 5);
        var dear = catalog.create(
                        open.brand(),
                        new NewProduct(
                                "palace",
                                new Bilingual("宫殿", null),
                                "",
                                "",
                                ProductKind.GOODS,
                                List.of(),
                                List.of(),
                                true,
                                List.of(),
                                List.of(),
                                List.of(NewVariant.only("P-1", Money.cny(Money.LARGEST)))))
                .variants()
                .getFirst();
        stock.set(open.brand(), open.store().id(), Map.of(dear, 999));
        var buyer = world.person("邻居");
        var one = shop.order(open, 1, "SANDBOX").replace(open.variant().toString(), dear.toString());
        for (int quantity : new int[] {2, 999}) {
            var many = one.replace("\"quantity\":1", "\"quantity\":" + quantity);
            assertThat(buyer.http().post(open.path("/orders"), many).problem()).isEqualTo("order-too-large");
            assertThat(buyer.http().post(open.path("/checkout/quote"), many).status())
                    .isEqualTo(400);
        }
        assertThat(buyer.http().post(open.path("/orders"), one).status()).isEqualTo(201);
    }

    /** Each field in turn is null, of another type, too small, too large, or text that is none. */
    @Test
    void answersWhateverStandsInAnyFieldOfARequest() {
        var open = shop.open(world, 50_000);
        var campaign = shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 50_000, 900, 2));
        var buyer = shop.buyer(world, open.brand(), 100_000_000);
        var order = id(buyer.http().post(open.path("/orders"), shop.order(open, 2, "BALANCE")));
        var unpaid = id(buyer.http().post(open.path("/orders"), shop.order(open, 1, "SANDBOX")));
        var quote = """
                {"store":"%s","lines":[{"variant":"%s","quantity":1}],"campaign":"%s","team":"NEW","touchpoint":"none"}
                """.formatted(open.store().id(), open.variant(), campaign);
        var placing = quote.replace("\"lines\"", "\"payment\":\"BALANCE\",\"lines\"");
        var store = "/stores/" + open.store().id();
        answers(open, buyer, "POST", "/checkout/quote", quote);
        answers(open, buyer, "POST", "/orders", placing);
        answers(
                open,
                buyer,
                "PUT",
                "/cart/items/" + open.variant(),
                "{\"store\":\"%s\",\"quantity\":1}".formatted(open.store().id()));
        answers(open, buyer, "POST", "/orders/" + order + "/refund-requests", "{\"amount\":1,\"note\":\"坏了\"}");
        answers(open, open.hq(), "POST", "/orders/" + order + "/refund-requests/decline", Shop.refusal(open, order));
        answers(open, open.hq(), "POST", "/orders/" + order + "/refunds", Shop.decision(open, order, ",\"amount\":1"));
        answers(
                open,
                open.owner(),
                "POST",
                store + "/orders/" + order + "/refunds",
                Shop.decision(open, order, ",\"amount\":1"));
        answers(open, open.owner(), "POST", store + "/pickups/" + order + "/hand-over", "{\"refunded\":0}");
        answers(open, open.owner(), "POST", store + "/pickups/" + order + "/undo", "");
        answers(open, buyer, "POST", "/orders/" + unpaid + "/payments", "{\"method\":\"SANDBOX\"}");
        answers(
                open,
                buyer,
                "POST",
                "/wallet/withdrawals",
                "{\"amount\":{\"minor\":1000,\"currency\":\"CNY\"},\"payee\":\"1\"}");
        for (var id : List.of("9223372036854775808", "99999999999999999999", "-1", "0", "null", "1.5", "%20")) {
            for (var path : List.of(
                    "/orders/" + id,
                    "/all-orders?store=" + id,
                    "/all-orders?campaign=" + id,
                    "/all-orders?after=" + id,
                    "/stores/" + id + "/orders",
                    store + "/picking-list?campaign=" + id,
                    "/payments/" + id,
                    "/payment-mismatches?after=" + id,
                    "/ledger/entries/" + id,
                    "/withdrawals?after=" + id,
                    "/wallet/postings?after=" + id)) {
                assertThat(open.hq().http().get(open.path(path)).status())
                        .as(path)
                        .isBetween(400, 499);
            }
            for (var path : List.of("/cancel", "/payments", "/refunds", "/refund-requests")) {
                assertThat(open.hq()
                                .http()
                                .post(open.path("/orders/" + id + path), "{\"note\":\"x\",\"refunded\":0}")
                                .status())
                        .as(path)
                        .isBetween(400, 499);
            }
        }
    }

    private static void answers(Shop.Open open, World.Player who, String method, String path, String good) {
        for (var body : BadJson.of(good)) {
            var answer = who.http()
                    .send(method, open.path(path), body, UUID.randomUUID().toString());
            assertThat(answer.status()).as("%s %s %s", method, path, body).isBetween(200, 499);
        }
    }

    @Test
    void followsAPreSaleToItsThresholdOrBack() {
        var open = shop.open(world, 50);
        var reached = shop.campaign(open, open.variant(), preSale(2));
        var missed = shop.campaign(open, open.variant(), preSale(3));
        var buyers = buyers(open, 2);
        var first = buyers.getFirst().http();
        var second = buyers.getLast().http();
        var early = id(first.post(open.path("/orders"), shop.seat(open, open.variant(), reached, "null", "BALANCE")));
        assertThat(Shop.state(open, first, early)).isEqualTo("PAID");
        id(second.post(open.path("/orders"), shop.seat(open, open.variant(), reached, "null", "BALANCE")));
        var lost = id(second.post(open.path("/orders"), shop.seat(open, open.variant(), missed, "null", "BALANCE")));
        Shop.await(() -> {
            jobs.run("ordering.follow-campaigns");
            return Shop.state(open, first, early).equals("READY");
        });
        world.time().shift(Duration.ofDays(4));
        jobs.run("campaign.sweep");
        Shop.await(() -> {
            jobs.run("ordering.follow-campaigns");
            return Shop.state(open, second, lost).equals("REFUNDED");
        });
        assertThat(shop.escrow(open.brand(), lost)).isZero();
        assertThat(Shop.state(open, first, early)).isEqualTo("READY");
        Shop.await(() -> {
            jobs.run("campaign.sweep");
            jobs.run("ordering.follow-campaigns");
            return shop.escrow(open.brand(), early) == 891;
        });
    }

    @Test
    void givesATierBackOfWhatIsKept() {
        var open = shop.open(world, 50);
        var reached = shop.campaign(open, open.variant(), preSale(2, 3));
        var buyers = buyers(open, 2);
        var three =
                shop.seat(open, open.variant(), reached, "null", "BALANCE").replace("\"quantity\":1", "\"quantity\":3");
        var orders = buyers.stream()
                .map(buyer -> id(buyer.http().post(open.path("/orders"), three)))
                .toList();
        Shop.await(() -> {
            jobs.run("ordering.follow-campaigns");
            return Stream.of(0, 1)
                    .allMatch(each -> Shop.state(open, buyers.get(each).http(), orders.get(each))
                            .equals("READY"));
        });
        var goods = ",\"lines\":[{\"line\":1,\"quantity\":2}]";
        var money = ",\"amount\":" + (3 * IN_CAMPAIGNS - 10);
        for (var each : List.of(List.of(orders.getFirst(), goods), List.of(orders.getLast(), money))) {
            var given = open.hq()
                    .http()
                    .post(
                            open.path("/orders/" + each.getFirst() + "/refunds"),
                            Shop.decision(open, each.getFirst(), each.getLast()));
            assertThat(given.status()).as(given.text()).isEqualTo(204);
        }
        world.time().shift(Duration.ofDays(4));
        Shop.await(() -> {
            jobs.run("campaign.sweep");
            jobs.run("ordering.follow-campaigns");
            return Shop.state(open, buyers.getLast().http(), orders.getLast()).equals("REFUNDED");
        });
        assertThat(shop.wallet(open.brand(), buyers.getLast()))
                .as("no more than was left")
                .isEqualTo(10_000);
        assertThat(shop.wallet(open.brand(), buyers.getFirst()))
                .as("a tenth of the one that is kept")
                .isEqualTo(10_000 - IN_CAMPAIGNS * 9 / 10);
    }

    @Test
    void sellsEverySeatOfADriveOnceThroughItsOneChannelAndKeepsTheQueueInOrder() throws Exception {
        var open = shop.open(world, 1);
        var membership = shop.product(open.brand(), ProductKind.MEMBERSHIP);
        var channel = touchpoints.setUp(
                open.brand(),
                new Touchpoints.NewTouchpoint(
                        Touchpoint.Kind.GROUP_LINK,
                        Touchpoint.Space.GROUP,
                        null,
                        new Bilingual("会员群", null),
                        Thing.of(open.brand())),
                open.hq().id());
        var drive = shop.campaign(
                open,
                membership,
                Terms.membershipDrive(Instant.now().minusSeconds(5), 200, channel.id(), PaymentMethod.BALANCE));
        var body = digital(open, membership, drive.toString(), channel.code());
        var buyers = buyers(open, 500);
        assertThat(buyers.getFirst()
                        .http()
                        .post(open.path("/orders"), body.replace(channel.code(), "zzzzzzzz"))
                        .status())
                .isEqualTo(400);
        var told = buyers.getFirst().http().post(open.path("/orders"), body);
        assertThat(told.problem()).as("a code in the request proves nothing").isEqualTo("only-through-entrance");
        assertThat(told.body().get("detail").asString()).contains("指定入口");
        buyers.forEach(buyer -> Shop.comeBy(buyer.http(), channel));
        var answers = Shop.race(buyers.stream()
                .<Callable<Http.Answer>>map(buyer -> () -> buyer.http().post(open.path("/orders"), body))
                .toList());
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(200);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allMatch(answer -> answer.problem().equals("campaign-sold-out"));
        assertThat(shop.seats(open, drive)).containsExactly(0, 200);
        var losers = new ArrayList<World.Player>();
        for (int i = 0; i < buyers.size() && losers.size() < 2; i++) {
            if (answers.get(i).status() != 201) {
                losers.add(buyers.get(i));
            }
        }
        var queue = open.path("/campaigns/" + drive + "/waiting-list");
        losers.forEach(
                loser -> assertThat(loser.http().post(queue, "").status()).isEqualTo(201));
        var sold = answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow();
        assertThat(open.hq()
                        .http()
                        .post(open.path("/orders/" + id(sold) + "/refunds"), "{\"refunded\":0}")
                        .status())
                .isEqualTo(204);
        assertThat(losers.getLast().http().post(open.path("/orders"), body).problem())
                .isEqualTo("campaign-sold-out");
        var late = losers.getFirst().http().post(open.path("/orders"), body);
        assertThat(late.status()).isEqualTo(201);
        assertThat(shop.seats(open, drive)).containsExactly(0, 200);
        var steps = losers.getFirst()
                .http()
                .get(open.path("/orders/" + late.body().get("id").asString()))
                .body()
                .get("timeline");
        assertThat(steps.valueStream().map(step -> step.get("state").asString()))
                .as("what is active at once is never ready for pickup")
                .containsExactly("AWAITING_PAYMENT", "PAID", "COMPLETED");
    }

    private static String digital(Shop.Open open, VariantId variant, String campaign, String channel) {
        return """
                {"store":"%s","lines":[{"variant":"%s","quantity":1}],"campaign":"%s","touchpoint":"%s",
                 "payment":"BALANCE"}
                """.formatted(open.store().id(), variant, campaign, channel);
    }

    private static Terms flash(int quota) {
        return Terms.selling(Shop.window(), quota).hold(Terms.FLASH_HOLD).build();
    }

    /** Whoever bought gets a tenth back if two were sold. */
    private static Terms preSale(int threshold) {
        return preSale(threshold, 1);
    }

    private static Terms preSale(int threshold, int each) {
        return Terms.selling(Shop.window(), 100)
                .memberLimit(each)
                .threshold(threshold)
                .tiers(List.of(new Terms.Tier(2, new BasisPoints(1000))))
                .payments(Set.of(PaymentMethod.BALANCE))
                .build();
    }

    private List<World.Player> buyers(Shop.Open open, int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> shop.buyer(world, open.brand(), 10_000))
                .toList();
    }

    private void handOver(Shop.Open open, String order) {
        var counter = open.path("/stores/" + open.store().id());
        assertThat(Shop.handOver(open.owner().http(), counter, order).status()).isEqualTo(200);
    }

    @Test
    void leadsBackFromTheProviderToTheOrdersPage() {
        var open = shop.open(world, 10);
        var buyer = shop.buyer(world, open.brand(), 100);
        var order = id(buyer.http().post(open.path("/orders"), shop.order(open, 1, "SANDBOX")));
        var slug = open.hq().http().get(open.path("")).body().get("slug").asString();
        assertThat(world.stranger().get(pay(open, buyer, order)).text())
                .contains("/app/b/%s/orders/%s".formatted(slug, order));
    }

    @Test
    void saysAgainWhereToPayForOneKey() {
        var open = shop.open(world, 5);
        var buyer = shop.buyer(world, open.brand(), 10_000);
        var order = id(buyer.http().post(open.path("/orders"), shop.order(open, 1, "SANDBOX")));
        var other = id(buyer.http().post(open.path("/orders"), shop.order(open, 1, "SANDBOX")));
        var payments = open.path("/orders/" + order + "/payments");
        var first = buyer.http().post(payments, "", "to-the-page");
        assertThat(first.raw().headers().firstValue("Idempotent-Replayed")).isEmpty();
        var again = buyer.http().post(payments, "", "to-the-page");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.raw().headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(buyer.http()
                        .post(open.path("/orders/" + other + "/payments"), "", "to-the-page")
                        .problem())
                .isEqualTo("idempotency-key-reused");

        choose(buyer, first.body().get("redirect").asString(), "SUCCESS");
        var paid = buyer.http().post(payments, "", "to-the-page");
        assertThat(paid.status()).isEqualTo(201);
        assertThat(paid.body().get("id")).isEqualTo(first.body().get("id"));
        assertThat(paid.body().get("state").asString()).isEqualTo("CAPTURED");
        assertThat(paid.body().get("redirect").isNull()).isTrue();
        assertThat(buyer.http().post(payments, "").problem()).isEqualTo("not-awaiting-payment");
        assertThat(buyer.http()
                        .post(open.path("/orders/" + other + "/payments"), "")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void leadsToNoPageOnceTheOrderIsCancelled() {
        var open = shop.open(world, 5);
        var buyer = shop.buyer(world, open.brand(), 10_000);
        var order = open.path("/orders/" + id(buyer.http().post(open.path("/orders"), shop.order(open, 1, "SANDBOX"))));
        var first = buyer.http().post(order + "/payments", "", "before");
        assertThat(first.body().get("redirect").isNull()).isFalse();
        assertThat(buyer.http().post(order + "/cancel", "").status()).isEqualTo(204);
        var again = buyer.http().post(order + "/payments", "", "before");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().get("id")).isEqualTo(first.body().get("id"));
        assertThat(again.body().get("redirect").isNull()).isTrue();
    }

    @Test
    void isEitherPaidOrCancelledByTabsThatDoBothAtOnce() {
        var open = shop.open(world, 50);
        for (int i = 0; i < 8; i++) {
            var buyer = shop.buyer(world, open.brand(), 10_000);
            var before = shop.wallet(open.brand(), buyer);
            var order = id(buyer.http().post(open.path("/orders"), shop.order(open, 1, "SANDBOX")));
            var path = open.path("/orders/" + order);
            var page = pay(open, buyer, order);
            var answers = Race.of(
                    4,
                    tab -> () -> tab % 2 == 0
                            ? buyer.http().submit(page, "choice=SUCCESS")
                            : buyer.http().post(path + "/cancel", ""));
            var cancelled = answers.stream().anyMatch(answer -> answer.status() == 204);
            var state = buyer.http().get(path).body().get("state").asString();
            assertThat(state).isEqualTo(cancelled ? "CANCELLED" : "READY");
            assertThat(shop.escrow(open.brand(), order))
                    .isEqualTo(
                            cancelled
                                    ? 0
                                    : buyer.http()
                                            .get(path)
                                            .body()
                                            .at("/total/minor")
                                            .asLong());
            assertThat(shop.wallet(open.brand(), buyer)).isEqualTo(before);
        }
    }

    @Test
    void opensOnePaymentHoweverManyTabsAskForItAtOnce() {
        var open = shop.open(world, 5);
        var buyer = shop.buyer(world, open.brand(), 10_000);
        var order = id(buyer.http().post(open.path("/orders"), shop.order(open, 1, "SANDBOX")));
        var payments = open.path("/orders/" + order + "/payments");
        var answers = Race.of(12, tab -> () -> buyer.http().post(payments, "", "tab-" + tab % 4));
        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(Http.Answer::body).distinct()).hasSize(1);
    }

    @Test
    void findsNoOtherPaymentForAKeyThatHasOpenedOne() {
        var open = shop.open(world, 5);
        var buyer = shop.buyer(world, open.brand(), 10_000);
        var order = id(buyer.http().post(open.path("/orders"), shop.order(open, 1, "SANDBOX")));
        var other = id(buyer.http().post(open.path("/orders"), shop.order(open, 1, "SANDBOX")));
        var payments = open.path("/orders/" + order + "/payments");
        var others = open.path("/orders/" + other + "/payments");
        var first = buyer.http().post(payments, "", "first-press").body();
        choose(buyer, first.get("redirect").asString(), "FAILURE");
        var second = buyer.http().post(payments, "", "second-press");
        assertThat(second.body().get("id")).isNotEqualTo(first.get("id"));

        var again = buyer.http().post(payments, "", "first-press");
        assertThat(again.body().get("id")).isEqualTo(first.get("id"));
        assertThat(again.body().get("state").asString()).isEqualTo("FAILED");
        assertThat(again.body().get("redirect").isNull()).isTrue();
        assertThat(again.raw().headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(buyer.http().post(others, "", "of-the-other").status()).isEqualTo(201);
        assertThat(buyer.http().post(others, "", "first-press").problem()).isEqualTo("idempotency-key-reused");
    }

    private static String pay(Shop.Open open, World.Player buyer, String order) {
        var intent = buyer.http().post(open.path("/orders/" + order + "/payments"), "");
        assertThat(intent.status()).as(intent.text()).isEqualTo(201);
        return intent.body().get("redirect").asString();
    }

    private static String lastPayment(Shop.Open open, World.Player buyer, String order) {
        return buyer.http()
                .get(open.path("/orders/" + order))
                .body()
                .get("lastPayment")
                .asString("");
    }

    private static void choose(World.Player buyer, String page, String choice) {
        var answer = buyer.http().submit(page, "choice=" + choice);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    private static String id(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().get("id").asString();
    }
}
