package linli.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linli.identity.Audit;
import linli.ordering.Shop;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What was done, by whom, to what and when, is found, and stays. */
@LinliTest
class AuditTests {
    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient db;

    private Shop.Open open;
    private World.Player colleague;

    @BeforeEach
    void aShop() {
        open = shop.open(world, 10);
        colleague = world.person("同事");
        audit.record(open.brand(), open.hq().id(), "refund.granted", Map.of("order", "123456789", "after", 0));
        audit.record(open.brand(), colleague.id(), "refund.granted", Map.of("order", "987654321", "after", 5));
        audit.record(open.brand(), colleague.id(), "refund.declined", Map.of("order", "123456789"));
    }

    @Test
    void findsActsByWhoWhatAndToWhat() {
        assertThat(list("?action=refund.granted")).hasSize(2);
        assertThat(list("?by=" + colleague.id())).hasSize(2);
        assertThat(list("?thing=123456789")).hasSize(2);
        assertThat(list("?thing=123456789&by=" + colleague.id()))
                .singleElement()
                .satisfies(act -> assertThat(act.get("action").asString()).isEqualTo("refund.declined"));
        assertThat(list("?thing=111111111")).isEmpty();
        var other = shop.open(world, 1);
        assertThat(other.hq().http().get(open.path("/audit?thing=123456789")).status())
                .isEqualTo(404);
    }

    @Test
    void findsActsByWhen() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var before = now.minus(Duration.ofHours(1));
        var after = now.plus(Duration.ofHours(1));
        assertThat(list("?action=refund.granted&from=" + before + "&until=" + after))
                .hasSize(2);
        assertThat(list("?from=" + after)).isEmpty();
        assertThat(list("?until=" + before)).isEmpty();
        for (var wrong : List.of("2026-02-31T00:00:00Z", "yesterday", "9999-99-99T99:99:99Z")) {
            assertThat(open.hq().http().get(open.path("/audit?from=" + wrong)).problem())
                    .as(wrong)
                    .isEqualTo("invalid-request");
        }
    }

    @Test
    void tellsAPriceBeforeAndAfterItWasChanged() {
        var product = db.sql("select product from catalog.variant where brand = :brand and id = :variant")
                .param("brand", open.brand().value())
                .param("variant", open.variant().value())
                .query(Long.class)
                .single();
        var path = open.path("/products/" + product + "/variants/" + open.variant());
        var changed = open.hq().http().put(path, """
                {"optionValues":[],"sku":"B-new-%s","price":{"minor":2490,"currency":"CNY"},"compareAt":null,"cost":null,
                 "barcode":"","grams":0,"weightUnit":null,"requiresShipping":false,"taxable":null,"policy":"DENY","image":null}
                """.formatted(product));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(list("?action=variant.changed")).singleElement().satisfies(act -> {
            assertThat(act.at("/details/before/minor").asLong()).isEqualTo(Shop.PRICE);
            assertThat(act.at("/details/after/minor").asLong()).isEqualTo(2490);
        });
        assertThat(list("?thing=" + open.variant())).isNotEmpty();
    }

    @Test
    void changesAndLosesNoLineAndTakesNoneThatIsEndless() {
        for (var wrong : List.of(
                "update identity.audit_entry set action = 'x.y' where brand = :brand",
                "delete from identity.audit_entry where brand = :brand")) {
            assertThatThrownBy(() ->
                            db.sql(wrong).param("brand", open.brand().value()).update())
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> audit.record(
                        open.brand(), open.hq().id(), "product.changed", Map.of("after", "长".repeat(9_000))))
                .isInstanceOf(DataAccessException.class);
    }

    private List<JsonNode> list(String query) {
        var acts = new ArrayList<JsonNode>();
        var answer = open.hq().http().get(open.path("/audit" + query));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        answer.body().get("items").forEach(acts::add);
        return acts;
    }
}
