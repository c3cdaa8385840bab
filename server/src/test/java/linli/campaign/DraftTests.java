package linli.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import linli.catalog.ProductKind;
import linli.catalog.VariantId;
import linli.ordering.Shop;
import linli.shared.BrandId;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Race;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LinliTest
class DraftTests {
    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    JdbcClient db;

    World.Player hq;
    BrandId brand = new BrandId(1);
    VariantId variant = new VariantId(1);

    @BeforeEach
    void foundBrand() {
        hq = world.person("总部");
        brand = world.brand(hq).id();
        variant = shop.product(brand, ProductKind.GOODS);
    }

    @Test
    void keepsWhatContradictsItselfAndShowsItToNobodyElse() {
        var plan = """
                {"kind":"PRE_SALE","title":null,"titleEn":null,"cover":null,"currency":"CNY",
                 "items":[{"variant":"%s","price":null,"was":null}],
                 "terms":{"opensAt":"2026-01-02T00:00:00Z","closesAt":"2026-01-01T00:00:00Z","quota":1,"memberLimit":9}}
                """.formatted(variant);
        var made = hq.http().post(path("/drafts"), plan);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var draft = made.body().get("id").asString();
        var read = hq.http().get(path("/drafts/" + draft)).body();
        assertThat(read.get("version").asInt()).isEqualTo(1);
        assertThat(read.get("plan").get("items").get(0).get("price").isNull()).isTrue();
        assertThat(read.get("plan").get("terms").get("memberLimit").asInt()).isEqualTo(9);
        assertThat(read.get("savedBy").get("id").asString()).isEqualTo(hq.id().toString());
        assertThat(hq.http().get(path("/drafts")).body().get("items")).hasSize(1);
        assertThat(world.stranger().get(path("")).body().get("items")).isEmpty();
        assertThat(world.stranger().get(path("/" + draft)).status()).isEqualTo(404);
        assertThat(world.person("邻居").http().get(path("/drafts/" + draft)).status())
                .isEqualTo(404);
        assertThat(hq.http().delete(path("/drafts/" + draft)).status()).isEqualTo(204);
        assertThat(hq.http().get(path("/drafts/" + draft)).problem()).isEqualTo("draft-not-found");
        assertThat(audited()).containsExactly("campaign.drafted", "campaign.draft-deleted");
    }

    @Test
    void isFoundByItsTitleAlikeOnThePageInTheNumberAndInTheFile() {
        for (var title : List.of("春茶开团", "樱桃来了")) {
            var plan = """
                    {"kind":"GROUP_BUY","title":"%s","titleEn":null,"cover":null,"currency":"CNY","items":[],
                     "terms":{"opensAt":"2026-01-01T00:00:00Z","closesAt":"2026-01-02T00:00:00Z"}}
                    """.formatted(title);
            var made = hq.http().post(path("/drafts"), plan);
            assertThat(made.status()).as(made.text()).isEqualTo(201);
        }
        var found = "q=" + URLEncoder.encode("樱桃", StandardCharsets.UTF_8);
        assertThat(hq.http().get(path("/drafts?" + found)).body().get("items"))
                .extracting(draft -> draft.at("/plan/title").asString())
                .containsExactly("樱桃来了");
        assertThat(hq.http()
                        .get(path("/drafts/count?" + found))
                        .body()
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        assertThat(hq.http().get(path("/drafts/count")).body().get("count").asInt())
                .isEqualTo(2);
        var file = hq.http()
                .get(path("/drafts/export?format=CSV&language=EN&" + found))
                .text();
        assertThat(file.lines().skip(1)).singleElement().asString().startsWith("樱桃来了,");
        assertThat(hq.http().get(path("/drafts?q=" + "x".repeat(61))).status()).isEqualTo(400);
    }

    @Test
    void savesOneOfManyWhoReadTheSameVersionAndTellsTheOthers() {
        var draft = draft();
        var answers = Race.of(6, i -> () -> save(draft, 1, "活动" + i));
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("draft-changed"));
        assertThat(save(draft, 2, "再改").body().get("version").asInt()).isEqualTo(3);
        assertThat(save("77", 1, "没有").problem()).isEqualTo("draft-not-found");
    }

    @Test
    void becomesACampaignOnceAndAsItWasRead() {
        var draft = draft();
        save(draft, 1, "别人改过");
        assertThat(open(draft, 1).problem()).isEqualTo("draft-changed");
        assertThat(world.stranger().get(path("")).body().get("items")).isEmpty();
        var opened = open(draft, 2);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(open(draft, 2).problem()).isEqualTo("draft-not-found");
        assertThat(world.stranger().get(path("")).body().get("items")).hasSize(1);
    }

    @Test
    void copiesACampaignWithAllItsTermsForTheNextTimeAtTheSameHour() {
        var opens = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
        var closes = opens.plus(Duration.ofHours(30));
        var body = """
                {"kind":"DEPOSIT_SALE","title":"蓝莓","titleEn":"Blueberries","currency":"CNY","acknowledged":%s,
                 "items":[{"variant":"%s","price":1990,"was":2990}],
                 "terms":{"opensAt":"%s","closesAt":"%s","quota":50,"memberLimit":2,"threshold":4,"teamSize":2,"teamHours":5,
                          "spaces":["GROUP"],"payments":["BALANCE"],"holdMinutes":20,"waitingList":true,
                          "deposit":{"amount":500,"balanceFrom":"%s","balanceUntil":"%s","unpaid":"RETURNED"}}}
                """.formatted(Shop.EVERY_WARNING, variant, opens, closes, closes, closes.plus(Duration.ofHours(24)));
        var campaign =
                hq.http().post(path(""), body).body().get("campaign").get("id").asString();
        var copied = hq.http().post(path("/" + campaign + "/copy"), "");
        assertThat(copied.status()).as(copied.text()).isEqualTo(201);
        var plan = copied.body().get("plan");
        var terms = plan.get("terms");
        var deposit = terms.get("deposit");
        var week = Duration.ofDays(7);
        assertThat(List.of(
                        terms.get("opensAt"),
                        terms.get("closesAt"),
                        deposit.get("balanceFrom"),
                        deposit.get("balanceUntil")))
                .extracting(moment -> Instant.parse(moment.asString()).minus(week))
                .containsExactly(opens, closes, closes, closes.plus(Duration.ofHours(24)));
        assertThat(plan.get("items").get(0).get("price").asInt()).isEqualTo(1990);
        assertThat(List.of("quota", "memberLimit", "threshold", "teamSize", "teamHours", "holdMinutes"))
                .extracting(name -> terms.get(name).asInt())
                .containsExactly(50, 2, 4, 2, 5, 20);
        assertThat(deposit.get("unpaid").asString()).isEqualTo("RETURNED");
        assertThat(hq.http().post(path("/77/copy"), "").problem()).isEqualTo("campaign-not-found");
    }

    private String draft() {
        var made = hq.http().post(path("/drafts"), plan("活动"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.body().get("id").asString();
    }

    private Http.Answer save(String draft, int version, String title) {
        return hq.http().put(path("/drafts/" + draft), "{\"version\":%d,\"plan\":%s}".formatted(version, plan(title)));
    }

    private Http.Answer open(String draft, int version) {
        var opening = "{\"acknowledged\":%s,\"draft\":{\"id\":\"%s\",\"version\":%d},"
                .formatted(Shop.EVERY_WARNING, draft, version);
        return hq.http().post(path(""), opening + plan("活动").strip().substring(1));
    }

    private String plan(String title) {
        return """
                {"kind":"FLASH_SALE","title":"%s","currency":"CNY","items":[{"variant":"%s","price":1990}],
                 "terms":{"opensAt":"2099-01-01T00:00:00Z","quota":5}}
                """.formatted(title, variant);
    }

    private List<String> audited() {
        return db.sql("""
                        select action from identity.audit_entry
                         where brand = :brand and action like 'campaign.%' order by id
                        """)
                .param("brand", brand.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private String path(String rest) {
        return "/api/brands/" + brand + "/campaigns" + rest;
    }
}
