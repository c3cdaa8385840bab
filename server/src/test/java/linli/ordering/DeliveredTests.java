package linli.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.catalog.Catalog;
import linli.catalog.ProductId;
import linli.catalog.ProductKind;
import linli.catalog.Stock;
import linli.catalog.VariantId;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** How buyers get what they bought follows from what it is, and what is no object is theirs until its money went back. */
@LinliTest
class DeliveredTests {
    private static final byte[] BOOK = book();

    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    Catalog catalog;

    @Autowired
    Stock stock;

    @Autowired
    JdbcClient db;

    private Shop.Open open;
    private World.Player buyer;

    @BeforeEach
    void open() {
        open = shop.open(world, 50);
        buyer = shop.buyer(world, open.brand(), 100_000_000);
    }

    /** Longer than one part, and no whole number of them. */
    private static byte[] book() {
        var bytes = new byte[600_001];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({
        "GOODS, PICKUP, READY",
        "SERVICE, VISIT, READY",
        "EXPERIENCE, VISIT, READY",
        "DIGITAL, DIGITAL, COMPLETED",
        "MEMBERSHIP, DIGITAL, COMPLETED",
        "GOODS DIGITAL, PICKUP, READY",
        "GOODS SERVICE MEMBERSHIP, PICKUP, READY",
        "SERVICE DIGITAL, VISIT, READY",
        "DIGITAL MEMBERSHIP, DIGITAL, COMPLETED"
    })
    void followsFromWhatIsBought(String kinds, Fulfilment fulfilment, OrderState state) {
        var variants = Stream.of(kinds.split(" "))
                .map(ProductKind::valueOf)
                .map(this::variant)
                .toList();
        var quote = buyer.http()
                .post(
                        open.path("/checkout/quote"),
                        body(variants.toArray(VariantId[]::new)).replace(",\"payment\":\"BALANCE\"", ""));
        assertThat(quote.body().get("fulfilment").asString()).isEqualTo(fulfilment.name());
        var order = buy(variants.toArray(VariantId[]::new));
        assertThat(order.get("fulfilment").asString()).isEqualTo(fulfilment.name());
        assertThat(order.get("state").asString()).isEqualTo(state.name());
        assertThat(order.get("pickup").isNull())
                .as("a code where somebody hands something over, and nowhere else")
                .isEqualTo(fulfilment == Fulfilment.DIGITAL);
        assertThat(order.get("lines")
                        .valueStream()
                        .filter(line -> !line.get("delivered").isNull())
                        .map(line -> line.get("kind").asString())
                        .collect(Collectors.toSet()))
                .isEqualTo(Stream.of(kinds.split(" "))
                        .filter(kind -> kind.equals("DIGITAL") || kind.equals("MEMBERSHIP"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void completesWhenNothingIsLeftToHandOver() {
        var order = buy(variant(ProductKind.GOODS), variant(ProductKind.DIGITAL));
        assertThat(order.get("state").asString()).isEqualTo("READY");
        var box = ",\"lines\":[{\"line\":1,\"quantity\":1}]";
        assertThat(open.hq()
                        .http()
                        .post(open.path("/orders/" + id(order) + "/refunds"), Shop.decision(open, id(order), box))
                        .status())
                .isEqualTo(204);

        var after = look(order);
        assertThat(after.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(after.get("pickup").isNull()).isTrue();
        assertThat(open.owner()
                        .http()
                        .get(open.path("/stores/" + open.store().id() + "/orders?state=READY"))
                        .body()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void takesNoWordOfTheBuyersForIt() {
        var answer = buyer.http()
                .post(
                        open.path("/orders"),
                        shop.order(open, 1, "BALANCE").replace("{\"store\"", "{\"fulfilment\":\"DIGITAL\",\"store\""));
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void aFileIsItsBuyersAndNobodyElses() {
        var variant = variant(ProductKind.DIGITAL);
        var file = upload(open.hq().http(), product(variant), "四季 食谱.epub");
        assertThat(file.get("size").asLong()).isEqualTo(BOOK.length);
        var order = buy(variant);
        var path = open.path("/orders/" + id(order) + "/files/" + id(file));
        var delivered = order.get("lines").get(0).get("delivered");
        assertThat(delivered.get("files").get(0).get("id")).isEqualTo(file.get("id"));
        var download = buyer.http().get(path);
        assertThat(download.raw().body()).isEqualTo(BOOK);
        assertThat(download.raw().headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("%E5%9B%9B");
        assertThat(download.raw().headers().firstValue("X-Content-Type-Options"))
                .contains("nosniff");

        assertThat(world.person("别人").http().get(path).status()).isEqualTo(404);
        assertThat(open.hq().http().get(path).status()).isEqualTo(404);
        var other = shop.open(world, 1);
        assertThat(other.hq()
                        .http()
                        .get(path.replace(open.brand().toString(), other.brand().toString()))
                        .status())
                .isEqualTo(404);
        var seen = open.hq().http().get(open.path("/orders/" + id(order))).body();
        assertThat(seen.get("lines").get(0).get("delivered").isNull()).isTrue();

        var goods = buy(open.variant());
        assertThat(buyer.http()
                        .get(open.path("/orders/" + id(goods) + "/files/" + id(file)))
                        .status())
                .as("by an order of something else")
                .isEqualTo(404);
        var unpaid = buyer.http()
                .post(open.path("/orders"), body(variant).replace("BALANCE", "SANDBOX"))
                .body();
        assertThat(buyer.http()
                        .get(open.path("/orders/" + id(unpaid) + "/files/" + id(file)))
                        .status())
                .as("before it is paid")
                .isEqualTo(404);

        assertThat(open.hq()
                        .http()
                        .post(open.path("/orders/" + id(order) + "/refunds"), "{\"refunded\":0}")
                        .status())
                .isEqualTo(204);
        assertThat(buyer.http().get(path).status())
                .as("after its money went back")
                .isEqualTo(404);
        var after = buyer.http().get(open.path("/orders/" + id(order))).body();
        assertThat(after.get("lines").get(0).get("delivered").isNull()).isTrue();
    }

    @Test
    void isNotOnSaleWhileItsBuyersWouldGetNothing() {
        var hq = open.hq().http();
        var variant = variant(ProductKind.DIGITAL);
        var product = open.path("/products/" + product(variant));
        assertThat(hq.post(product + "/unpublish", "").status()).isEqualTo(200);
        assertThat(hq.post(product + "/publish", "").problem()).isEqualTo("nothing-to-deliver");
        var file = upload(hq, product(variant), "a.pdf");
        assertThat(hq.post(product + "/publish", "").status()).isEqualTo(200);
        assertThat(hq.delete(product + "/files/" + id(file)).problem()).isEqualTo("nothing-to-deliver");
        assertThat(hq.put(product + "/delivery", delivery("兑换码在封底", null, 365)).status())
                .isEqualTo(200);
        assertThat(hq.delete(product + "/files/" + id(file)).status()).isEqualTo(204);
        var audit = open.path("/audit?action=product.");
        assertThat(hq.get(audit + "delivery-changed")
                        .body()
                        .at("/items/0/details/after/note")
                        .asString())
                .isEqualTo("兑换码在封底");
        assertThat(hq.get(audit + "file-removed")
                        .body()
                        .at("/items/0/details/before")
                        .asString())
                .isEqualTo("a.pdf");
        assertThat(hq.put(product + "/delivery", delivery("", null, 365)).problem())
                .isEqualTo("nothing-to-deliver");
        assertThat(hq.get(product + "/delivery").body().get("note").asString()).isEqualTo("兑换码在封底");
        assertThat(db.sql("select count(*) from catalog.product_file_part where brand = :brand")
                        .param("brand", open.brand().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://plain.example",
                "javascript:alert(1)",
                "https://",
                "https://user:secret@books.example/",
                "books.example",
                "https://books example/",
                "ftp://books.example/"
            })
    void refusesAnAddressThatABrowserCannotOpenSafely(String link) {
        var path = open.path("/products/" + product(variant(ProductKind.DIGITAL)) + "/delivery");
        var answer = open.hq().http().put(path, delivery("", link, 365));
        assertThat(answer.problem()).isEqualTo("link-invalid");
        assertThat(answer.text()).contains("\"link\"");
    }

    @Test
    void refusesEmptyFilesAndTermsThatAreNone() {
        var hq = open.hq().http();
        var product = open.path("/products/" + product(variant(ProductKind.MEMBERSHIP)));
        assertThat(hq.upload(product + "/files", "empty.pdf", new byte[0]).status())
                .isEqualTo(400);
        assertThat(hq.put(product + "/delivery", delivery("", null, 0)).status())
                .isEqualTo(400);
        assertThat(hq.put(product + "/delivery", delivery("", null, 4_000)).status())
                .isEqualTo(400);
        assertThat(buyer.http()
                        .put(product + "/delivery", delivery("", null, 30))
                        .status())
                .isIn(403, 404);
        assertThat(buyer.http().get(product + "/delivery").status()).isIn(403, 404);
    }

    @Test
    void aMembershipThatIsBoughtWhileOneLastsBeginsWhenThatEnds() {
        var variant = variant(ProductKind.MEMBERSHIP);
        var path = open.path("/products/" + product(variant) + "/delivery");
        open.hq().http().put(path, delivery("", null, 30));
        var first = buy(variant);
        var begun = Instant.now();
        assertDays(first, begun, 30);
        var second = buy(variant);
        assertDays(second, begun, 60);
        open.hq().http().put(path, delivery("", null, 10));
        assertDays(look(first), begun, 60);
        open.hq().http().post(open.path("/orders/" + id(first) + "/refunds"), "{\"refunded\":0}");
        assertDays(look(second), begun, 30);
    }

    @Test
    void aMembershipThatIsBoughtAfterOneEndedBeginsAtOnce() {
        var variant = variant(ProductKind.MEMBERSHIP);
        open.hq().http().put(open.path("/products/" + product(variant) + "/delivery"), delivery("", null, 30));
        var old = buy(variant);
        var ready = Instant.now().minus(Duration.ofDays(100));
        db.sql("update ordering.orders set ready_at = :at where brand = :brand and id = :id")
                .param("at", Timestamp.from(ready))
                .param("brand", open.brand().value())
                .param("id", Long.parseLong(id(old)))
                .update();
        assertDays(look(old), ready, 30);
        assertDays(buy(variant), Instant.now(), 30);
    }

    private static void assertDays(JsonNode order, Instant begun, int days) {
        var until = Instant.parse(
                order.get("lines").get(0).get("delivered").get("until").asString());
        assertThat(Duration.between(begun.plus(Duration.ofDays(days)), until).abs())
                .isLessThan(Duration.ofHours(1));
    }

    private JsonNode buy(VariantId... variants) {
        var placed = buyer.http().post(open.path("/orders"), body(variants));
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        return look(placed.body());
    }

    private JsonNode look(JsonNode order) {
        return buyer.http().get(open.path("/orders/" + id(order))).body();
    }

    private String body(VariantId... variants) {
        return """
                {"store":"%s","lines":[%s],"payment":"BALANCE"}
                """.formatted(
                        open.store().id(),
                        Stream.of(variants)
                                .map("{\"variant\":\"%s\",\"quantity\":1}"::formatted)
                                .collect(Collectors.joining(",")));
    }

    private VariantId variant(ProductKind kind) {
        var variant = shop.product(open.brand(), kind);
        if (kind == ProductKind.GOODS) {
            stock.set(open.brand(), open.store().id(), Map.of(variant, 5));
        }
        return variant;
    }

    private ProductId product(VariantId variant) {
        return catalog.offers(open.brand(), List.of(variant))
                .values()
                .iterator()
                .next()
                .product();
    }

    private JsonNode upload(Http http, ProductId product, String name) {
        var answer = http.upload(open.path("/products/" + product + "/files"), name, BOOK);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body();
    }

    private static String delivery(String note, @Nullable String link, int days) {
        return """
                {"note":"%s","link":%s,"termDays":%d}
                """.formatted(note, link == null ? "null" : '"' + link + '"', days);
    }

    private static String id(JsonNode node) {
        return node.get("id").asString();
    }
}
