package linli.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import linli.campaign.CampaignId;
import linli.campaign.CampaignOffice;
import linli.campaign.Terms;
import linli.network.NetworkError;
import linli.network.StoreId;
import linli.shared.DomainException;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Race;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store closes for a time or for good: it takes no orders, and what stands is served. */
@LinliTest
class StoreClosingTests {
    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private CampaignOffice office;

    @Autowired
    private JdbcClient db;

    private Shop.Open open;
    private World.Player buyer;
    private String store;

    @BeforeEach
    void aShopWithABuyer() {
        open = shop.open(world, 40);
        buyer = shop.buyer(world, open.brand(), 100_000);
        store = open.path("/stores/" + open.store().id());
    }

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void takesNoOrderWhileItIsClosedAndServesWhatStands() {
        var order = order();
        var closed = close(open.owner(), "FOR_A_TIME", "null");
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(closed.body().get("closing").get("reason").asString()).isEqualTo("装修");
        var refused = buyer.http().post(open.path("/orders"), shop.order(open, 1, "BALANCE"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("store-closed");
        assertThat(shop.stock(open)).isEqualTo(39);
        assertThat(Shop.handOver(open.owner().http(), store, order).status()).isEqualTo(200);
        assertThat(open.owner()
                        .http()
                        .post(store + "/reopen", "")
                        .body()
                        .get("closing")
                        .isNull())
                .isTrue();
        assertThat(order()).isNotEmpty();
    }

    @Test
    void opensByItselfAtTheMomentThatWasTold() {
        var until = Instant.now().plus(Duration.ofHours(2));
        assertThat(close(open.owner(), "FOR_A_TIME", '"' + until.toString() + '"')
                        .status())
                .isEqualTo(200);
        assertThat(buyer.http()
                        .post(open.path("/orders"), shop.order(open, 1, "BALANCE"))
                        .status())
                .isEqualTo(409);
        world.time().shift(Duration.ofHours(3));
        assertThat(world.stranger().get(store).body().get("closing").isNull()).isTrue();
        assertThat(order()).isNotEmpty();
    }

    @Test
    void closesForGoodOnlyWithNothingLeftAndOnlyByHeadquarters() {
        order();
        assertThat(close(open.owner(), "FOR_GOOD", "null").status()).isEqualTo(403);
        var refused = close(open.hq(), "FOR_GOOD", "null");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("store-not-settled");
        var standing = open.hq().http().get(store + "/duties").body().get("items");
        assertThat(standing.findValuesAsString("name"))
                .containsExactlyInAnyOrder(
                        "campaign.campaigns", "campaign.only-here", "catalog.stock", "ordering.orders");
        for (var duty : standing) {
            assertThat(duty.get("bars").asBoolean())
                    .as(duty.toString())
                    .isEqualTo(duty.get("count").asInt() > 0);
        }
        settle();
        assertThat(close(open.hq(), "FOR_GOOD", "null").status()).isEqualTo(200);
        assertThat(open.owner().http().post(store + "/reopen", "").status()).isEqualTo(403);
        assertThat(open.hq().http().post(store + "/reopen", "").status()).isEqualTo(200);
        assertThat(db.sql(
                                "select action from identity.audit_entry where brand = :brand and action like 'store.%' order by id")
                        .param("brand", open.brand().value())
                        .query(String.class)
                        .list())
                .containsExactly("store.closed", "store.reopened");
    }

    /** Each order either stands, and keeps the store from closing for good, or is refused. */
    @Test
    void anOrderThatIsPlacedWhileItClosesStandsOrIsRefused() {
        for (int round = 0; round < 8; round++) {
            settle();
            var fresh = shop.buyer(world, open.brand(), 100_000);
            db.sql("update catalog.variant set policy = 'CONTINUE' where brand = :brand")
                    .param("brand", open.brand().value())
                    .update();
            db.sql("update catalog.stock set available = 0 where brand = :brand")
                    .param("brand", open.brand().value())
                    .update();
            var attempts = new ArrayList<Callable<Http.Answer>>();
            for (int i = 0; i < 6; i++) {
                attempts.add(() -> fresh.http().post(open.path("/orders"), shop.order(open, 1, "BALANCE")));
            }
            attempts.add(3, () -> close(open.hq(), "FOR_GOOD", "null"));
            var answers = new ArrayList<>(Shop.race(attempts));
            var closing = answers.remove(3);
            var placed =
                    answers.stream().filter(answer -> answer.status() == 201).count();
            var text = answers.stream().map(Http.Answer::text).toList().toString();
            assertThat(answers).as(text).allMatch(answer -> List.of(201, 409).contains(answer.status()));
            if (closing.status() == 200) {
                assertThat(placed).as(text).isZero();
                assertThat(open.hq().http().post(store + "/reopen", "").status())
                        .isEqualTo(200);
            } else {
                assertThat(closing.text()).contains("store-not-settled");
                assertThat(placed).as(text).isEqualTo(6);
            }
        }
    }

    @Test
    void aCampaignThatSellsNowhereElseEndsBeforeItsStoreClosesForGood() {
        settle();
        scheduled(Set.of());
        assertThat(duty("campaign.only-here")).isEqualTo(1);
        assertThat(close(open.hq(), "FOR_GOOD", "null").text()).contains("store-not-settled");
        var other = world.store(open.brand(), open.owner()).id();
        assertThat(duty("campaign.only-here")).isZero();
        assertThat(duty("campaign.campaigns")).isEqualTo(1);

        var here = scheduled(Set.of(open.store().id()));
        assertThat(duty("campaign.only-here")).isEqualTo(1);
        assertThat(close(open.hq(), "FOR_GOOD", "null").text()).contains("store-not-settled");
        office.cancel(open.brand(), open.hq().id(), here);
        assertThat(close(open.hq(), "FOR_GOOD", "null").status()).isEqualTo(200);
        assertThatThrownBy(() -> scheduled(Set.of(open.store().id(), other)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(NetworkError.STORE_CLOSED_FOR_GOOD));
    }

    @Test
    void aCampaignForAllStoresNeedsOneThatIsNotClosedForGood() {
        settle();
        assertThat(close(open.hq(), "FOR_GOOD", "null").status()).isEqualTo(200);
        assertThatThrownBy(() -> scheduled(Set.of()))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(NetworkError.STORE_CLOSED_FOR_GOOD));
        world.store(open.brand(), open.owner());
        scheduled(Set.of());
    }

    /** Each campaign either stands, and keeps its store from closing for good, or is refused; so does one for all stores. */
    @Test
    void aCampaignThatIsScheduledWhileItsOnlyStoreClosesStandsOrIsRefused() {
        settle();
        for (int round = 0; round < 16; round++) {
            var stores = round % 2 == 0 ? Set.of(open.store().id()) : Set.<StoreId>of();
            List<Callable<Boolean>> acts = List.of(
                    () -> {
                        try {
                            scheduled(stores);
                            return true;
                        } catch (DomainException refused) {
                            assertThat(refused.code()).isEqualTo(NetworkError.STORE_CLOSED_FOR_GOOD);
                            return false;
                        }
                    },
                    () -> close(open.hq(), "FOR_GOOD", "null").status() == 200);
            assertThat(Race.of(2, acts::get)).containsOnlyOnce(true);
            db.sql("update campaign.campaign set state = 'CANCELLED' where brand = :brand")
                    .param("brand", open.brand().value())
                    .update();
            open.hq().http().post(store + "/reopen", "");
        }
    }

    private CampaignId scheduled(Set<StoreId> stores) {
        var soon = Instant.now().plus(Duration.ofDays(1));
        return shop.campaign(
                open,
                open.variant(),
                Terms.selling(new Terms.Window(soon, soon.plus(Duration.ofDays(1))), 20)
                        .stores(stores)
                        .build());
    }

    private int duty(String name) {
        return open.hq()
                .http()
                .get(store + "/duties")
                .body()
                .get("items")
                .valueStream()
                .filter(each -> each.get("name").asString().equals(name))
                .mapToInt(each -> each.get("count").asInt())
                .sum();
    }

    @Test
    void takesNothingBackAndNothingInOnceItIsClosedForGood() {
        var order = order();
        settle();
        assertThat(close(open.hq(), "FOR_GOOD", "null").status()).isEqualTo(200);
        var shelf = store + "/stock/" + open.variant();
        var owner = open.owner().http();
        for (var refused : List.of(
                undo(order),
                owner.post(shelf + "/movements", "{\"change\":3,\"reason\":\"RECEIVED\",\"note\":\"\"}"),
                owner.post(shelf + "/counts", "{\"counted\":3,\"seen\":0,\"note\":\"\"}"))) {
            assertThat(refused.status()).as(refused.text()).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("store-closed-for-good");
        }
        assertThat(Shop.state(open, buyer.http(), order)).isEqualTo("COMPLETED");
        assertThat(shop.stock(open)).isZero();
        setStock(3);
        assertThat(owner.post(shelf + "/movements", "{\"change\":-1,\"reason\":\"DAMAGED\",\"note\":\"\"}")
                        .status())
                .as("what is left goes")
                .isEqualTo(201);
        assertThat(owner.post(shelf + "/counts", "{\"counted\":0,\"seen\":2,\"note\":\"\"}")
                        .status())
                .isEqualTo(201);
        assertThat(shop.stock(open)).isZero();
    }

    @Test
    void takesStockInWhileItIsClosedForATime() {
        assertThat(close(open.owner(), "FOR_A_TIME", "null").status()).isEqualTo(200);
        var moved = open.owner()
                .http()
                .post(
                        store + "/stock/" + open.variant() + "/movements",
                        "{\"change\":3,\"reason\":\"RECEIVED\",\"note\":\"\"}");
        assertThat(moved.status()).as(moved.text()).isEqualTo(201);
        assertThat(shop.stock(open)).isEqualTo(43);
    }

    /** Either it waits again, and keeps the store from closing for good, or the hand-over stays. */
    @Test
    void aHandOverThatIsTakenBackWhileItClosesKeepsItOpenOrIsRefused() {
        for (int round = 0; round < 8; round++) {
            setStock(1);
            var order = order();
            settle();
            var answers = Shop.race(
                    List.<Callable<Http.Answer>>of(() -> undo(order), () -> close(open.hq(), "FOR_GOOD", "null")));
            var undone = answers.getFirst();
            var closed = answers.getLast();
            assertThat(List.of(undone.status(), closed.status()))
                    .as(undone.text() + closed.text())
                    .containsExactlyInAnyOrder(200, 409);
            if (closed.status() == 200) {
                assertThat(undone.problem()).isEqualTo("store-closed-for-good");
                assertThat(open.hq().http().post(store + "/reopen", "").status())
                        .isEqualTo(200);
            } else {
                assertThat(closed.problem()).isEqualTo("store-not-settled");
            }
        }
    }

    @Test
    void refusesAnEndThatIsOverOrFarAwayAndOneOfWhatIsForGood() {
        for (var until : List.of("2020-01-01T00:00:00Z", "2990-01-01T00:00:00Z", "+100000-01-01T00:00:00Z")) {
            var refused = close(open.owner(), "FOR_A_TIME", '"' + until + '"');
            assertThat(refused.status()).as(refused.text()).isIn(400, 422);
        }
        var soon = Instant.now().plus(Duration.ofDays(2)).toString();
        assertThat(close(open.hq(), "FOR_GOOD", '"' + soon + '"').text())
                .contains("closed-for-good-until")
                .doesNotContain(NetworkError.STORE_CLOSED.name());
        assertThat(world.stranger().get(store).body().get("closing").isNull()).isTrue();
    }

    private Http.Answer close(World.Player by, String kind, String until) {
        return by.http().post(store + "/close", """
                {"kind":"%s","until":%s,"reason":"装修"}
                """.formatted(kind, until));
    }

    private Http.Answer undo(String order) {
        return open.owner().http().post(store + "/pickups/" + order + "/undo", "");
    }

    private String order() {
        var answer = buyer.http().post(open.path("/orders"), shop.order(open, 1, "BALANCE"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().get("id").asString();
    }

    /** Hands over all that waits, and takes away what is in stock. */
    private void settle() {
        db.sql("select id from ordering.orders where brand = :brand and state = 'READY'")
                .param("brand", open.brand().value())
                .query(Long.class)
                .list()
                .forEach(order -> Shop.handOver(open.owner().http(), store, String.valueOf(order)));
        setStock(0);
    }

    private void setStock(int available) {
        db.sql("update catalog.stock set available = :available where brand = :brand")
                .param("brand", open.brand().value())
                .param("available", available)
                .update();
    }
}
