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
                .doesNotContainKeys("ledger.withdrawals", "payment.mismatches", "campaign.ending");
        var elsewhere = world.person("别店");
        var other = world.store(open.brand(), elsewhere);
        assertThat(waiting(elsewhere, "/stores/" + other.id() + "/today"))
                .containsEntry("ordering.pickups", 0)
                .containsEntry("ordering.refunds", 0);
        for (var path : List.of("/today", store)) {
            assertThat(elsewhere.http().get(open.path(path)).status()).isEqualTo(404);
            assertThat(buyer.http().get(open.path(path)).status()).isEqualTo(404);
        }
    }

    @Test
    void tellsHqOfAccountsToConfirmAndTheOperatorOfWorkThatIsStuck() {
        var path = open.path("/stores/" + open.store().id() + "/payees");
        open.hq().http().post(path, """
                {"kind":"BANK_CARD","account":"%s","bank":"工商银行","holder":"周小梅"}
                """.formatted(KnownPayees.CARD));
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
