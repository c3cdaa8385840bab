package linli.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import linli.catalog.Catalog;
import linli.catalog.NewProduct;
import linli.catalog.NewVariant;
import linli.catalog.ProductKind;
import linli.catalog.VariantId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.network.Touchpoints;
import linli.ordering.Shop;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.text.Bilingual;
import linli.shared.thing.Thing;
import linli.shared.work.Jobs;
import linli.testing.BadJson;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@LinliTest
class CampaignHttpTests {
    @Autowired
    World world;

    @Autowired
    Jobs jobs;

    World.Player hq;

    @Autowired
    Shop shop;

    @Autowired
    Catalog catalog;

    @Autowired
    Touchpoints touchpoints;

    @Autowired
    JdbcClient db;

    BrandId brand = new BrandId(1);
    VariantId variant = new VariantId(1);

    @BeforeEach
    void foundBrand() {
        hq = world.person("总部");
        brand = world.brand(hq).id();
        variant = shop.product(brand, ProductKind.GOODS);
    }

    @Test
    void schedulesAGroupBuyThatMembersThenSee() {
        var created = hq.http().post(path("/campaigns"), request("GROUP_BUY", "\"teamSize\":3"));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        jobs.run("campaign.sweep");
        var cards =
                world.stranger().get(path("/campaigns?kind=GROUP_BUY")).body().get("items");
        assertThat(cards).hasSize(1);
        var card = cards.get(0);
        assertThat(card.get("price").get("minor").asLong()).isEqualTo(1990);
        assertThat(card.get("was").get("minor").asLong()).isEqualTo(2990);
        assertThat(card.get("teamSize").asInt()).isEqualTo(3);
        var detail = world.person("邻居")
                .http()
                .get(path("/campaigns/" + card.get("id").asString()));
        assertThat(detail.status()).as(detail.text()).isEqualTo(200);
        assertThat(detail.body().get("mine").get("bought").asInt()).isZero();
        assertThat(world.stranger()
                        .get(path("/campaigns/" + card.get("id").asString() + "/progress"))
                        .raw()
                        .headers()
                        .firstValue("ETag"))
                .isPresent();
    }

    @Test
    void refusesAMembershipDriveThroughMoreThanOneChannel() {
        var answer = hq.http().post(path("/campaigns"), request("MEMBERSHIP_DRIVE", "\"payments\":[\"BALANCE\"]"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("terms-contradict");
        assertThat(hq.http()
                        .post(
                                path("/campaigns"),
                                request(
                                        "MEMBERSHIP_DRIVE",
                                        "\"payments\":[\"BALANCE\"],\"spaces\":[\"GROUP\",\"STORE\"]"))
                        .problem())
                .isEqualTo("terms-contradict");
        var inGroups = hq.http()
                .post(
                        path("/campaigns"),
                        request("MEMBERSHIP_DRIVE", "\"payments\":[\"BALANCE\"],\"spaces\":[\"GROUP\"]"));
        assertThat(inGroups.status()).as(inGroups.text()).isEqualTo(201);
        assertThat(inGroups.body().get("campaign").get("quota").asInt()).isEqualTo(20_000);
        assertThat(inGroups.body().get("spaces").get(0).asString()).isEqualTo("GROUP");
    }

    @ParameterizedTest
    @EnumSource(CampaignKind.class)
    void sellsByThePresetThatItServesWhereNothingElseIsSaid(CampaignKind kind) {
        var preset = hq.http().get(path("/campaigns/presets")).body().get(kind.ordinal());
        assertThat(preset.get("kind").asString()).isEqualTo(kind.name());
        var opens = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        var closes = opens.plus(Duration.ofHours(preset.get("hours").asLong()));
        var needed = switch (kind) {
            case MEMBERSHIP_DRIVE -> ",\"spaces\":[\"GROUP\"],\"payments\":[\"BALANCE\"]";
            case DEPOSIT_SALE ->
                ","
                        + deposit(
                                "500",
                                closes,
                                closes.plus(Duration.ofHours(
                                        preset.get("balanceHours").asLong())));
            case GROUP_BUY, FLASH_SALE, PRE_SALE -> "";
        };
        var scheduled =
                hq.http().post(path("/campaigns"), """
                        {"kind":"%s","title":"蓝莓","titleEn":"Blueberries","currency":"CNY",
                         "items":[{"variant":"%s","price":1990,"was":2990}],"acknowledged":%s,"terms":{"opensAt":"%s"%s}}
                        """.formatted(kind, variant, Shop.EVERY_WARNING, opens, needed));
        assertThat(scheduled.status()).as(scheduled.text()).isEqualTo(201);
        var board = scheduled.body();
        var card = board.get("campaign");
        assertThat(Instant.parse(card.get("closesAt").asString())).isEqualTo(closes);
        assertThat(card.get("quota")).isEqualTo(preset.get("quota"));
        assertThat(card.get("threshold")).isEqualTo(preset.get("threshold"));
        assertThat(board.get("memberLimit")).isEqualTo(preset.get("memberLimit"));
        assertThat(board.get("waitingList")).isEqualTo(preset.get("waitingList"));
        assertThat(board.get("holdSeconds").asLong())
                .isEqualTo(preset.get("holdMinutes").asLong() * 60);
        assertThat(card.path("teamSize").isNumber())
                .isEqualTo(preset.get("teams").asBoolean());
        if (preset.get("teams").asBoolean()) {
            assertThat(card.get("teamSize")).isEqualTo(preset.get("teamSize"));
            assertThat(board.get("teamSeconds").asLong())
                    .isEqualTo(preset.get("teamHours").asLong() * 3600);
        }
    }

    @Test
    void refusesTermsThatCannotBe() {
        var opens = Instant.now().minusSeconds(60);
        var day = Duration.ofDays(1);
        var ofOneDay = ",\"closesAt\":\"%s\"".formatted(opens.plus(day));
        for (var terms : new String[] {
            "\"spaces\":[\"MOON\"]",
            "\"spaces\":[null]",
            "\"spaces\":\"STORE\"",
            "\"threshold\":2000",
            deposit("0", opens.plus(day).plusSeconds(60), opens.plus(day.multipliedBy(2))),
            deposit("1.5", opens.plus(day).plusSeconds(60), opens.plus(day.multipliedBy(2))),
            deposit("1990", opens.plus(day).plusSeconds(60), opens.plus(day.multipliedBy(2))),
            deposit("500", opens, opens.plus(day.multipliedBy(2))),
            deposit("500", opens.plus(day), opens.plus(day).plusSeconds(60)),
            deposit("500", opens.plus(day.multipliedBy(2)), opens.plus(day)),
            deposit("500", opens.plus(day).plusSeconds(60), opens.plus(day.multipliedBy(2)))
                    .replace("KEPT", "BURNT"),
            deposit("500", opens.plus(day).plusSeconds(60), opens.plus(day.multipliedBy(2)))
                    + ",\"tiers\":[{\"sold\":5,\"offBasisPoints\":100}]"
        }) {
            assertThat(hq.http()
                            .post(path("/campaigns"), request("DEPOSIT_SALE", terms + ofOneDay))
                            .status())
                    .as(terms)
                    .isEqualTo(400);
        }
        assertThat(hq.http()
                        .post(path("/campaigns"), request("DEPOSIT_SALE", "\"quota\":5"))
                        .problem())
                .isEqualTo("terms-contradict");
        var possible = hq.http()
                .post(
                        path("/campaigns"),
                        request(
                                "DEPOSIT_SALE",
                                deposit("500", opens.plus(day).plusSeconds(60), opens.plus(day.multipliedBy(2)))
                                        + ",\"teamSize\":3,\"threshold\":30" + ofOneDay));
        assertThat(possible.status()).as(possible.text()).isEqualTo(201);
        assertThat(possible.body().get("deposit").get("amount").get("minor").asInt())
                .isEqualTo(500);
    }

    private static String deposit(String amount, Instant from, Instant until) {
        return """
                "deposit":{"amount":%s,"balanceFrom":"%s","balanceUntil":"%s","unpaid":"KEPT"}""".formatted(amount, from, until);
    }

    @Test
    void refusesACampaignThatWouldBeOverAlready() {
        var now = Instant.now();
        var body = """
                {"kind":"FLASH_SALE","title":"蓝莓","titleEn":"Blueberries","currency":"CNY",
                 "items":[{"variant":"%s","price":1990,"was":2990}],"acknowledged":%s,
                 "terms":{"opensAt":"%s","closesAt":"%s","quota":5}}""";
        var past = hq.http()
                .post(
                        path("/campaigns"),
                        body.formatted(
                                variant,
                                Shop.EVERY_WARNING,
                                now.minus(Duration.ofDays(2)),
                                now.minus(Duration.ofDays(1))));
        assertThat(past.status()).isEqualTo(400);
        assertThat(past.problem()).isEqualTo("campaign-past");
        assertThat(past.body().get("detail").asString()).startsWith("活动的结束时间已经过去");
        assertThat(world.stranger().get(path("/campaigns")).body().get("items")).isEmpty();
        var late = hq.http()
                .post(
                        path("/campaigns"),
                        body.formatted(
                                variant,
                                Shop.EVERY_WARNING,
                                now.minus(Duration.ofDays(2)),
                                now.plus(Duration.ofDays(1))));
        assertThat(late.status()).as(late.text()).isEqualTo(201);
    }

    @Test
    void refusesNumbersThatAreNone() {
        for (var quota : new String[] {"-5", "0", "1.9", "\"7\"", "2147483648", "7,\"quota\":8"}) {
            var answer = hq.http().post(path("/campaigns"), request("FLASH_SALE", "\"quota\":" + quota));
            assertThat(answer.status()).as(quota).isEqualTo(400);
        }
        assertThat(world.stranger()
                        .get(path("/campaigns?state=SCHEDULED"))
                        .body()
                        .get("items"))
                .isEmpty();
    }

    @Test
    void opensWhatIsDoubtfulOnlyWhenThatIsAcknowledgedAndKeepsThat() {
        var plan = """
                {"kind":"FLASH_SALE","title":"蓝莓","currency":"CNY","items":[{"variant":"%s","price":%d}],%s
                 "terms":{"opensAt":"2099-06-01T01:00:00Z","closesAt":"2099-06-01T03:00:00Z","quota":9,"memberLimit":1}}""";
        var dear = plan.formatted(variant, 9_999_999, "");
        var judged = hq.http().post(path("/campaigns/check"), dear);
        assertThat(judged.status()).as(judged.text()).isEqualTo(200);
        assertThat(judged.body().get("refusals")).isEmpty();
        assertThat(judged.body()
                        .get("warnings")
                        .valueStream()
                        .map(each -> each.get("doubt").asString()))
                .containsExactly("ENGLISH_MISSING", "PRICE_ABOVE_USUAL", "QUOTA_ABOVE_STOCK");
        assertThat(judged.body().get("warnings").get(1).get("variant").asString())
                .isEqualTo(variant.toString());
        var hasty = hq.http().post(path("/campaigns"), dear);
        assertThat(hasty.status()).isEqualTo(409);
        assertThat(hasty.problem()).isEqualTo("campaign-doubted");
        assertThat(world.stranger().get(path("/campaigns")).body().get("items")).isEmpty();
        var meant = hq.http()
                .post(
                        path("/campaigns"),
                        plan.formatted(variant, 9_999_999, "\"acknowledged\":" + Shop.EVERY_WARNING + ","));
        assertThat(meant.status()).as(meant.text()).isEqualTo(201);
        var card = meant.body().get("campaign");
        assertThat(card.get("titleEn").asString()).isEqualTo("蓝莓");
        assertThat(db.sql(
                                "select details ->> 'acknowledged' from identity.audit_entry where brand = :brand and action = 'campaign.scheduled'")
                        .param("brand", brand.value())
                        .query(String.class)
                        .list())
                .containsExactly("[\"ENGLISH_MISSING\", \"PRICE_ABOVE_USUAL\", \"QUOTA_ABOVE_STOCK\"]");
        var second = hq.http().post(path("/campaigns/check"), dear).body().get("warnings");
        assertThat(second.valueStream()
                        .filter(each -> each.get("doubt").asString().equals("CAMPAIGNS_OVERLAP"))
                        .map(each -> each.get("mentions").get(0).get("campaign").asString()))
                .containsExactly(card.get("id").asString());
    }

    @Test
    void hidesCampaignsOfOtherBrandsAndTheBoardFromMembers() {
        var id = hq.http()
                .post(path("/campaigns"), request("FLASH_SALE", "\"quota\":3"))
                .body()
                .get("campaign")
                .get("id")
                .asString();
        var other = world.brand(world.person("别家")).id();
        assertThat(world.stranger()
                        .get("/api/brands/" + other + "/campaigns/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(world.person("邻居")
                        .http()
                        .get(path("/campaigns/" + id + "/board"))
                        .status())
                .isEqualTo(404);
        assertThat(hq.http().get(path("/campaigns/" + id + "/board")).status()).isEqualTo(200);
    }

    @Test
    void callsACampaignOffOnce() {
        var id = hq.http()
                .post(path("/campaigns"), request("FLASH_SALE", "\"quota\":3"))
                .body()
                .get("campaign")
                .get("id")
                .asString();
        assertThat(hq.http().post(path("/campaigns/" + id + "/cancel"), "").status())
                .isEqualTo(200);
        assertThat(db.sql("""
                                select person from activity.event_v1
                                 where brand = :brand and thing = :campaign and verb = 'CAMPAIGN_CANCEL'
                                """)
                        .param("brand", brand.value())
                        .param("campaign", Long.parseLong(id))
                        .query(Long.class)
                        .list())
                .containsExactly(hq.id().value());
        var again = hq.http().post(path("/campaigns/" + id + "/cancel"), "");
        assertThat(again.problem()).isEqualTo("cannot-cancel");
        assertThat(acts(id)).last().satisfies(act -> {
            assertThat(act.get("action").asString()).isEqualTo("campaign.scheduled");
            assertThat(act.at("/details/quota").asInt()).isEqualTo(3);
        });
        assertThat(acts(id)).anySatisfy(act -> {
            assertThat(act.get("action").asString()).isEqualTo("campaign.priced");
            assertThat(act.at("/details/variant").asString()).isEqualTo(variant.toString());
            assertThat(act.at("/details/after/minor").asLong()).isPositive();
        });
        assertThat(acts(id)).first().satisfies(act -> {
            assertThat(act.get("action").asString()).isEqualTo("campaign.cancelled");
            assertThat(act.at("/details/title").asString()).isNotEmpty();
            assertThat(act.at("/details/state").asString()).isIn("SCHEDULED", "OPEN");
            assertThat(act.at("/details/paidSeats").asInt()).isZero();
        });
    }

    private List<JsonNode> acts(String campaign) {
        return hq.http()
                .get(path("/audit?thing=" + campaign))
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    private String path(String rest) {
        return "/api/brands/" + brand + rest;
    }

    private String request(String kind, String terms) {
        return """
                {"kind":"%s","title":"蓝莓团购","titleEn":"Blueberries","currency":"CNY",
                 "items":[{"variant":"%s","price":1990,"was":2990}],"acknowledged":%s,
                 "terms":{"opensAt":"%s",%s}}
                """.formatted(kind, variant, Shop.EVERY_WARNING, Instant.now().minusSeconds(60), terms);
    }

    @Test
    void refusesTargetsThatTheBrandDoesNotHaveInUseAndNamesThem() {
        var other = world.person("别家");
        var elsewhere = world.brand(other).id();
        var foreign = shop.product(elsewhere, ProductKind.GOODS);
        var foreignStore = world.store(elsewhere, other).id();
        var draft = catalog.create(
                        brand,
                        new NewProduct(
                                "draft",
                                new Bilingual("还没上架", null),
                                "",
                                "",
                                ProductKind.GOODS,
                                List.of(),
                                List.of(),
                                false,
                                List.of(),
                                List.of(),
                                List.of(NewVariant.only("D-1", Money.cny(1990)))))
                .variants()
                .getFirst();
        var good = request("FLASH_SALE", "\"quota\":3");
        for (var unknown : List.of("77", foreign.toString(), draft.toString())) {
            refuses(good.replace(variant.toString(), unknown), "商品");
        }
        for (var unknown : List.of("77", foreignStore.toString())) {
            refuses(request("FLASH_SALE", "\"stores\":[\"%s\"]".formatted(unknown)), "门店");
        }
        var retired = entrance(brand);
        touchpoints.retire(brand, retired);
        for (var unknown : List.of("77", entrance(elsewhere).toString(), retired.toString())) {
            refuses(request("FLASH_SALE", "\"touchpoints\":[\"%s\"]".formatted(unknown)), "触点");
        }
        assertThat(world.stranger().get(path("/campaigns")).body().get("items")).isEmpty();
        assertThat(hq.http().post(path("/campaigns"), good).status()).isEqualTo(201);
    }

    private void refuses(String body, String named) {
        var answer = hq.http().post(path("/campaigns"), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("target-unknown");
        assertThat(answer.body().get("detail").asString()).contains("所选的" + named);
    }

    private TouchpointId entrance(BrandId where) {
        return touchpoints
                .setUp(
                        where,
                        new Touchpoints.NewTouchpoint(
                                Touchpoint.Kind.GROUP_LINK,
                                Touchpoint.Space.GROUP,
                                null,
                                new Bilingual("入口", null),
                                Thing.of(where)),
                        hq.id())
                .id();
    }

    @Test
    void keepsByRawSqlThatACampaignSellsWhatItsBrandHas() {
        assertThatThrownBy(() -> db.sql("insert into campaign.item values (:brand, :campaign, 77, 100, null)")
                        .param("brand", brand.value())
                        .param("campaign", campaign())
                        .update())
                .hasStackTraceContaining("item_brand_variant_fkey");
    }

    private long campaign() {
        return hq.http()
                .post(path("/campaigns"), request("FLASH_SALE", "\"quota\":3"))
                .body()
                .get("campaign")
                .get("id")
                .asLong(0);
    }

    /** Each field in turn is null, of another type, too small, too large, or text that is none. */
    @Test
    void answersWhateverStandsInAnyFieldOfARequest() {
        var whole = """
                {"kind":"DEPOSIT_SALE","title":"团","titleEn":"T","cover":"1","currency":"CNY",
                 "items":[{"variant":"%s","price":1990,"was":2990}],
                 "terms":{"opensAt":"2026-01-01T00:00:00Z","closesAt":"2026-01-02T00:00:00Z","quota":5,"memberLimit":1,
                  "threshold":1,"teamSize":2,"teamHours":3,"tiers":[{"sold":1,"offBasisPoints":5}],"stores":["1"],
                  "spaces":["GROUP"],"touchpoints":["1"],"payments":["BALANCE"],"holdMinutes":5,"waitingList":true,
                  "deposit":{"amount":5,"balanceFrom":"2026-01-03T00:00:00Z","balanceUntil":"2026-01-04T00:00:00Z",
                   "unpaid":"KEPT"}}}
                """.formatted(variant);
        for (var body : BadJson.of(whole)) {
            assertThat(hq.http().post(path("/campaigns"), body).status())
                    .as(body)
                    .isBetween(200, 499);
        }
        for (var path : List.of(
                "/campaigns/9223372036854775808",
                "/campaigns/9223372036854775808/board",
                "/campaigns/null",
                "/campaigns/-1/progress",
                "/teams/9223372036854775808",
                "/campaigns?kind=null",
                "/campaigns?state=NOWHERE",
                "/campaigns?after=9223372036854775808",
                "/campaigns?limit=9223372036854775808")) {
            assertThat(hq.http().get(path(path)).status()).as(path).isBetween(400, 499);
        }
    }
}
