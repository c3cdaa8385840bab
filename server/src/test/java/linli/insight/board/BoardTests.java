package linli.insight.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.activity.BrowserVerbs;
import linli.activity.Projections;
import linli.activity.Verb;
import linli.community.CommunityId;
import linli.community.CommunityVerbs;
import linli.community.GroupId;
import linli.content.PostId;
import linli.network.StoreId;
import linli.network.TouchpointId;
import linli.ordering.OrderId;
import linli.ordering.OrderingVerbs;
import linli.referral.ReferralVerbs;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.VisitorId;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@LinliTest
class BoardTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    World world;

    @Autowired
    ActivityStream stream;

    @Autowired
    Projections projections;

    @Autowired
    JdbcClient db;

    @Autowired
    Ids ids;

    private World.Player hq;
    private World.Player owner;
    private BrandId brand = new BrandId(1);
    private StoreId store = new StoreId(1);

    @BeforeEach
    void found() {
        hq = world.person("总部");
        owner = world.person("店主");
        brand = world.brand(hq).id();
        store = world.store(brand, owner).id();
    }

    @Test
    void isNotStoppedByWhatIsToldOfABrandThatIsNotThere() throws InterruptedException {
        var nowhere = new BrandId(ids.next());
        stream.ingest(new Activity(
                nowhere,
                null,
                new VisitorId(7),
                BrowserVerbs.VIEW,
                new Thing(PostId.KIND, 1),
                Activity.Where.UNKNOWN,
                0));
        var now = Instant.now();
        assertThat(db.sql("select network.day_of(:brand, :now)")
                        .param("brand", nowhere.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.ofInstant(now, ZoneOffset.UTC));
        insert(7, ReferralVerbs.TOUCH, Thing.BRAND, brand.value(), ZonedDateTime.now(SHANGHAI), 0);
        catchUp();
        assertThat(people(get(hq.http(), "/board"), "TOUCH")).isEqualTo(1);
    }

    @Test
    void showsZerosWhereNothingHappened() {
        var board = get(hq.http(), "/board?from=2026-01-01&to=2026-01-31");
        assertThat(texts(board.get("funnel"), "step"))
                .containsExactly("TOUCH", "JOIN", "READ", "INTERACT", "ORDER", "REPEAT", "REFER");
        assertThat(texts(board.get("funnel"), "people")).containsOnly("0");
        assertThat(board.get("funnel").get(1).get("conversion").isNull()).isTrue();
        assertThat(board.get("days")).hasSize(31);
        assertThat(board.at("/totals/sales/minor").asLong()).isZero();
        assertThat(board.at("/totals/repeatRate").isNull()).isTrue();
        assertThat(board.at("/kFactor/k").asDouble()).isZero();
        assertThat(board.get("spaces")).hasSize(3);
        for (var tile : List.of("campaigns", "stores", "influencers")) {
            assertThat(board.get(tile)).as(tile).isEmpty();
        }
        assertThat(board.get("counter").isNull()).isTrue();
        var counter = get(owner.http(), "/stores/" + store + "/board").get("counter");
        assertThat(counter.get("waitingPickups").asLong()).isZero();
        assertThat(counter.get("lowStock").asLong()).isZero();
        assertThat(get(hq.http(), "/influencers").get("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-02-01&to=2026-01-31",
                "from=2025-01-01&to=2026-02-05",
                "from=1999-12-31&to=2000-01-02",
                "to=3000-01-01",
                "from=yesterday",
                "from=2026-02-30"
            })
    void refusesDaysThatAreNoPeriod(String days) {
        for (var path : List.of("/board?", "/stores/" + store + "/board?", "/influencers?")) {
            assertThat(hq.http().get(path(path + days)).status()).as(path).isEqualTo(400);
        }
    }

    @Test
    void takesThirtyDaysUntilTodayUnlessTold() {
        var today = LocalDate.now(SHANGHAI);
        var board = get(hq.http(), "/board");
        assertThat(board.get("to").asString())
                .isIn(today.toString(), today.plusDays(1).toString());
        assertThat(board.get("days")).hasSize(30);
        assertThat(get(hq.http(), "/board?from=2025-01-01&to=2026-02-04").get("days"))
                .hasSize(400);
    }

    @Test
    void answersNobodyElse() {
        var other = world.person("别家总部");
        var otherBrand = world.brand(other).id();
        var otherStore = world.store(otherBrand, other).id();
        var member = world.person("邻居");
        for (var path :
                List.of("/board", "/board/live", "/board/touchpoints", "/influencers", "/stores/" + store + "/board")) {
            assertThat(other.http().get(path(path)).status()).as(path).isEqualTo(404);
            assertThat(member.http().get(path(path)).status()).as(path).isEqualTo(404);
        }
        assertThat(owner.http().get(path("/board")).status()).isEqualTo(404);
        for (var path : List.of(
                "/stores/" + otherStore + "/board",
                "/stores/" + otherStore + "/influencers",
                "/communities/77/health",
                "/posts/77/sections",
                "/board/funnel?scope=STORE&id=" + otherStore)) {
            assertThat(hq.http().get(path(path)).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void beginsADayAtMidnightInShanghai() throws InterruptedException {
        insert(7, ReferralVerbs.TOUCH, StoreId.KIND, store.value(), utc("2026-03-09T15:59:59"), 0);
        insert(8, ReferralVerbs.TOUCH, StoreId.KIND, store.value(), utc("2026-03-09T16:00:00"), 0);
        insert(8, OrderingVerbs.PAY, OrderId.KIND, 901, utc("2026-03-10T15:59:59"), 500);
        insert(8, OrderingVerbs.PAY, OrderId.KIND, 902, utc("2026-03-10T16:00:00"), 300);
        catchUp();
        var ninth = get(hq.http(), "/board?from=2026-03-09&to=2026-03-09");
        assertThat(people(ninth, "TOUCH")).isEqualTo(1);
        assertThat(people(ninth, "ORDER")).isZero();
        var tenth = get(hq.http(), "/board?from=2026-03-10&to=2026-03-10");
        assertThat(people(tenth, "TOUCH")).isEqualTo(1);
        assertThat(tenth.at("/totals/paid/minor").asLong()).isEqualTo(500);
        assertThat(people(tenth, "REPEAT")).isZero();
        var eleventh = get(hq.http(), "/board?from=2026-03-11&to=2026-03-11");
        assertThat(eleventh.at("/totals/paid/minor").asLong()).isEqualTo(300);
        assertThat(eleventh.at("/before/paid/minor").asLong()).isEqualTo(500);
        assertThat(eleventh.at("/before/buyers").asLong()).isEqualTo(1);
        var both = get(hq.http(), "/board?from=2026-03-09&to=2026-03-11");
        assertThat(people(both, "TOUCH")).isEqualTo(2);
        assertThat(people(both, "ORDER")).isEqualTo(1);
        assertThat(people(both, "REPEAT")).isEqualTo(1);
        assertThat(both.at("/totals/repeatRate").asInt()).isEqualTo(10_000);
        assertThat(both.get("funnel").get(4).get("conversion").isNull()).isTrue();
        assertThat(texts(both.get("days"), "orders")).containsExactly("0", "1", "1");
        assertThat(get(owner.http(), "/stores/" + store + "/board?from=2026-03-09&to=2026-03-11")
                        .get("funnel")
                        .get(0)
                        .get("people")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void countsTheDaysOfTheBrandsOwnZoneInItsOwnCurrency() throws InterruptedException {
        var names = "\"name\":\"纽约邻里\",\"nameEn\":\"Linli NY\"";
        var founded = hq.http()
                .post(
                        "/api/brands",
                        "{\"slug\":\"ny-%s\",%s,\"zone\":\"America/New_York\",\"currency\":\"USD\"}"
                                .formatted(Long.toString(ids.next(), 36), names));
        assertThat(founded.status()).as(founded.text()).isEqualTo(201);
        brand = new BrandId(Ids.parse(founded.body().get("id").asString()));
        insert(8, OrderingVerbs.PAY, OrderId.KIND, 901, utc("2026-03-10T03:59:59"), 500);
        insert(8, OrderingVerbs.PAY, OrderId.KIND, 902, utc("2026-03-10T04:00:00"), 300);
        catchUp();
        paidOnTheNinthAndTheTenth();
        var changed = hq.http().put("/api/brands/" + brand, "{%s,\"zone\":\"Asia/Shanghai\"}".formatted(names));
        assertThat(changed.body().get("zone").asString()).isEqualTo("Asia/Shanghai");
        assertThat(changed.body().get("currency").asString()).isEqualTo("USD");
        projections.rebuild(BoardProjection.NAME);
        catchUp();
        paidOnTheNinthAndTheTenth();
        var before = LocalDate.now(SHANGHAI);
        assertThat(get(hq.http(), "/board").get("to").asString())
                .isIn(before.toString(), LocalDate.now(SHANGHAI).toString());
    }

    private void paidOnTheNinthAndTheTenth() {
        var ninth = get(hq.http(), "/board?from=2026-03-09&to=2026-03-09").at("/totals/paid");
        assertThat(ninth.get("minor").asLong()).isEqualTo(500);
        assertThat(ninth.get("currency").asString()).isEqualTo("USD");
        assertThat(get(hq.http(), "/board?from=2026-03-10&to=2026-03-10")
                        .at("/totals/paid/minor")
                        .asLong())
                .isEqualTo(300);
    }

    @Test
    void countsAVisitorWhoSignsInOnce() throws InterruptedException {
        stream.ingest(new Activity(
                brand, null, new VisitorId(5001), ReferralVerbs.TOUCH, brandItself(), Activity.Where.UNKNOWN, 0));
        stream.ingest(
                new Activity(brand, owner.id(), null, ReferralVerbs.TOUCH, brandItself(), Activity.Where.UNKNOWN, 0));
        catchUp();
        assertThat(people(get(hq.http(), "/board"), "TOUCH")).isEqualTo(2);
        stream.ingest(new Activity(
                brand, owner.id(), new VisitorId(5001), BrowserVerbs.VIEW, brandItself(), Activity.Where.UNKNOWN, 0));
        catchUp();
        assertThat(people(get(hq.http(), "/board"), "TOUCH")).isEqualTo(1);
    }

    @Test
    void tellsWhoPollsWhetherAnythingMoved() throws InterruptedException {
        var first = hq.http().get(path("/board/live"));
        var tag = first.raw().headers().firstValue("ETag").orElseThrow();
        assertThat(poll(tag).status()).isEqualTo(304);
        insert(7, OrderingVerbs.PAY, OrderId.KIND, 903, ZonedDateTime.now(SHANGHAI), 4200);
        catchUp();
        var moved = poll(tag);
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.body().at("/paid/minor").asLong()).isEqualTo(4200);
        assertThat(moved.body().get("buyers").asLong()).isEqualTo(1);
        assertThat(owner.http().get(path("/stores/" + store + "/board/live")).status())
                .isEqualTo(200);
    }

    @Test
    void ranksWhoMovedSalesAPageAtATime() throws InterruptedException {
        var sharers = List.of(world.person("甲"), world.person("乙"), world.person("丙"));
        long order = 910;
        for (var sharer : sharers) {
            order++;
            share(order, sharer.id().value());
            path(order, 1, order, sharer.id().value());
            insert(
                    8,
                    OrderingVerbs.PAY,
                    OrderId.KIND,
                    order,
                    ZonedDateTime.now(SHANGHAI),
                    sharer == sharers.get(1) ? 900 : 500);
        }
        path(911, 2, 912, sharers.get(1).id().value());
        catchUp();
        var names = new ArrayList<String>();
        var cursor = "";
        do {
            var page = get(hq.http(), "/influencers?limit=1" + cursor);
            names.add(page.at("/items/0/person/name").asString()
                    + page.at("/items/0/total/minor").asLong());
            cursor = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        assertThat(names).containsExactly("乙1400", "甲500", "丙500");
        var best = get(hq.http(), "/board").at("/influencers/0");
        assertThat(texts(best.get("degrees"), "orders")).containsExactly("1", "1", "0");
        assertThat(hq.http().get(path("/influencers?after=x")).status()).isEqualTo(400);
    }

    @Test
    void showsHowAliveACommunityIs() throws InterruptedException {
        long community = 61;
        db.sql("""
                insert into community.community (brand, id, name, name_en, theme, charter, rules, welcome, join_policy,
                                                 leader, capacity, members)
                values (:brand, :id, '社区', 'Community', 'INTEREST', '', '', '', 'OPEN', :leader, 500, 4)
                """)
                .param("brand", brand.value())
                .param("id", community)
                .param("leader", owner.id().value())
                .update();
        var empty = get(hq.http(), "/communities/61/health");
        assertThat(empty.get("replySeconds").isNull()).isTrue();
        assertThat(empty.get("gini").isNull()).isTrue();
        assertThat(empty.get("activeIn7Days").asInt()).isZero();
        var now = ZonedDateTime.now(SHANGHAI);
        for (long person = 1; person <= 4; person++) {
            insert(person, CommunityVerbs.JOIN, CommunityId.KIND, community, now.minusDays(10), 0);
        }
        long[] speakers = {1, 1, 2, 1, 1, 3};
        for (int i = 0; i < speakers.length; i++) {
            talk(9_000 + i, speakers[i], community, now.minusDays(5).plusSeconds(60L * i * i));
        }
        catchUp();
        var health = get(hq.http(), "/communities/61/health");
        assertThat(health.get("activeIn7Days").asInt()).isEqualTo(7_500);
        assertThat(health.get("activeIn28Days").asInt()).isEqualTo(7_500);
        // 1→2 after 180 s, 2→1 after 300 s, 1→3 after 540 s
        assertThat(health.get("replySeconds").asLong()).isEqualTo(300);
        assertThat(health.get("newcomers").asLong()).isEqualTo(4);
        assertThat(health.get("newcomersActive").asInt()).isEqualTo(7_500);
        assertThat(health.get("topTenthShare").asInt()).isEqualTo(6_667);
        // 1, 1 and 4 messages: 2 (1 + 2 + 12) / (3 · 6) − 4/3
        assertThat(health.get("gini").asDouble()).isCloseTo(1.0 / 3, offset(1e-9));
    }

    @Test
    void countsTouchpointsBySpace() throws InterruptedException {
        var created = hq.http()
                .post(
                        path("/touchpoints"),
                        "{\"kind\":\"SHELF\",\"space\":\"STORE\",\"store\":\"%s\",\"name\":\"货架\",\"leadsTo\":\"BRAND\",\"target\":\"%s\"}"
                                .formatted(store, brand));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        var touchpoint = TouchpointId.valueOf(created.body().get("id").asString());
        stream.ingest(new Activity(
                brand,
                owner.id(),
                null,
                OrderingVerbs.PAY,
                new Thing(OrderId.KIND, 920),
                Activity.Where.UNKNOWN.withStore(store).withTouchpoint(touchpoint),
                700));
        catchUp();
        var board = get(hq.http(), "/board");
        assertThat(board.at("/spaces/0/space").asString()).isEqualTo("STORE");
        assertThat(board.at("/spaces/0/sales/minor").asLong()).isEqualTo(700);
        assertThat(board.at("/stores/0/sales/minor").asLong()).isEqualTo(700);
        assertThat(get(hq.http(), "/board/touchpoints").at("/items/0/converted").asLong())
                .isEqualTo(1);
        assertThat(get(owner.http(), "/stores/" + store + "/board/touchpoints").get("items"))
                .hasSize(1);
        assertThat(get(hq.http(), "/board/funnel?scope=TOUCHPOINT&id=" + touchpoint)
                        .get(4)
                        .get("people")
                        .asLong())
                .isEqualTo(1);
    }

    private Http.Answer poll(String tag) {
        return hq.http()
                .send(hq.http()
                        .request(path("/board/live"))
                        .header("If-None-Match", tag)
                        .GET()
                        .build());
    }

    private Thing brandItself() {
        return new Thing(Thing.BRAND, brand.value());
    }

    private static long people(JsonNode board, String step) {
        for (var tile : board.get("funnel")) {
            if (tile.get("step").asString().equals(step)) {
                return tile.get("people").asLong();
            }
        }
        throw new AssertionError("no step " + step);
    }

    private static List<String> texts(JsonNode list, String field) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.get(field).asString()));
        return texts;
    }

    private JsonNode get(Http http, String path) {
        var answer = http.get(path(path));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private String path(String rest) {
        return "/api/brands/" + brand + rest;
    }

    private static ZonedDateTime utc(String at) {
        return LocalDateTime.parse(at).atZone(ZoneOffset.UTC);
    }

    private void insert(long person, Verb verb, Kind kind, long thing, ZonedDateTime at, long value) {
        insert(ids.next(), person, verb, kind, thing, at, value, null);
    }

    private void talk(long id, long person, long community, ZonedDateTime at) {
        insert(id, person, CommunityVerbs.TALK, GroupId.KIND, 71, at, 0, community);
    }

    private void insert(
            long id,
            long person,
            Verb verb,
            Kind kind,
            long thing,
            ZonedDateTime at,
            long value,
            @Nullable Long community) {
        db.sql("""
                insert into activity.event (brand, id, occurred_at, person, verb, kind, thing, community, value)
                values (:brand, :id, :at, :person, :verb, :kind, :thing, :community, :value)
                """)
                .param("brand", brand.value())
                .param("id", id)
                .param("at", at.toOffsetDateTime())
                .param("person", person)
                .param("verb", verb.name())
                .param("kind", kind.name())
                .param("thing", thing)
                .param("community", community)
                .param("value", value)
                .update();
    }

    private void share(long id, long sharer) {
        new ShareRows(db, brand).share(id, sharer);
    }

    private void path(long order, int degree, long share, long sharer) {
        new ShareRows(db, brand).path(order, degree, share, sharer);
    }

    private void catchUp() throws InterruptedException {
        Following.catchUp(db, projections, brand);
    }
}
