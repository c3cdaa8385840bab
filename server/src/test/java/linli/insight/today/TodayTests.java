package linli.insight.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import linli.identity.People;
import linli.ledger.KnownPayees;
import linli.ordering.Shop;
import linli.shared.waiting.WaitingWork;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LinliTest
class TodayTests {
    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    People people;

    @Autowired
    JdbcClient db;

    @Autowired
    List<WaitingWork> works;

    private Shop.Open open;

    @BeforeEach
    void aShop() {
        open = shop.open(world, 4);
    }

    @Test
    void countsWhatWaitsForHqAndForAnOwnerByWhatEachMay() {
        var buyer = shop.buyer(world, open.brand(), 1_000_00);
        var order = buyer.http()
                .post(open.path("/orders"), shop.order(open, 2, "BALANCE"))
                .body()
                .get("id")
                .asString();
        var store = "/stores/" + open.store().id() + "/today";
        assertThat(waiting(open.hq(), "/today"))
                .containsEntry("ordering.pickups", 1)
                .containsEntry("ordering.refunds", 0)
                .containsEntry("catalog.stock", 1)
                .containsKeys("ledger.withdrawals", "payment.mismatches", "campaign.ending", "community.requests");
        buyer.http().post(open.path("/orders/" + order + "/refund-requests"), "{\"note\":\"坏了\",\"amount\":null}");
        assertThat(waiting(open.owner(), store))
                .containsEntry("ordering.pickups", 1)
                .containsEntry("ordering.refunds", 1)
                .containsEntry("catalog.stock", 1)
                .containsEntry("ordering.picking", 1)
                .containsEntry("ordering.days", 0)
                .doesNotContainKeys("ledger.withdrawals", "payment.mismatches", "campaign.ending");
        var elsewhere = world.person("别店");
        var other = world.store(open.brand(), elsewhere);
        assertThat(waiting(elsewhere, "/stores/" + other.id() + "/today"))
                .containsEntry("ordering.pickups", 0)
                .containsEntry("ordering.refunds", 0)
                .containsEntry("ordering.picking", 0);
        for (var path : List.of("/today", store)) {
            assertThat(elsewhere.http().get(open.path(path)).status()).isEqualTo(404);
            assertThat(buyer.http().get(open.path(path)).status()).isEqualTo(404);
        }
    }

    @Test
    void theOldestIsTheOneThatItsListBeginsWith() {
        var buyer = shop.buyer(world, open.brand(), 1_000_00);
        for (int i = 0; i < 2; i++) {
            buyer.http().post(open.path("/orders"), shop.order(open, 1, "BALANCE"));
        }
        db.sql("""
                update ordering.orders set placed_at = placed_at - interval '9 days'
                 where id = (select min(id) from ordering.orders where brand = :brand)
                """).param("brand", open.brand().value()).update();
        var listed = open.hq()
                .http()
                .get(open.path("/all-orders?state=READY&sort=OLDEST"))
                .body()
                .get("items");
        var pickups = open.hq()
                .http()
                .get(open.path("/today"))
                .body()
                .get("waiting")
                .valueStream()
                .filter(each -> each.get("name").asString().equals("ordering.pickups"))
                .map(each -> each.get("oldest").asString())
                .toList();
        assertThat(pickups).containsExactly(listed.get(0).get("placedAt").asString());
        assertThat(pickups).isNotEqualTo(List.of(listed.get(1).get("placedAt").asString()));
    }

    @Test
    void tellsHqOfAccountsToConfirmAndTheOperatorOfWorkThatIsStuck() {
        var path = open.path("/stores/" + open.store().id() + "/payees");
        var colleague = world.person("同事");
        people.makeHq(colleague.id(), open.brand());
        colleague.http().post(path, """
                {"kind":"BANK_CARD","account":"%s","bank":"工商银行","holder":"周小梅"}
                """.formatted(KnownPayees.CARD));
        assertThat(waiting(colleague, "/today")).as("of whoever proposed it").containsEntry("ledger.payees", 0);
        var accounts = open.path("/waiting-payees");
        assertThat(colleague.http().get(accounts).body().get("items")).isEmpty();
        assertThat(open.hq().http().get(accounts).body().at("/items/0/store").asString())
                .isEqualTo(open.store().id().toString());
        db.sql("""
                insert into shared.parked (work, key, brand, attempts, first_failed_at, next_try, error)
                values ('test.stuck', :key, null, 9, now() - interval '1 day', now() + interval '1 day', 'x')
                """).param("key", open.brand().toString()).update();
        try {
            assertThat(waiting(open.hq(), "/today"))
                    .containsEntry("ledger.payees", 1)
                    .doesNotContainKey("operation.parked");
            people.makeOperator(open.hq().id());
            assertThat(waiting(open.hq(), "/today").get("operation.parked")).isPositive();
        } finally {
            db.sql("delete from shared.parked where work = 'test.stuck'").update();
        }
    }

    @Test
    void tellsAnOwnerOfGoodsToLayReadyUntilTheyAreTickedOrInTheirBag() {
        var buyer = shop.buyer(world, open.brand(), 1_000_00);
        var store = open.path("/stores/" + open.store().id());
        var today = "/stores/" + open.store().id() + "/today";
        for (int i = 0; i < 2; i++) {
            buyer.http().post(open.path("/orders"), shop.order(open, 1, "BALANCE"));
        }
        assertThat(waiting(open.owner(), today)).containsEntry("ordering.picking", 2);
        var list = open.owner().http().get(store + "/picking-list").body();
        var first = list.at("/bags/0/orders/0/order").asString();
        open.owner().http().put(store + "/picking-list/orders/" + first, "{\"quantity\":1}");
        assertThat(waiting(open.owner(), today)).containsEntry("ordering.picking", 1);
        open.owner().http().put(store + "/picking-list/variants/" + open.variant(), "{\"quantity\":2}");
        open.owner().http().put(store + "/picking-list/orders/" + first, "{\"quantity\":0}");
        assertThat(waiting(open.owner(), today)).containsEntry("ordering.picking", 0);
    }

    @Test
    void tellsWhoClosesDaysThatYesterdayIsNotClosed() {
        var store = "/stores/" + open.store().id();
        assertThat(waiting(open.owner(), store + "/today")).containsEntry("ordering.days", 0);
        var running =
                open.owner().http().get(open.path(store + "/days/running")).body();
        var closed = open.owner().http().post(open.path(store + "/days"), """
                {"day":"%s","note":""}
                """.formatted(
                        running.get("closable").get(0).asString()));
        assertThat(closed.status()).as(closed.text()).isEqualTo(204);
        for (int ago = 1; ago <= 2; ago++) {
            db.sql("update ordering.day_closing set day = day - 1 where store = :store")
                    .param("store", open.store().id().value())
                    .update();
            assertThat(waiting(open.owner(), store + "/today")).containsEntry("ordering.days", ago - 1);
        }
    }

    @Test
    void costsOneStatementForEachKindOfWork() {
        open.hq().http().get(open.path("/today"));
        assertThat(open.hq().http().get(open.path("/today")).statements()).isLessThanOrEqualTo(works.size() + 1);
    }

    private Map<String, Integer> waiting(World.Player reader, String path) {
        Http.Answer answer = reader.http().get(open.path(path));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body()
                .get("waiting")
                .valueStream()
                .collect(Collectors.toMap(
                        each -> each.get("name").asString(),
                        each -> each.get("count").asInt()));
    }
}
