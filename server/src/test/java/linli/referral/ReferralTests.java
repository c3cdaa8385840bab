package linli.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.catalog.Catalog;
import linli.catalog.NewProduct;
import linli.catalog.NewVariant;
import linli.catalog.ProductId;
import linli.catalog.ProductKind;
import linli.catalog.Stock;
import linli.catalog.VariantId;
import linli.community.Communities;
import linli.community.JoinPolicy;
import linli.community.JoinSource;
import linli.community.NewCommunity;
import linli.community.Theme;
import linli.content.Contents;
import linli.content.Leg;
import linli.content.NewPost;
import linli.content.Origin;
import linli.content.PostId;
import linli.ledger.AccountKind;
import linli.ledger.Asset;
import linli.ledger.Entry;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.ledger.OwnerId;
import linli.ledger.SubjectId;
import linli.network.Store;
import linli.ordering.OrderId;
import linli.ordering.Shop;
import linli.shared.BasisPoints;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.VisitorId;
import linli.shared.text.Bilingual;
import linli.shared.thing.Thing;
import linli.shared.work.Jobs;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Race;
import linli.testing.SystemActs;
import linli.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class ReferralTests {
    private static final long PRICE = 10_000;

    @Autowired
    World world;

    @Autowired
    Catalog catalog;

    @Autowired
    Stock stock;

    @Autowired
    Communities communities;

    @Autowired
    Contents contents;

    @Autowired
    CommissionPlans plans;

    @Autowired
    Shares shares;

    @Autowired
    Ledger ledger;

    @Autowired
    Jobs jobs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private World.Player hq;
    private World.Player owner;
    private World.Player leader;
    private World.Player author;
    private World.Player first;
    private World.Player second;
    private World.Player buyer;
    private BrandId brand;
    private Store store;
    private long product;
    private VariantId variant;
    private PostId post;
    private String api;

    @BeforeEach
    void aNeighbourhood() {
        hq = world.person("总部");
        owner = world.person("店主");
        leader = world.person("团长");
        author = world.person("作者");
        first = world.person("小林");
        second = world.person("小周");
        buyer = world.person("小陈");
        brand = world.brand(hq).id();
        store = world.store(brand, owner);
        api = "/api/brands/" + brand;
        var created = create("blueberry", ProductKind.GOODS);
        variant = created.variants().getFirst();
        product = created.product().value();
        post = contents.create(
                brand,
                new NewPost(
                        author.id(),
                        null,
                        Origin.OGC,
                        new Bilingual("蓝莓的一天", null),
                        new Bilingual("清晨五点的山坡", null),
                        null,
                        new Bilingual("从采摘到上车只要两个小时。", null),
                        List.of(new Leg(new Thing(ProductId.KIND, product), Bilingual.NONE))));
        var community = communities.create(
                brand,
                new NewCommunity(
                        store.id(),
                        new Bilingual("早餐群", "Breakfast"),
                        Theme.INTEREST,
                        Bilingual.NONE,
                        Bilingual.NONE,
                        Bilingual.NONE,
                        JoinPolicy.OPEN,
                        null,
                        leader.id(),
                        500));
        communities.join(brand, community, buyer.id(), JoinSource.DIRECT);
        plans.set(
                brand,
                Thing.of(brand),
                new CommissionPlan(rate(800), rate(200), rate(500), rate(300), rate(200)),
                hq.id());
        fund(buyer, 10 * PRICE);
    }

    @AfterEach
    void now() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void leadsFromAnEntranceToItsBrandAndNamesTheEntrance() {
        var owner = world.person("总部");
        var founded = world.brand(owner);
        var entrance = owner.http()
                .post("/api/brands/" + founded.id() + "/touchpoints", """
                        {"kind":"GROUP_LINK","space":"GROUP","name":"会员群","leadsTo":"BRAND","target":"%s"}
                        """.formatted(founded.id()))
                .body();
        assertThat(world.stranger().get(entrance.get("path").asString()).text())
                .contains("href=\"/app/b/%s?entrance=%s\""
                        .formatted(founded.slug(), entrance.get("code").asString()));
    }

    @Test
    void paysEverybodyOnTheWayOfAnOrder() {
        open(second, share(first, "PRODUCT", product, null));
        open(buyer, share(second, "PRODUCT", product, post));
        var order = order(buyer, variant, 1);

        assertThat(pending(second)).isEqualTo(800);
        assertThat(pending(first)).isEqualTo(200);
        assertThat(pending(leader)).isEqualTo(500);
        assertThat(balance(AccountKind.PENDING, store.id().value())).isEqualTo(300);
        assertThat(pending(author)).isEqualTo(200);
        assertThat(balance(AccountKind.ESCROW, Long.parseLong(order))).isEqualTo(PRICE - 2000);

        var path = hq.http().get(api + "/orders/" + order + "/provenance").body();
        assertThat(path.get("steps")
                        .valueStream()
                        .map(step -> step.get("sharer").get("name").asString()))
                .containsExactly("小林", "小周");
        assertThat(path.get("steps").get(1).get("post").get("title").asString()).isEqualTo("蓝莓的一天");
        assertThat(path.get("buyer").get("name").asString()).isEqualTo("小陈");
        assertThat(path.get("earned")
                        .valueStream()
                        .map(earned -> earned.get("role").asString() + " "
                                + earned.get("beneficiary").asString() + " "
                                + earned.get("amount").get("minor").asLong()))
                .containsExactlyInAnyOrder(
                        "SELLER_1 小周 800", "SELLER_2 小林 200", "LEADER 团长 500", "STORE 测试店 300", "AUTHOR 作者 200");
    }

    @Test
    void findsCommissionsByWhoEarnedThemTheirOrderStateRoleStoreAndDayAndExportsThem() {
        open(second, share(first, "PRODUCT", product, null));
        open(buyer, share(second, "PRODUCT", product, post));
        var one = order(buyer, variant, 1);
        var two = order(buyer, variant, 1);
        assertThat(hq.http()
                        .post(api + "/orders/" + one + "/refunds", "{\"refunded\":0}")
                        .status())
                .isEqualTo(204);
        var roles = List.of("STORE", "SELLER_2", "SELLER_1", "LEADER", "AUTHOR");
        assertThat(commissions("")).hasSize(10).startsWith(two + "-STORE");
        assertThat(commissions("state=REVERSED"))
                .containsExactlyElementsOf(
                        roles.stream().map(role -> one + "-" + role).toList());
        assertThat(commissions("q=%E5%B0%8F%E6%9E%97")).as("小林").containsExactly(two + "-SELLER_2", one + "-SELLER_2");
        assertThat(commissions("q=%E5%B0%8F%E6%9E%97&state=PENDING")).containsExactly(two + "-SELLER_2");
        assertThat(commissions("q=" + two.substring(two.length() - 8)))
                .containsExactlyElementsOf(
                        roles.stream().map(role -> two + "-" + role).toList());
        assertThat(commissions("q=" + two)).hasSize(5);
        assertThat(commissions("q=%E6%B2%A1%E6%9C%89")).isEmpty();
        assertThat(commissions("role=LEADER")).containsExactly(two + "-LEADER", one + "-LEADER");
        assertThat(commissions("store=" + store.id())).containsExactly(two + "-STORE", one + "-STORE");
        assertThat(commissions("to=2020-01-01")).isEmpty();
        var page = hq.http().get(api + "/commissions?limit=7").body();
        assertThat(commissions("limit=7&after=" + page.get("next").asString()))
                .containsExactly(one + "-SELLER_1", one + "-LEADER", one + "-AUTHOR");
        for (var filter : List.of("", "state=PENDING", "q=%E5%B0%8F%E6%9E%97", "store=" + store.id(), "q=" + two)) {
            assertThat(hq.http()
                            .get(api + "/commissions/count?" + filter)
                            .body()
                            .get("count")
                            .asInt())
                    .as(filter)
                    .isEqualTo(commissions(filter).size());
        }
        var file = hq.http()
                .get(api + "/commissions/export?format=CSV&language=EN&role=SELLER_1&state=REVERSED")
                .text()
                .lines()
                .toList();
        assertThat(file).hasSize(2);
        assertThat(file.get(1)).contains(",小周,Direct share,Taken back,8.00,8.00,CNY,");
        var own = api + "/stores/" + store.id() + "/commissions";
        assertThat(owner.http().get(own + "?state=PENDING").body().get("items").findValuesAsString("id"))
                .containsExactly(two + "-STORE");
        assertThat(owner.http().get(own + "/count?q=" + one).body().get("count").asInt())
                .isOne();
        assertThat(owner.http()
                        .get(own + "/export?format=CSV&language=ZH")
                        .text()
                        .lines())
                .hasSize(3);
    }

    private List<String> commissions(String filter) {
        return hq.http().get(api + "/commissions?" + filter).body().get("items").findValuesAsString("id");
    }

    @Test
    void paysForADepositedOrderOnceItsBalanceIsPaidAndByTheWayItsBuyerCameFirst() {
        open(buyer, share(first, "PRODUCT", product, null));
        var opens = Instant.now().minusSeconds(60);
        var closes = opens.plus(Duration.ofDays(1));
        var campaign = hq.http()
                .post(api + "/campaigns", """
                        {"kind":"DEPOSIT_SALE","title":"蓝莓预售","titleEn":"Blueberries","currency":"CNY",
                         "items":[{"variant":"%s","price":%d}],"acknowledged":%s,
                         "terms":{"opensAt":"%s","closesAt":"%s",
                                  "deposit":{"amount":2000,"balanceFrom":"%s","balanceUntil":"%s"}}}
                        """.formatted(
                        variant, PRICE, Shop.EVERY_WARNING, opens, closes, closes, closes.plus(Duration.ofDays(60))))
                .body()
                .get("campaign")
                .get("id")
                .asString();
        var order = buyer.http()
                .post(api + "/orders", """
                        {"store": "%s", "lines": [{"variant": "%s", "quantity": 1}], "campaign": "%s",
                         "payment": "BALANCE"}
                        """.formatted(store.id(), variant, campaign))
                .body()
                .get("id")
                .asString();
        assertThat(pending(first)).isZero();
        assertThat(balance(AccountKind.PENDING, store.id().value())).isZero();
        assertThat(balance(AccountKind.ESCROW, Long.parseLong(order))).isEqualTo(2000);

        shares.setPolicy(brand, new BindingPolicy(BindingPolicy.Rule.LAST_TOUCH, 30), hq.id());
        world.time().shift(Duration.ofDays(20));
        open(buyer, share(second, "PRODUCT", product, null));
        assertThat(buyer.http().post(api + "/orders/" + order + "/payments", "").status())
                .isEqualTo(201);
        assertThat(pending(first)).isEqualTo(800);
        assertThat(pending(second)).isZero();
        assertThat(pending(leader)).isEqualTo(500);
        assertThat(balance(AccountKind.ESCROW, Long.parseLong(order))).isEqualTo(PRICE - 1600);
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(18);
        assertThat(commissions("from=" + day))
                .as("earned long after it was ordered")
                .hasSize(3);
        assertThat(commissions("from=" + day + "&store=" + store.id())).hasSize(1);
        assertThat(hq.http()
                        .post(api + "/orders/" + order + "/refunds", "{\"refunded\":0}")
                        .status())
                .isEqualTo(204);
        assertThat(pending(first)).isZero();
        assertThat(balance(AccountKind.WALLET, buyer.id().value())).isEqualTo(10 * PRICE);
        assertThat(balance(AccountKind.ESCROW, Long.parseLong(order))).isZero();
    }

    @Test
    void showsAPathToWhoHelpedButOthersPartsOnlyToItsBuyerItsStoreAndHq() {
        open(second, share(first, "PRODUCT", product, null));
        open(buyer, share(second, "PRODUCT", product, post));
        var path = api + "/orders/" + order(buyer, variant, 1) + "/provenance";
        for (var player : List.of(hq, owner, buyer)) {
            var whole = player.http().get(path).body();
            assertThat(whole.get("earned").size()).isEqualTo(5);
            assertThat(whole.get("total").get("minor").asLong()).isEqualTo(PRICE);
        }
        var parts = Map.of(second, "SELLER_1 800", first, "SELLER_2 200", leader, "LEADER 500", author, "AUTHOR 200");
        parts.forEach((player, part) -> {
            var seen = player.http().get(path).body();
            assertThat(seen.get("earned")
                            .valueStream()
                            .map(earned -> earned.get("role").asString() + " "
                                    + earned.get("amount").get("minor").asLong()))
                    .containsExactly(part);
            assertThat(seen.hasNonNull("total")).isFalse();
            assertThat(seen.get("steps").size()).isEqualTo(2);
            assertThat(seen.get("buyer").get("name").asString()).isEqualTo("小陈");
        });
        assertThat(world.person("外人").http().get(path).status()).isEqualTo(404);
    }

    @Test
    void bindsABrowserBeforeItsPersonSignsIn() {
        var link = share(first, "PRODUCT", product, null);
        shares.arrived(shares.find(code(link)).orElseThrow(), new VisitorId(77), null);
        assertThat(db.sql("select count(*) from referral.binding where brand = :brand and who = 77")
                        .param("brand", brand.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        var browser = world.stranger();
        assertThat(browser.get(link).status()).isEqualTo(200);
        order(new World.Player(buyer.id(), browser.withSessionOf(buyer.http())), variant, 1);
        assertThat(pending(first)).isEqualTo(800);
    }

    @Test
    void paysNobodyForTheirOwnPurchaseAndFollowsNoLoop() {
        fund(first, 10 * PRICE);
        open(first, share(first, "PRODUCT", product, null));
        order(first, variant, 1);
        assertThat(pending(first)).isZero();

        open(second, share(first, "PRODUCT", product, null));
        var back = share(second, "PRODUCT", product, null);
        open(first, back);
        assertThat(shares.find(code(share(first, "BRAND", brand.value(), null)))
                        .orElseThrow()
                        .parent())
                .isNull();
        order(first, variant, 1);
        assertThat(pending(second)).isEqualTo(800);
        assertThat(pending(first)).isZero();
    }

    @Test
    void paysNoThirdLevel() {
        var third = world.person("小吴");
        open(second, share(first, "PRODUCT", product, null));
        open(third, share(second, "PRODUCT", product, null));
        open(buyer, share(third, "PRODUCT", product, null));
        var order = order(buyer, variant, 1);
        assertThat(pending(third)).isEqualTo(800);
        assertThat(pending(second)).isEqualTo(200);
        assertThat(pending(first)).isZero();
        assertThat(hq.http()
                        .get(api + "/orders/" + order + "/provenance")
                        .body()
                        .get("steps")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void paysNothingForAJoiningFee() {
        open(buyer, share(first, "PRODUCT", product, null));
        order(buyer, create("card", ProductKind.MEMBERSHIP).variants().getFirst(), 1);
        assertThat(pending(first)).isZero();
        assertThat(pending(leader)).isZero();
    }

    @Test
    void takesCommissionsBackOnceWhenTheMoneyGoesBack() {
        open(buyer, share(first, "PRODUCT", product, null));
        var order = order(buyer, variant, 2);
        assertThat(pending(first)).isEqualTo(1600);
        var refunds = api + "/stores/" + store.id() + "/orders/" + order + "/refunds";
        var answers = Race.of(
                8,
                _ -> () -> owner.http()
                        .post(refunds, "{\"refunded\":0,\"amount\":5000}", "same")
                        .status());
        assertThat(answers).isNotEmpty();
        assertThat(pending(first)).isEqualTo(1200);
        owner.http().post(refunds, "{\"refunded\":5000}");
        assertThat(pending(first)).isZero();
        assertThat(pending(leader)).isZero();
        assertThat(balance(AccountKind.ESCROW, Long.parseLong(order))).isZero();
        assertThat(balance(AccountKind.WALLET, buyer.id().value())).isEqualTo(10 * PRICE);
        assertThat(acts(order)).hasSize(2).allMatch(act -> act.startsWith("COMMISSION_REVERSE "));
    }

    private List<String> acts(String order) {
        return SystemActs.of(db, brand, OrderId.valueOf(order).thing());
    }

    @Test
    void makesCommissionsPayableSevenDaysAfterTheHandover() {
        open(buyer, share(first, "PRODUCT", product, null));
        var order = order(buyer, variant, 1);
        var counter = api + "/stores/" + store.id();
        assertThat(Shop.handOver(owner.http(), counter, order).status()).isEqualTo(200);
        world.time().shift(Duration.ofDays(7).minusMinutes(1));
        jobs.run("ordering.settle");
        assertThat(balance(AccountKind.WALLET, first.id().value())).isZero();
        world.time().shift(Duration.ofDays(7).plusMinutes(1));
        jobs.run("ordering.settle");
        assertThat(balance(AccountKind.WALLET, first.id().value())).isEqualTo(800);
        assertThat(pending(first)).isZero();
        assertThat(balance(AccountKind.WALLET, store.id().value())).isEqualTo(300);
        assertThat(acts(order)).hasSize(2);
        assertThat(acts(order).getFirst()).startsWith("COMMISSION_PAY ");
        assertThat(acts(order).getLast()).startsWith("SETTLE ");
        assertThat(balance(AccountKind.ESCROW, Long.parseLong(order))).isZero();
        assertThat(first.http()
                        .get(api + "/wallet/postings")
                        .body()
                        .get("items")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void findsPlansByWhatTheyAreForAndTakesThemAlong() {
        var set = hq.http().put(api + "/commission-plans", """
                {"scope": "PRODUCT", "subject": "%d",
                 "rates": {"seller1": 1050, "seller2": 0, "leader": 0, "store": 0, "author": 0}}
                """.formatted(product));
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        var title = set.body().get("title").asString();
        assertThat(planScopes("")).containsExactly("BRAND", "PRODUCT");
        assertThat(planScopes("?scope=PRODUCT")).containsExactly("PRODUCT");
        assertThat(planScopes("?q=" + URLEncoder.encode(title, StandardCharsets.UTF_8)))
                .containsExactly("PRODUCT");
        assertThat(planScopes("?q=%25")).isEmpty();
        assertThat(hq.http().get(api + "/commission-plans?scope=STORE").status())
                .isEqualTo(400);
        assertThat(hq.http()
                        .get(api + "/commission-plans/count?scope=BRAND")
                        .body()
                        .get("count")
                        .asInt())
                .isOne();
        var file = hq.http().get(api + "/commission-plans/export?format=CSV&language=EN&scope=PRODUCT");
        assertThat(file.text().lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Product,")
                .endsWith(",10.5%,0%,0%,0%,0%,10.5%," + product);
    }

    private List<String> planScopes(String filter) {
        return hq.http()
                .get(api + "/commission-plans" + filter)
                .body()
                .valueStream()
                .map(each -> each.get("scope").asString())
                .toList();
    }

    @Test
    void refusesAPlanThatGivesTooMuchAway() {
        var answer = hq.http().put(api + "/commission-plans", """
                {"scope": "BRAND", "subject": "%s",
                 "rates": {"seller1": 5000, "seller2": 3000, "leader": 1, "store": 0, "author": 0}}
                """.formatted(brand));
        assertThat(answer.problem()).isEqualTo("plan-too-generous");
        assertThat(plans.find(brand).orElseThrow().seller1()).isEqualTo(rate(800));
    }

    @Test
    void nobodyPutsBackAPlanThatSomebodyElseHasChangedMeanwhile() {
        var set = """
                {"scope": "PRODUCT", "subject": "%s", "seen": %s,
                 "rates": {"seller1": %d, "seller2": 0, "leader": 0, "store": 0, "author": 0}}
                """;
        var seen = "{\"seller1\": %d, \"seller2\": 0, \"leader\": 0, \"store\": 0, \"author\": 0}";
        var path = api + "/commission-plans";
        assertThat(hq.http()
                        .put(path, set.formatted(product, seen.formatted(100), 200))
                        .problem())
                .as("there was none")
                .isEqualTo("plan-changed");
        assertThat(hq.http().put(path, set.formatted(product, "null", 100)).status())
                .isEqualTo(200);
        assertThat(hq.http().put(path, set.formatted(product, "null", 300)).problem())
                .isEqualTo("plan-changed");
        assertThat(Race.of(
                        4,
                        i -> () -> hq.http()
                                .put(path, set.formatted(product, seen.formatted(100), 200 + i))
                                .status()))
                .containsOnlyOnce(200);
    }

    @Test
    void landsOnASmallPageThatAPreviewUnderstands() {
        var page = world.stranger().in("en").get(share(first, "PRODUCT", product, null));
        assertThat(page.raw().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/html");
        assertThat(page.text())
                .contains("<html lang=\"en\">", "og:title", "Shared by 小林", "/products/" + product, "¥100.00");
        assertThat(page.raw().body().length).isLessThan(10_000);
        assertThat(world.stranger().get("/s/000000000000").status()).isEqualTo(404);
    }

    @Test
    void sharesNothingThatIsNotThere() {
        assertThat(buyer.http()
                        .post(
                                api + "/shares",
                                "{\"kind\": \"PRODUCT\", \"id\": \"12345\", \"post\": null, \"touchpoint\": null}")
                        .problem())
                .isEqualTo("nothing-to-share");
        var foreign = world.brand(world.person("别家"));
        assertThat(buyer.http()
                        .post(
                                "/api/brands/" + foreign.id() + "/shares",
                                "{\"kind\": \"PRODUCT\", \"id\": \"%d\", \"post\": null, \"touchpoint\": null}"
                                        .formatted(product))
                        .status())
                .isEqualTo(404);
    }

    private linli.catalog.CreatedProduct create(String handle, ProductKind kind) {
        var created = catalog.create(
                brand,
                new NewProduct(
                        handle + UUID.randomUUID(),
                        new Bilingual("云南蓝莓", "Blueberries"),
                        "",
                        "",
                        kind,
                        List.of(),
                        List.of(),
                        true,
                        List.of(),
                        List.of(),
                        List.of(NewVariant.only(UUID.randomUUID().toString(), Money.cny(PRICE)))));
        stock.set(brand, store.id(), Map.of(created.variants().getFirst(), 100));
        return created;
    }

    /** Shares and returns the link's path. */
    private String share(World.Player sharer, String kind, long id, @Nullable PostId on) {
        var answer =
                sharer.http().post(api + "/shares", """
                {"kind": "%s", "id": "%d", "post": %s, "touchpoint": null}
                """.formatted(kind, id, on == null ? "null" : "\"" + on + "\""));
        assertThat(answer.status()).isEqualTo(200);
        return "/s/" + answer.body().get("code").asString();
    }

    private static String code(String link) {
        return link.substring("/s/".length());
    }

    private static void open(World.Player visitor, String link) {
        assertThat(visitor.http().get(link).status()).isEqualTo(200);
    }

    private String order(World.Player buyer, VariantId wanted, int quantity) {
        var answer = order(buyer.http(), wanted, quantity);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().get("id").asString();
    }

    private Http.Answer order(Http http, VariantId wanted, int quantity) {
        return http.post(api + "/orders", """
                {"store": "%s", "lines": [{"variant": "%s", "quantity": %d}], "campaign": null, "team": null,
                 "touchpoint": null, "payment": "BALANCE"}
                """.formatted(store.id(), wanted, quantity));
    }

    private void fund(World.Player player, long amount) {
        transaction.executeWithoutResult(_ -> ledger.post(List.of(new Entry(
                brand,
                "fund:" + UUID.randomUUID(),
                SubjectId.of(player.id()),
                List.of(
                        new Entry.Posting(
                                new LedgerAccount(AccountKind.EXTERNAL, new OwnerId(1)), Asset.CNY, -amount, "TOP_UP"),
                        new Entry.Posting(wallet(player.id()), Asset.CNY, amount, "TOP_UP"))))));
    }

    private long pending(World.Player player) {
        return balance(AccountKind.PENDING, player.id().value());
    }

    private long balance(AccountKind kind, long owner) {
        return ledger.balance(brand, new LedgerAccount(kind, new OwnerId(owner)), Asset.CNY);
    }

    private static LedgerAccount wallet(PersonId person) {
        return LedgerAccount.wallet(person);
    }

    private static BasisPoints rate(int value) {
        return new BasisPoints(value);
    }
}
