package linli.identity.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linli.campaign.Terms;
import linli.identity.Audit;
import linli.identity.People;
import linli.ordering.Shop;
import linli.shared.Money;
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
    People people;

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
    void findsActsByTheDaysOfTheBrand() {
        var day = lastDay();
        assertThat(list("?action=refund.granted&from=" + day.minusDays(1) + "&to=" + day))
                .hasSize(2);
        assertThat(list("?from=" + day.plusDays(1))).isEmpty();
        assertThat(list("?to=" + day.minusDays(2))).isEmpty();
        for (var wrong : List.of("from=2026-02-31", "to=yesterday", "action=X", "thing=x", "q=" + "x".repeat(61))) {
            var answer = open.hq().http().get(open.path("/audit?" + wrong));
            assertThat(answer.problem()).as(wrong).isEqualTo("invalid-request");
            assertThat(answer.body().at("/fields/0/field").asString()).isEqualTo(wrong.split("=")[0]);
        }
    }

    @Test
    void findsActsByTheNameOfWhoeverDidThemAndTheNumberThatScreensPrint() {
        audit.record(open.brand(), open.hq().id(), "plan.set", Map.of("campaign", "735000012345678"));
        assertThat(list("?q=" + encoded("同事"))).hasSize(2);
        assertThat(list("?q=" + encoded("同事") + "&action=refund.declined")).hasSize(1);
        for (var number : List.of("…12345678", "12345678", "735000012345678")) {
            assertThat(list("?q=" + encoded(number)))
                    .as(number)
                    .singleElement()
                    .satisfies(act -> assertThat(act.get("action").asString()).isEqualTo("plan.set"));
        }
        assertThat(list("?q=" + encoded("没有这个人"))).isEmpty();
        var count = open.hq().http().get(open.path("/audit/count?q=" + encoded("同事")));
        assertThat(count.body().get("count").asInt()).isEqualTo(2);
        var other = shop.open(world, 1);
        audit.record(other.brand(), colleague.id(), "plan.set", Map.of());
        assertThat(list("?q=" + encoded("同事"))).as("of this brand alone").hasSize(2);
    }

    @Test
    void exportsWhatIsFilteredWithWhatWasThereBeforeAndAfter() {
        audit.record(
                open.brand(),
                colleague.id(),
                "variant.changed",
                Map.of("variant", "735000012345678", "before", Money.cny(19_90), "after", Money.cny(24_90)));
        var lines = open.hq()
                .http()
                .get(open.path("/audit/export?format=CSV&language=EN&by=" + colleague.id()))
                .text()
                .lines()
                .toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).isEqualTo("\uFEFFWhen,Who,What,Before,After,Details,Number");
        assertThat(lines.get(1)).contains(",同事,Variant and price changed,19.90 CNY,24.90 CNY,variant 735000012345678,");
        assertThat(open.owner()
                        .http()
                        .get(open.path("/audit/export?format=CSV&language=EN"))
                        .status())
                .isEqualTo(404);
        assertThat(list("?action=list.exported"))
                .singleElement()
                .satisfies(act -> assertThat(act.at("/details/rows").asInt()).isEqualTo(3));
        assertThat(list("?action=list.export-begun"))
                .as("noted before a row has left")
                .singleElement()
                .satisfies(act -> assertThat(act.at("/details/list").asString()).isEqualTo("identity.audit"));
    }

    @Test
    void exportsTheNamesOfThingsThatAreThere() {
        var campaign = shop.campaign(open, open.variant(), Terms.groupBuy(Shop.window(), 10, 1, 2));
        audit.record(
                open.brand(),
                colleague.id(),
                "plan.set",
                Map.of(
                        "for",
                        "CAMPAIGN",
                        "subject",
                        campaign,
                        "store",
                        open.store().id()));
        audit.record(open.brand(), colleague.id(), "pin.set", Map.of("what", "CAMPAIGN:" + campaign));
        audit.record(open.brand(), colleague.id(), "plan.set", Map.of("campaign", "735000012345678"));
        assertThat(open.hq()
                        .http()
                        .get(open.path("/audit/export?format=CSV&language=ZH&by=" + colleague.id()))
                        .text())
                .contains(
                        "对象 蓝莓团 (" + campaign + ")",
                        "门店 " + open.store().name().zh() + " (" + open.store().id() + ")",
                        "内容 蓝莓团 (" + campaign + ")",
                        "活动 735000012345678");
    }

    @Test
    void exportsValuesInTheWordsOfTheScreens() {
        for (var act : List.<Map.Entry<String, Map<String, Object>>>of(
                Map.entry("grant.given", Map.of("role", "STORE_OWNER", "permissions", List.of("catalog.manage-stock"))),
                Map.entry("payee.added", Map.of("kind", "BANK_CARD")),
                Map.entry("plan.set", Map.of("for", "PRODUCT", "after", Map.of("seller1", 850))),
                Map.entry("binding-policy.set", Map.of("rule", "LAST_TOUCH")),
                Map.entry(
                        "list.exported",
                        Map.of("list", "ordering.orders", "format", "XLSX", "state", "READY", "rows", 2)),
                Map.entry("campaign.scheduled", Map.of("acknowledged", List.of("PRICE_ABOVE_USUAL"))))) {
            audit.record(open.brand(), colleague.id(), act.getKey(), act.getValue());
        }
        var file = open.hq()
                .http()
                .get(open.path("/audit/export?format=CSV&language=EN&by=" + colleague.id()))
                .text();
        assertThat(file)
                .contains(
                        "role Store owner",
                        "permissions Manage stock",
                        "for Product",
                        "direct share 8.5%",
                        "Latest share",
                        "Bank card")
                .contains("list orders", "Excel (XLSX)", "state Ready", "dearer than usual")
                .doesNotContainPattern("[A-Z]{3,}_[A-Z]|\\b(READY|PRODUCT|LAST_TOUCH|BANK_CARD)\\b");
    }

    @Test
    void tellsAPriceBeforeAndAfterItWasChanged() {
        var product = db.sql("select product from catalog.variant where brand = :brand and id = :variant")
                .param("brand", open.brand().value())
                .param("variant", open.variant().value())
                .query(Long.class)
                .single();
        var path = open.path("/products/" + product + "/variants/" + open.variant() + "?version=1");
        var changed = open.hq().http().put(path, """
                {"optionValues":[],"sku":"B-new-%s","price":{"minor":2490,"currency":"CNY"},"compareAt":null,"cost":null,
                 "barcode":"","grams":0,"weightUnit":null,"requiresShipping":false,"taxable":null,"policy":"DENY","image":null}
                """.formatted(product));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(list("?action=variant.changed")).singleElement().satisfies(act -> {
            assertThat(act.at("/details/before/price/minor").asLong()).isEqualTo(Shop.PRICE);
            assertThat(act.at("/details/after/price/minor").asLong()).isEqualTo(2490);
            assertThat(act.at("/details/after").propertyNames())
                    .containsExactlyInAnyOrder("price", "sku", "requiresShipping");
        });
        assertThat(list("?thing=" + open.variant())).isNotEmpty();
    }

    @Test
    void callsVariantsAndOwnersByTheirNames() {
        var store = open.store();
        var variant = open.variant();
        audit.record(open.brand(), colleague.id(), "stock.moved", Map.of("variant", variant, "after", 3));
        audit.record(open.brand(), colleague.id(), "payee.added", Map.of("owner", store.id(), "kind", "BANK_CARD"));
        audit.record(
                open.brand(),
                colleague.id(),
                "withdrawal.requested",
                Map.of("owner", Map.of("kind", "PERSON", "id", open.owner().id())));
        var file = open.hq()
                .http()
                .get(open.path("/audit/export?format=CSV&language=EN&by=" + colleague.id()))
                .text();
        assertThat(file)
                .contains("Blueberries (" + variant + ")", "Test Store (" + store.id() + ")", "店主")
                .doesNotContain("PERSON");
        var cards =
                open.hq().http().get(open.path("/things?of=VARIANT:" + variant)).body();
        assertThat(cards.at("/cards/0/title").asString()).isEqualTo("蓝莓");
        assertThat(list("?action=withdrawal.requested"))
                .singleElement()
                .satisfies(act -> assertThat(act.get("personName").asString()).isEqualTo("店主"));
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
                        open.brand(), open.hq().id(), "product.changed", Map.of("after", List.of("长".repeat(9_000)))))
                .isInstanceOf(DataAccessException.class);
    }

    /** A note may be of characters that take twelve code points each. */
    @Test
    void shortensWhatSomebodyWroteAtLength() {
        audit.record(open.brand(), open.hq().id(), "refund.declined", Map.of("note", "👨‍👩‍👧‍👦".repeat(500)));
        assertThat(list("?action=refund.declined&by=" + open.hq().id()))
                .singleElement()
                .satisfies(act -> assertThat(act.at("/details/note").asString())
                        .startsWith("👨‍👩‍👧‍👦")
                        .endsWith("…"));
    }

    @Test
    void showsWhoRunsTheInstallationWhatBelongsToNoBrandButNothingOfPeoplesOwnAccounts() {
        var operator = world.person("平台");
        people.makeOperator(operator.id());
        audit.record(null, operator.id(), "passkey.added", Map.of());
        audit.record(null, operator.id(), "payment-mismatch.settled", Map.of("mismatch", "735000087654321"));
        audit.record(
                null, operator.id(), "text.published", Map.of("text", "PRIVACY", "version", 2, "weight", "MATERIAL"));
        var own = "by=" + operator.id();
        assertThat(actions(operator, own)).containsExactly("text.published", "payment-mismatch.settled");
        assertThat(actions(operator, own + "&action=text.published")).containsExactly("text.published");
        assertThat(actions(operator, own + "&action=passkey.added")).isEmpty();
        assertThat(actions(operator, own + "&q=" + encoded("平台"))).hasSize(2);
        assertThat(actions(operator, own + "&q=87654321")).containsExactly("payment-mismatch.settled");
        assertThat(operator.http()
                        .get("/api/audit/count?" + own)
                        .body()
                        .get("count")
                        .asInt())
                .isEqualTo(2);
        assertThat(operator.http()
                        .get("/api/audit/export?format=CSV&language=EN&" + own)
                        .text()
                        .lines())
                .as("with the beginning of the export itself")
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).contains("Legal text published", "text Privacy"));
        assertThat(open.hq().http().get("/api/audit").status()).isEqualTo(404);
        assertThat(operator.http().get(open.path("/audit")).status()).isEqualTo(404);
    }

    private static List<String> actions(World.Player operator, String query) {
        return operator.http().get("/api/audit?" + query).body().get("items").findValuesAsString("action");
    }

    private LocalDate lastDay() {
        return db.sql(
                        "select network.day_of(brand, at) from identity.audit_entry where brand = :brand order by id desc limit 1")
                .param("brand", open.brand().value())
                .query(LocalDate.class)
                .single();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private List<JsonNode> list(String query) {
        var acts = new ArrayList<JsonNode>();
        var answer = open.hq().http().get(open.path("/audit" + query));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        answer.body().get("items").forEach(acts::add);
        return acts;
    }
}
