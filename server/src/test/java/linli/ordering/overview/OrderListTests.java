package linli.ordering.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import linli.catalog.ProductKind;
import linli.network.StoreId;
import linli.ordering.OrderState;
import linli.ordering.Shop;
import linli.shared.Ids;
import linli.shared.PageRequest;
import linli.shared.listing.ByAge;
import linli.shared.sql.Database;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.StatementCount;
import linli.testing.World;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of orders as HQ and owners look through it. */
@LinliTest
class OrderListTests {
    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    OrderList list;

    @Autowired
    Ids ids;

    @Autowired
    Database database;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Shop.Open open;

    @BeforeEach
    void aShop() {
        open = shop.open(world, 1000);
    }

    @Test
    void findsOrdersByNumberBuyerPhoneProductAndSku() {
        var chen = buyer("小陈", "+8613900004711");
        var zhou = buyer("周大福", null);
        var one = order(chen);
        var other = order(zhou);
        var digits = one.substring(one.length() - 8);
        for (var path : List.of("/all-orders", "/stores/" + open.store().id() + "/orders")) {
            var reader =
                    path.startsWith("/all") ? open.hq().http() : open.owner().http();
            for (var words : List.of("…" + digits, digits, one, "小陈", "陈", "4711")) {
                assertThat(found(reader, path, "q=" + words)).as(words).containsExactly(one);
            }
            assertThat(found(reader, path, "q=大福")).containsExactly(other);
            assertThat(found(reader, path, "q=blueberr")).containsExactly(other, one);
            assertThat(found(reader, path, "q=蓝莓&sort=OLDEST")).containsExactly(one, other);
            assertThat(found(reader, path, "q=" + sku())).containsExactly(other, one);
            assertThat(found(reader, path, "q=没有这个人")).isEmpty();
            assertThat(found(reader, path, "q=13900004711"))
                    .as("no more of a phone than is shown")
                    .isEmpty();
            assertThat(count(reader, path, "q=蓝莓")).isEqualTo("2 false");
        }
        var foreign = shop.open(world, 1);
        assertThat(found(foreign.hq().http(), foreign.path("/all-orders"), "q=小陈", ""))
                .as("buyers of another brand")
                .isEmpty();
    }

    /** Rather than to show some of them as if they were all. */
    @Test
    void refusesWordsThatMeanMoreThanItLooksThrough() {
        var hq = open.hq().http();
        apples(1, OrderList.MEANT);
        assertThat(found(hq, "/all-orders", "q=苹果")).isEmpty();
        apples(OrderList.MEANT + 1, OrderList.MEANT + 1);
        for (var path : List.of("?", "/count?", "/export?format=CSV&language=ZH&")) {
            assertThat(hq.get(open.path("/all-orders" + path + "q=苹果")).problem())
                    .as(path)
                    .isEqualTo("search-too-wide");
        }
    }

    private void apples(int from, int to) {
        db.sql("""
                insert into catalog.product
                  (brand, id, handle, title, body, vendor, category, kind, tags, scenes, options, published)
                select :brand, n, 'apple-' || n, '苹果', '', '', '', 'GOODS', '{}', '{}', '{}', false
                  from generate_series(:from, :to) as n
                """)
                .param("brand", open.brand().value())
                .param("from", from)
                .param("to", to)
                .update();
    }

    @Test
    void narrowsByStoreStateAskedRefundAndDaysOfTheBrand() {
        var buyer = buyer("小陈", null);
        var ready = order(buyer);
        var unpaid = buyer.http()
                .post(open.path("/orders"), shop.order(open, 1, "SANDBOX"))
                .body()
                .get("id")
                .asString();
        buyer.http().post(open.path("/orders/" + ready + "/refund-requests"), "{\"note\":\"坏了\",\"amount\":null}");
        var hq = open.hq().http();
        assertThat(found(hq, "/all-orders", "state=READY")).containsExactly(ready);
        assertThat(found(
                        hq,
                        "/all-orders",
                        "state=AWAITING_PAYMENT&store=" + open.store().id()))
                .containsExactly(unpaid);
        assertThat(found(hq, "/all-orders", "refundRequested=true")).containsExactly(ready);
        assertThat(found(hq, "/all-orders", "refundRequested=true&q=小陈")).containsExactly(ready);
        assertThat(found(hq, "/all-orders", "refundRequested=true&state=SETTLED"))
                .isEmpty();
        var today = db.sql("select network.day_of(brand, placed_at) from ordering.orders where brand = :brand limit 1")
                .param("brand", open.brand().value())
                .query(LocalDate.class)
                .single();
        assertThat(found(hq, "/all-orders", "from=" + today + "&to=" + today)).containsExactly(unpaid, ready);
        assertThat(found(hq, "/all-orders", "to=" + today.minusDays(1))).isEmpty();
        assertThat(found(hq, "/all-orders", "from=" + today.plusDays(1))).isEmpty();
        for (var wrong : List.of(
                "state=GONE",
                "from=yesterday",
                "store=x",
                "sort=TOTAL",
                "refundRequested=maybe",
                "q=" + "长".repeat(61))) {
            var answer = hq.get(open.path("/all-orders?" + encoded(wrong)));
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.body().at("/fields/0/field").asString()).as(wrong).isEqualTo(wrong.split("=")[0]);
        }
    }

    @Test
    void findsByTheirDaysWhatWasOrderedWhileNumbersWereAheadOfAClockThatHadBeenWrong() {
        var buyer = buyer("小陈", null);
        world.time().shift(Duration.ofDays(700));
        ids.next();
        world.time().shift(Duration.ZERO);
        var order = order(buyer);
        assertThat(Long.parseLong(order)).isGreaterThan(Ids.floor(Instant.now().plus(Duration.ofDays(600))));
        var today = db.sql("select network.day_of(:brand, shared.now())")
                .param("brand", open.brand().value())
                .query(LocalDate.class)
                .single();
        var days = "from=" + today.minusDays(1) + "&to=" + today;
        assertThat(found(open.hq().http(), "/all-orders", days)).containsExactly(order);
        assertThat(count(open.hq().http(), "/all-orders", days)).isEqualTo("1 false");
        assertThat(found(open.hq().http(), "/all-orders", "to=" + today.minusDays(1)))
                .isEmpty();
    }

    @Test
    void keepsAnOwnerToTheirStoreWhateverIsAsked() {
        var elsewhere = world.person("别店");
        var other = world.store(open.brand(), elsewhere);
        var order = order(buyer("小陈", null));
        var path = "/stores/" + other.id() + "/orders";
        assertThat(found(elsewhere.http(), path, "store=" + open.store().id())).isEmpty();
        assertThat(found(elsewhere.http(), path, "q=" + order)).isEmpty();
        assertThat(elsewhere
                        .http()
                        .get(open.path("/all-orders/export?format=CSV&language=ZH"))
                        .status())
                .isEqualTo(404);
        assertThat(elsewhere
                        .http()
                        .get(open.path(path + "/export?format=CSV&language=EN&store="
                                + open.store().id()))
                        .text()
                        .lines())
                .hasSize(1);
    }

    @Test
    void refusesTheCursorOfAnotherSort() {
        var buyer = buyer("小陈", null);
        var orders = List.of(order(buyer), order(buyer), order(buyer));
        var hq = open.hq().http();
        var page = hq.get(open.path("/all-orders?limit=1&sort=OLDEST")).body();
        assertThat(page.at("/items/0/id").asString()).isEqualTo(orders.getFirst());
        var next = page.get("next").asString();
        assertThat(hq.get(open.path("/all-orders?limit=1&sort=OLDEST&after=" + next))
                        .body()
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(orders.get(1));
        for (var wrong : List.of(next, orders.getFirst(), "NEWEST.1", "NEWEST.x.", "NEWEST.1.AA", "NEWEST.1.***")) {
            assertThat(hq.get(open.path("/all-orders?after=" + wrong)).problem())
                    .as(wrong)
                    .isEqualTo("invalid-page");
        }
    }

    @Test
    void exportsWhatIsFilteredAndNotesWhoTookIt() throws IOException {
        var buyer = buyer("=cmd|' /C calc'!A0", "+8613900004711");
        order(buyer);
        order(buyer);
        var hq = open.hq().http();
        var path = open.path("/all-orders/export?language=EN&state=READY&q=blueberries&format=");
        var csv = hq.get(path + "CSV").text().lines().toList();
        assertThat(csv).hasSize(3);
        assertThat(csv.getFirst())
                .isEqualTo("\uFEFFOrder,Placed,State,Store,Buyer,Phone,Product,Lines,Quantity,Total,Refunded,Currency,"
                        + "Campaign,Whole number");
        assertThat(csv.get(1))
                .contains(",Ready for pickup,Test Store,'=cmd|' /C calc'!A0,")
                .contains("4711,Blueberries,1,1,19.90,0.00,CNY,,");
        var answer = hq.get(path + "XLSX");
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(answer.raw().body()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.stream()
                            .skip(1)
                            .map(row -> row.getCellAsNumber(9).orElseThrow())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("39.80");
        }
        var noted =
                hq.get(open.path("/audit?action=list.exported&limit=2")).body().get("items");
        assertThat(noted.size()).isEqualTo(2);
        for (var each : noted) {
            assertThat(each.get("action").asString()).isEqualTo("list.exported");
            assertThat(each.at("/details/list").asString()).isEqualTo("ordering.orders");
            assertThat(each.at("/details/rows").asInt()).isEqualTo(2);
            assertThat(each.at("/details/state").asString()).isEqualTo("READY");
            assertThat(each.at("/details/q").asString())
                    .as("words may be a name")
                    .isEqualTo("…");
        }
    }

    /** A hundred times as many orders are no more to read for a page. */
    @Test
    void readsAPageAlongAnIndexWhateverIsAsked() {
        many(20_000);
        // Other tests set the clock back, after which days of the past cannot be bounded by ids.
        var list = new OrderList(database, new Ids(Clock.systemUTC(), 1));
        var filters = List.of(
                filter("小陈", null, null, null),
                filter("0042", null, null, null),
                filter("稀罕", null, null, null),
                filter("blueberries", null, null, null),
                filter(null, open.store().id(), null, null),
                filter(null, null, OrderState.CANCELLED, null),
                filter(null, open.store().id(), OrderState.READY, null),
                filter(null, null, null, LocalDate.of(2025, 3, 1)),
                filter(null, null, null, null));
        for (var filter : filters) {
            for (var sort : ByAge.values()) {
                long read = read(() -> list.page(open.brand(), filter, sort, new PageRequest(null, 30)));
                assertThat(read).as(filter + " " + sort).isBetween(1L, 1000L);
            }
            assertThat(read(() -> list.count(open.brand(), filter)))
                    .as("count " + filter)
                    .isBetween(1L, 9000L);
        }
    }

    @Test
    void exportsByPagesOfAHundredRowsAtThreeStatementsEach() {
        many(1000);
        var answer = new ArrayList<Http.Answer>();
        long statements = StatementCount.during(
                () -> answer.add(open.hq().http().get(open.path("/all-orders/export?format=CSV&language=ZH"))));
        assertThat(answer.getFirst().text().lines()).hasSize(1001);
        assertThat(statements).isBetween(30L, 45L);
    }

    private static OrderFilter filter(
            @Nullable String q, @Nullable StoreId store, @Nullable OrderState state, @Nullable LocalDate day) {
        return new OrderFilter(q, store, state, null, null, day, day);
    }

    /** How many rows of orders and their lines this fetches, or the whole of a table that it scans. */
    private long read(Runnable work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            long before = read();
            work.run();
            return read() - before;
        }));
    }

    private long read() {
        return db.sql("""
                select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::bigint
                  from pg_stat_xact_user_tables
                 where schemaname = 'ordering' and relname in ('orders', 'order_line')
                """).query(Long.class).single();
    }

    /** Orders of a year, of three hundred buyers; each thousandth has what is rare. */
    private void many(int orders) {
        var first = Instant.parse("2025-01-01T00:00:00Z");
        var step = Duration.ofDays(365).dividedBy(orders);
        var rare = shop.product(open.brand(), ProductKind.GOODS);
        long product = product(open.variant().value());
        long seldom = product(rare.value());
        db.sql("update catalog.product set title = '稀罕物' where id = :id")
                .param("id", seldom)
                .update();
        long person = Ids.floor(Instant.parse("2024-02-01T00:00:00Z")) + ids.next() % 1_000_000_007L * 1000;
        db.sql("""
                insert into identity.person (id, name, phone)
                select :person + n, case when n = 7 then '小陈' else '邻居' || n end,
                       case when n = 42 then '+8613' || lpad((random() * 99999)::int::text, 5, '0') || '0042' end
                  from generate_series(1, 300) n
                """).param("person", person).update();
        db.sql("""
                with made as (
                  select n, :first + (n * :step) as id, timestamptz '2025-01-01' + n * :seconds * interval '1 second' as at
                    from generate_series(1, :orders) n),
                placed as (
                  insert into ordering.orders (brand, id, buyer, visitor, store, state, placed_state, payment, fulfilment,
                      opened_team, currency, total_minor, idempotency_key, fingerprint, pickup_code, placed_at, pay_until,
                      paid_at, ready_at)
                  select :brand, id, :person + 1 + n % 300, 1, :store,
                         case when n % 1000 = 0 then 'CANCELLED' when n % 10 = 0 then 'READY' else 'SETTLED' end,
                         'PAID', 'BALANCE', 'PICKUP', false, 'CNY', 1990, 'many-' || n, n, 'M' || n, at, at, at, at
                    from made)
                insert into ordering.order_line (brand, order_id, line, product, variant, title, title_en, variant_title,
                    kind, quantity, unit_minor, amount_minor)
                select :brand, id, 1, case when n % 1000 = 1 then :seldom else :product end, 1, '蓝莓', 'Blueberries', '',
                       'GOODS', 1, 1990, 1990
                  from made
                """)
                .param("first", Ids.floor(first))
                .param("step", step.toMillis() << 22)
                .param("seconds", step.toMillis() / 1000.0)
                .param("orders", orders)
                .param("brand", open.brand().value())
                .param("person", person)
                .param("store", open.store().id().value())
                .param("seldom", seldom)
                .param("product", product)
                .update();
    }

    private long product(long variant) {
        return db.sql("select product from catalog.variant where brand = :brand and id = :variant")
                .param("brand", open.brand().value())
                .param("variant", variant)
                .query(Long.class)
                .single();
    }

    private String sku() {
        return db.sql("select sku from catalog.variant where brand = :brand and id = :variant")
                .param("brand", open.brand().value())
                .param("variant", open.variant().value())
                .query(String.class)
                .single();
    }

    private World.Player buyer(String name, @Nullable String phone) {
        var buyer = world.person(name);
        shop.fund(open.brand(), buyer.id(), 1_000_00);
        if (phone != null) {
            db.sql("update identity.person set phone = null where phone = :phone")
                    .param("phone", phone)
                    .update();
            db.sql("update identity.person set phone = :phone where id = :id")
                    .param("phone", phone)
                    .param("id", buyer.id().value())
                    .update();
        }
        return buyer;
    }

    private String order(World.Player buyer) {
        return buyer.http()
                .post(open.path("/orders"), shop.order(open, 1, "BALANCE"))
                .body()
                .get("id")
                .asString();
    }

    private List<String> found(Http reader, String path, String query) {
        return found(reader, open.path(path), query, "");
    }

    private static List<String> found(Http reader, String path, String query, String more) {
        var answer = reader.get(path + "?" + encoded(query) + more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private String count(Http reader, String path, String query) {
        var body = reader.get(open.path(path + "/count?" + encoded(query))).body();
        return body.get("count").asInt() + " " + body.get("more").asBoolean();
    }

    private static String encoded(String query) {
        return query.replace("…", "%E2%80%A6")
                .codePoints()
                .mapToObj(OrderListTests::encoded)
                .reduce("", String::concat);
    }

    private static String encoded(int point) {
        var character = Character.toString(point);
        return point < 128 ? character : URLEncoder.encode(character, StandardCharsets.UTF_8);
    }
}
