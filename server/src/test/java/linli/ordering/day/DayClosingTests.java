package linli.ordering.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import linli.ordering.Shop;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A store's day: every payment and refund is in one closing and in no two, however much is going on. */
@LinliTest
class DayClosingTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private World world;

    @Autowired
    private Shop shop;

    @Autowired
    private JdbcClient db;

    private Shop.Open open;
    private World.Player buyer;
    private String store;

    @BeforeEach
    void aShopWithABuyer() {
        open = shop.open(world, 400);
        buyer = shop.buyer(world, open.brand(), 10_000_000);
        store = open.path("/stores/" + open.store().id());
    }

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void tellsWhatWasTakenGivenBackAndHandedOverSinceTheLastOne() {
        var fetched = order();
        var returned = order();
        Shop.handOver(open.owner().http(), store, fetched);
        assertThat(open.hq()
                        .http()
                        .post(open.path("/orders/" + returned + "/refunds"), Shop.decision(open, returned, ""))
                        .status())
                .isLessThan(300);
        Shop.await(() -> taken(running()) == 2 * Shop.PRICE && refunded(running()) == Shop.PRICE);
        var figures = running().get("figures");
        var taking = figures.get("takings").get(0);
        assertThat(taking.get("method").asString()).isEqualTo("BALANCE");
        assertThat(taking.get("payments").asInt()).isEqualTo(2);
        assertThat(taking.get("refunds").asInt()).isEqualTo(1);
        assertThat(figures.get("handedOver").asInt()).isEqualTo(1);
        assertThat(figures.get("waiting").asInt()).isZero();

        assertThat(close(open.owner(), today()).status()).isEqualTo(204);
        var closed = closings().get(0);
        assertThat(closed.get("figures").get("taken").get("minor").asLong()).isEqualTo(2 * Shop.PRICE);
        assertThat(closed.get("note").asString()).isEqualTo("少一盒");
        assertThat(closed.get("by").get("name").asString()).isEqualTo("店主");
        assertThat(taken(running())).isZero();
        assertThat(running().get("closable").size()).isZero();
        assertThat(close(open.owner(), today()).text()).contains("day-closed");
        var file = open.owner().http().get(store + "/days/export?format=CSV&language=EN");
        assertThat(file.text()).contains(today() + ",Closed,").contains("Balance");
    }

    @Test
    void closesADayOnceHoweverManyTry() {
        order();
        var tries = new ArrayList<Callable<Http.Answer>>();
        for (int i = 0; i < 8; i++) {
            tries.add(() -> close(open.owner(), today()));
        }
        assertThat(Shop.race(tries).stream().map(Http.Answer::status).sorted().toList())
                .containsExactly(204, 409, 409, 409, 409, 409, 409, 409);
        assertThat(closings().size()).isEqualTo(1);
    }

    @Test
    void leavesNothingOutAndCountsNothingTwiceWhileOrdersComeIn() {
        var acts = new ArrayList<Callable<Http.Answer>>();
        for (int i = 0; i < 24; i++) {
            acts.add(
                    i % 8 == 3
                            ? () -> close(open.owner(), today())
                            : () -> buyer.http().post(open.path("/orders"), shop.order(open, 1, "BALANCE")));
        }
        Shop.race(acts);
        long paid = db.sql("select count(*) from ordering.orders where brand = :brand and paid_at is not null")
                .param("brand", open.brand().value())
                .query(Long.class)
                .single();
        Shop.await(() -> taken(running())
                        + closings()
                                .valueStream()
                                .mapToLong(each -> each.get("figures")
                                        .get("taken")
                                        .get("minor")
                                        .asLong())
                                .sum()
                == paid * Shop.PRICE);
    }

    @Test
    void endsADayThatIsOverAtItsEnd() {
        order();
        Shop.await(() -> taken(running()) == Shop.PRICE);
        world.time().shift(Duration.ofDays(1));
        order();
        Shop.await(() -> taken(running()) == 2 * Shop.PRICE);
        assertThat(close(open.owner(), today()).status()).isEqualTo(204);
        assertThat(taken(closings().get(0))).isEqualTo(Shop.PRICE);
        var until = Instant.parse(closings().get(0).get("figures").get("until").asString());
        assertThat(until.atZone(ZONE).toLocalTime()).isEqualTo(java.time.LocalTime.MIDNIGHT);
        assertThat(close(open.owner(), today().plusDays(1)).status()).isEqualTo(204);
        assertThat(taken(closings().get(0))).isEqualTo(Shop.PRICE);
    }

    @Test
    void aDayThatIsOverEndsWhereItEndedThoughTheBrandHasMovedToAnotherZone() {
        order();
        world.time().shift(Duration.ofDays(1));
        var moved = open.hq()
                .http()
                .put(open.path(""), "{\"name\":\"搬家的店\",\"nameEn\":null,\"zone\":\"America/New_York\"}");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(close(open.owner(), today()).status()).isEqualTo(204);
        assertThat(Instant.parse(closings().get(0).get("figures").get("until").asString()))
                .isEqualTo(today().plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    @Test
    void isOpenedAgainByHeadquartersOnlyTheLastAndStaysOnRecord() {
        order();
        Shop.await(() -> taken(running()) == Shop.PRICE);
        close(open.owner(), today());
        var path = store + "/days/" + today() + "/reopen";
        assertThat(open.owner().http().post(path, "{\"reason\":\"数错\"}").status())
                .isEqualTo(404);
        assertThat(open.hq().http().post(path, "{\"reason\":\"\"}").status()).isIn(400, 422);
        assertThat(open.hq().http().post(path, "{\"reason\":\"数错\"}").status()).isEqualTo(204);
        assertThat(open.hq().http().post(path, "{\"reason\":\"数错\"}").status()).isEqualTo(404);
        assertThat(taken(running())).isEqualTo(Shop.PRICE);
        assertThat(close(open.owner(), today()).status()).isEqualTo(204);
        assertThat(closings().size()).isEqualTo(2);
        assertThat(closings().get(1).get("reopened").get("reason").asString()).isEqualTo("数错");
        assertThat(db.sql(
                                "select action from identity.audit_entry where brand = :brand and action like 'day.%' order by id")
                        .param("brand", open.brand().value())
                        .query(String.class)
                        .list())
                .containsExactly("day.closed", "day.reopened", "day.closed");
    }

    @Test
    void areFoundByStateDayAndNoteOnThePageAndInTheFile() {
        close(open.owner(), today());
        open.hq().http().post(store + "/days/" + today() + "/reopen", "{\"reason\":\"数错\"}");
        close(open.owner(), today());
        assertFound("", 2);
        assertFound("sort=OLDEST", 2);
        assertFound("state=REOPENED", 1);
        assertFound("state=CLOSED&from=" + today() + "&to=" + today(), 1);
        assertFound("from=" + today().plusDays(1), 0);
        assertFound("q=" + URLEncoder.encode("數錯", StandardCharsets.UTF_8), 1);
        assertFound("q=%25", 0);
        var days = store + "/days";
        for (var wrong : List.of("state=SHUT", "from=neulich", "q=" + "x".repeat(61))) {
            assertThat(open.owner().http().get(days + "?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        var next = open.owner().http().get(days + "?limit=1").body().get("next").asString();
        assertThat(open.owner().http().get(days + "?sort=OLDEST&after=" + next).status())
                .isEqualTo(400);
    }

    private void assertFound(String filter, int count) {
        var http = open.owner().http();
        var days = store + "/days";
        assertThat(http.get(days + "?" + filter).body().get("items").size())
                .as(filter)
                .isEqualTo(count);
        assertThat(http.get(days + "/count?" + filter).body().get("count").asInt())
                .as(filter)
                .isEqualTo(count);
        assertThat(http.get(days + "/export?format=CSV&language=EN&" + filter)
                        .text()
                        .lines())
                .as(filter)
                .hasSize(count + 1);
    }

    @Test
    void refusesDaysThatAreNotThere() {
        for (var day : new LocalDate[] {today().plusDays(1), today().minusDays(2), LocalDate.of(9999, 12, 31)}) {
            assertThat(close(open.owner(), day).text()).as(day.toString()).contains("day-odd");
        }
        assertThat(open.owner()
                        .http()
                        .post(store + "/days", "{\"day\":\"neulich\",\"note\":\"\"}")
                        .status())
                .isIn(400, 422);
        assertThat(closings().size()).isZero();
    }

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    private JsonNode running() {
        return open.owner().http().get(store + "/days/running").body();
    }

    private JsonNode closings() {
        return open.owner().http().get(store + "/days").body().get("items");
    }

    private static long taken(JsonNode of) {
        return of.get("figures").get("taken").get("minor").asLong();
    }

    private static long refunded(JsonNode of) {
        return of.get("figures").get("refunded").get("minor").asLong();
    }

    private Http.Answer close(World.Player by, LocalDate day) {
        return by.http().post(store + "/days", """
                {"day":"%s","note":"少一盒"}
                """.formatted(day));
    }

    private String order() {
        var answer = buyer.http().post(open.path("/orders"), shop.order(open, 1, "BALANCE"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().get("id").asString();
    }
}
