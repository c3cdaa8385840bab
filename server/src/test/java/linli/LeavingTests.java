package linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import linli.campaign.Terms;
import linli.catalog.ProductId;
import linli.community.Communities;
import linli.community.CommunityId;
import linli.community.JoinPolicy;
import linli.community.JoinSource;
import linli.community.Joining;
import linli.community.NewCommunity;
import linli.community.Theme;
import linli.content.Contents;
import linli.content.NewPost;
import linli.content.Origin;
import linli.identity.People;
import linli.ledger.AccountKind;
import linli.ledger.Asset;
import linli.ledger.KnownPayees;
import linli.ledger.Ledger;
import linli.ledger.LedgerAccount;
import linli.ledger.OwnerId;
import linli.network.Brand;
import linli.ordering.Shop;
import linli.referral.CommissionPlan;
import linli.referral.CommissionPlans;
import linli.referral.Share;
import linli.referral.Shares;
import linli.shared.BasisPoints;
import linli.shared.Money;
import linli.shared.text.Bilingual;
import linli.shared.thing.Thing;
import linli.shared.work.Jobs;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Pictures;
import linli.testing.Race;
import linli.testing.World;
import linli.testing.World.Player;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leaving for good: what keeps somebody, what ends with them, and what must never come to nobody. */
@LinliTest
class LeavingTests {
    private static final String NOTHING = "{\"givesUp\":[]}";

    @Autowired
    World world;

    @Autowired
    Shop shops;

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
    People people;

    @Autowired
    KnownPayees payees;

    @Autowired
    JdbcClient db;

    private Shop.Open shop;

    @BeforeEach
    void aShop() {
        shop = shops.open(world, 10_000);
        plans.set(
                shop.brand(),
                Thing.of(shop.brand()),
                new CommissionPlan(
                        new BasisPoints(1000),
                        new BasisPoints(500),
                        new BasisPoints(0),
                        new BasisPoints(0),
                        new BasisPoints(300)),
                shop.hq().id());
    }

    @AfterEach
    void now() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void keepsWhoeverHasMoneyUntilItIsTakenOutOrGivenUpToTheCent() {
        var rich = shops.buyer(world, shop.brand(), 12_345);
        var refused = leave(rich, NOTHING);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("still-standing");
        assertThat(refused.body().get("standing")).singleElement().satisfies(standing -> {
            assertThat(standing.get("matter").asString()).isEqualTo("AVAILABLE_BALANCE");
            assertThat(standing.get("consequence").asString()).isEqualTo("GIVEN_UP");
            assertThat(standing.get("amount").get("minor").asLong()).isEqualTo(12_345);
            assertThat(standing.get("brand").asString()).isEqualTo(shop.brand().toString());
            assertThat(standing.get("text").asString()).contains("钱包");
        });
        assertThat(rich.http()
                        .in("en")
                        .post("/api/me/leaving", NOTHING)
                        .body()
                        .get("standing")
                        .get(0)
                        .get("text")
                        .asString())
                .contains("wallet");
        assertThat(leave(rich, givingUp("AVAILABLE_BALANCE", 12_344)).status()).isEqualTo(409);
        assertThat(rich.http().get("/api/me").status()).isEqualTo(200);
        assertThat(shops.wallet(shop.brand(), rich)).isEqualTo(12_345);

        assertThat(leave(rich, givingUp("AVAILABLE_BALANCE", 12_345)).status()).isEqualTo(204);
        assertThat(shops.wallet(shop.brand(), rich)).isZero();
        assertThat(balance(AccountKind.REVENUE, shop.brand().value())).isEqualTo(12_345);
        assertNothingOfNobody();
    }

    @Test
    void forgetsWhoBroughtAPictureThatOthersMayStillShow() {
        var person = world.person("画中人");
        var picture = Pictures.bring(person.http());
        assertThat(leave(person, NOTHING).status()).isEqualTo(204);
        assertNothingOfNobody();
        assertThat(world.stranger().get("/media/" + picture + "/card.jpg").status())
                .isEqualTo(200);
    }

    @Test
    void keepsWhoeverWaitsForAPayout() {
        var rich = shops.buyer(world, shop.brand(), 5_000_00);
        var withdrawal = rich.http()
                .post(shop.path("/wallet/withdrawals"), payees.asking(shop.brand(), rich.id(), Money.cny(5_000_00)))
                .body()
                .get("id")
                .asString();
        assertThat(matters(leave(rich, NOTHING))).containsExactly("PAYOUT_UNDER_WAY");
        var colleague = world.person("同事");
        people.makeHq(colleague.id(), shop.brand());
        for (var approver : List.of(shop.hq(), colleague)) {
            approver.http().post(shop.path("/withdrawals/" + withdrawal + "/approve"), "");
        }
        assertThat(matters(leave(rich, NOTHING)))
                .as("the account must be there until somebody has transferred it")
                .containsExactly("PAYOUT_UNDER_WAY");
        var transferred = shop.path("/withdrawals/" + withdrawal + "/transferred");
        assertThat(shop.hq().http().post(transferred, "{\"reference\":\"B-1\"}").status())
                .isEqualTo(200);
        assertThat(leave(rich, NOTHING).status()).isEqualTo(204);
    }

    @Test
    void keepsWhoeverHasAPaidOrderUntilItCannotComeBack() {
        var buyer = shops.buyer(world, shop.brand(), Shop.PRICE);
        var order = buyer.http()
                .post(shop.path("/orders"), shops.order(shop, 1, "BALANCE"))
                .body();
        var refused = leave(buyer, NOTHING);
        assertThat(matters(refused)).containsExactly("ORDER_TO_COLLECT");
        var standing = refused.body().get("standing").get(0);
        assertThat(standing.get("thing").get("id").asString())
                .isEqualTo(order.get("id").asString());
        assertThat(standing.get("thing").get("name").asString()).isEqualTo("蓝莓");
        assertThat(standing.get("amount").get("minor").asLong()).isEqualTo(Shop.PRICE);

        pickUp(order.get("id").asString());
        var returnable = leave(buyer, NOTHING);
        assertThat(matters(returnable)).containsExactly("ORDER_RETURNABLE");
        assertThat(Instant.parse(
                        returnable.body().get("standing").get(0).get("until").asString()))
                .isAfter(Instant.now().plus(Duration.ofDays(6)));
        world.time().shift(Duration.ofDays(8));
        jobs.run("ordering.settle");
        assertThat(leave(buyer, NOTHING).status()).isEqualTo(204);
    }

    @Test
    void keepsWhoeverWaitsForTheirTeamOrHasPaidADeposit() {
        var buyer = shops.buyer(world, shop.brand(), 100_000);
        var team = shops.campaign(shop, shop.variant(), Terms.groupBuy(Shop.window(), 100, 2, 2));
        buyer.http().post(shop.path("/orders"), shops.seat(shop, shop.variant(), team, "NEW", "BALANCE"));
        var opens = Instant.now().minusSeconds(60);
        var closes = opens.plus(Duration.ofDays(1));
        var sale = shop.hq()
                .http()
                .post(shop.path("/campaigns"), """
                        {"kind":"DEPOSIT_SALE","title":"蓝莓预售","titleEn":"Blueberries","currency":"CNY",
                         "items":[{"variant":"%s","price":1990}],"acknowledged":%s,
                         "terms":{"opensAt":"%s","closesAt":"%s",
                                  "deposit":{"amount":500,"balanceFrom":"%s","balanceUntil":"%s"}}}
                        """.formatted(
                        shop.variant(), Shop.EVERY_WARNING, opens, closes, closes, closes.plus(Duration.ofDays(60))))
                .body()
                .get("campaign")
                .get("id")
                .asString();
        buyer.http().post(shop.path("/orders"), """
                {"store":"%s","lines":[{"variant":"%s","quantity":1}],"campaign":"%s","payment":"BALANCE"}
                """.formatted(shop.store().id(), shop.variant(), sale));
        assertThat(matters(leave(buyer, NOTHING)))
                .containsExactlyInAnyOrder("ORDER_WAITING", "ORDER_DEPOSITED", "AVAILABLE_BALANCE");
    }

    @Test
    void cancelsWhatIsUnpaidAndEmptiesTheCart() {
        var buyer = world.person("邻居");
        var order = buyer.http()
                .post(shop.path("/orders"), shops.order(shop, 3, "SANDBOX"))
                .body()
                .get("id")
                .asString();
        buyer.http()
                .put(
                        shop.path("/cart/items/" + shop.variant()),
                        "{\"store\":\"%s\",\"quantity\":2}"
                                .formatted(shop.store().id()));
        assertThat(shops.stock(shop)).isEqualTo(9_997);
        assertThat(said(buyer)).containsExactlyInAnyOrder("ORDER_UNPAID", "CART");
        assertThat(leave(buyer, NOTHING).status()).isEqualTo(204);
        assertThat(Shop.state(shop, shop.hq().http(), order)).isEqualTo("CANCELLED");
        assertThat(shops.stock(shop)).isEqualTo(10_000);
        assertThat(count("ordering.cart_item", "person", buyer)).isZero();
    }

    @Test
    void givesPromisedCommissionsBackToTheirOrdersForWhoeverGivesThemUp() {
        var sharer = world.person("小林");
        var buyer = shops.buyer(world, shop.brand(), 10 * Shop.PRICE);
        var link = share(sharer);
        open(buyer, link);
        var order = order(buyer, "BALANCE");
        assertThat(balance(AccountKind.PENDING, sharer.id().value())).isEqualTo(199);
        assertThat(shops.escrow(shop.brand(), order)).isEqualTo(Shop.PRICE - 199);
        assertThat(matters(leave(sharer, NOTHING))).containsExactly("PENDING_REWARDS");
        assertThat(leave(sharer, givingUp("PENDING_REWARDS", 198)).status()).isEqualTo(409);
        assertThat(leave(sharer, givingUp("PENDING_REWARDS", 199)).status()).isEqualTo(204);
        assertThat(shops.escrow(shop.brand(), order)).isEqualTo(Shop.PRICE);

        pickUp(order);
        world.time().shift(Duration.ofDays(8));
        jobs.run("ordering.settle");
        assertThat(shops.revenue(shop)).isEqualTo(Shop.PRICE);
        assertNothingOfNobody();
    }

    @Test
    void givesAllOfARefundBackThoughACommissionWasGivenUp() {
        var sharer = world.person("小林");
        var buyer = shops.buyer(world, shop.brand(), Shop.PRICE);
        open(buyer, share(sharer));
        var order = order(buyer, "BALANCE");
        leave(sharer, givingUp("PENDING_REWARDS", 199));
        assertThat(shop.hq()
                        .http()
                        .post(shop.path("/orders/" + order + "/refunds"), "{\"refunded\":0}")
                        .status())
                .isLessThan(300);
        assertThat(shops.wallet(shop.brand(), buyer)).isEqualTo(Shop.PRICE);
        assertNothingOfNobody();
    }

    @Test
    void goesOrStaysButNeverFailsWhereAPartIsRefundedAtTheSameMoment() {
        for (int round = 0; round < 10; round++) {
            var sharer = world.person("小林");
            var buyer = shops.buyer(world, shop.brand(), Shop.PRICE);
            open(buyer, share(sharer));
            var order = order(buyer, "BALANCE");
            var statuses = Race.of(
                    2,
                    i -> () -> i == 0
                            ? leave(sharer, givingUp("PENDING_REWARDS", 199)).status()
                            : shop.hq()
                                    .http()
                                    .post(shop.path("/orders/" + order + "/refunds"), "{\"refunded\":0,\"amount\":995}")
                                    .status());
            assertThat(statuses.getFirst()).isIn(204, 409);
            assertThat(statuses.getLast()).isLessThan(300);
            assertNothingOfNobody();
        }
    }

    @Test
    void leavesLinksThatOpenForTheVisitorAndCountForNobody() {
        var sharer = world.person("小林");
        var next = world.person("小周");
        var link = share(sharer);
        open(next, link);
        var nextLink = share(next);
        assertThat(said(sharer)).containsExactly("SHARES");
        assertThat(leave(sharer, NOTHING).status()).isEqualTo(204);

        var buyer = shops.buyer(world, shop.brand(), 10 * Shop.PRICE);
        var page = open(buyer, link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("蓝莓").doesNotContain("小林").doesNotContain("已注销");
        buyer.http().post(shop.path("/orders"), shops.order(shop, 1, "BALANCE"));
        assertThat(balance(AccountKind.PENDING, sharer.id().value())).isZero();

        open(buyer, nextLink);
        buyer.http().post(shop.path("/orders"), shops.order(shop, 1, "BALANCE"));
        assertThat(balance(AccountKind.PENDING, next.id().value())).isEqualTo(199);
        assertThat(balance(AccountKind.PENDING, sharer.id().value())).isZero();
        assertNothingOfNobody();
    }

    @Test
    void paysNobodyForAPostWhoseAuthorHasLeft() {
        var author = world.person("作者");
        var post = contents.create(
                shop.brand(),
                new NewPost(
                        author.id(),
                        null,
                        Origin.UGC,
                        new Bilingual("蓝莓的一天", null),
                        new Bilingual("清晨五点", null),
                        null,
                        new Bilingual("两个小时。", null),
                        List.of()));
        var sharer = world.person("小林");
        var link = shares.share(shop.brand(), sharer.id(), post.thing(), post, null);
        assertThat(leave(author, NOTHING).status()).isEqualTo(204);
        assertThat(sharer.http().get(shop.path("/posts/" + post)).text())
                .contains("蓝莓的一天", "已注销")
                .doesNotContain("作者");
        var buyer = shops.buyer(world, shop.brand(), Shop.PRICE);
        open(buyer, link);
        assertThat(buyer.http()
                        .post(shop.path("/orders"), shops.order(shop, 1, "BALANCE"))
                        .status())
                .isEqualTo(201);
        assertThat(balance(AccountKind.PENDING, sharer.id().value())).isEqualTo(199);
        assertNothingOfNobody();
    }

    @Test
    void givesSeatsBackAndEndsInvitationsAndRoles() {
        var community = community(shop.hq(), JoinPolicy.INVITE);
        var member = world.person("小周");
        communities.join(shop.brand(), community, member.id(), JoinSource.invitation(invite(shop.hq(), community)));
        var code = invite(member, community);
        shop.hq()
                .http()
                .put(
                        shop.path("/communities/%s/members/%s/rank".formatted(community, member.id())),
                        "{\"rank\":\"MANAGER\"}");
        var draft = member.http().post(shop.path("/posts"), """
                        {"title":"草稿","hook":"","waist":"没写完","legs":[]}""");
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        assertThat(said(member)).containsExactlyInAnyOrder("MEMBERSHIP", "INVITATIONS", "DRAFTS", "ROLE");
        assertThat(leave(member, NOTHING).status()).isEqualTo(204);

        assertThat(communities.counts(shop.brand(), community).members()).isEqualTo(1);
        assertThat(communities.membershipOf(shop.brand(), community, member.id()))
                .isEmpty();
        assertThat(count("identity.grant_given", "person", member)).isZero();
        assertThat(count("content.post", "author", member)).isZero();
        assertThat(communities.join(shop.brand(), community, world.person("客人").id(), JoinSource.invitation(code)))
                .isInstanceOf(Joining.Refused.class);
        assertSeatsRecount(community);
        assertNothingOfNobody();
    }

    @Test
    void keepsALeaderUntilTheCommunityIsHandedOver() {
        var leader = world.person("团长");
        var member = world.person("小周");
        var community = community(leader, JoinPolicy.OPEN);
        var path = shop.path("/communities/" + community);
        assertThat(matters(leave(leader, NOTHING))).containsExactly("COMMUNITY_LED");
        var wish = "{\"person\":\"%s\"}".formatted(member.id());
        assertThat(leader.http().put(path + "/leader", wish).problem()).isEqualTo("not-a-member");
        communities.join(shop.brand(), community, member.id(), JoinSource.DIRECT);
        assertThat(leader.http().put(path + "/leader", wish).status()).isEqualTo(204);
        assertThat(member.http().get(path).body().get("leader").get("name").asString())
                .isEqualTo("小周");
        assertThat(member.http().get(path).body().get("mine").get("rank").asString())
                .isEqualTo("OWNER");
        assertThat(leader.http().put(path + "/leader", wish).problem()).isEqualTo("not-yours-to-hand-over");

        assertThat(leave(leader, NOTHING).status()).isEqualTo(204);
        assertSeatsRecount(community);
        var left = db.sql("select count(*) from community.seat_group where leader = :person")
                .param("person", leader.id().value())
                .query(Integer.class)
                .single();
        assertThat(left).isZero();
    }

    @Test
    void keepsTheOnlyHqOfABrandAndTheOnlyOwnerOfAStoreUntilThereIsAnother() {
        assertThat(matters(leave(shop.hq(), NOTHING))).containsExactly("ONLY_HOLDER");
        var refused = leave(shop.owner(), NOTHING);
        assertThat(matters(refused)).containsExactly("ONLY_HOLDER");
        assertThat(refused.body()
                        .get("standing")
                        .get(0)
                        .get("thing")
                        .get("name")
                        .asString())
                .isEqualTo("测试店");
        var other = shop.hq()
                .http()
                .post(shop.path("/staff"), """
                        {"phone":"%s","role":"STORE_OWNER","scope":"%s","name":"新店主"}
                        """.formatted(
                                linli.testing.Phones.next(), shop.store().id()))
                .body();
        assertThat(leave(shop.owner(), NOTHING).status()).isEqualTo(204);
        assertThat(shop.hq()
                        .http()
                        .get(shop.path("/stores/" + shop.store().id()))
                        .body()
                        .get("owner")
                        .asString())
                .isEqualTo(other.at("/person/id").asString());
    }

    @Test
    void letsOneOfTwoHqGoWhoLeaveAtOnce() {
        var second = world.person("总部二");
        Brand brand = world.brand(second);
        var third = world.person("总部三");
        db.sql("insert into identity.grant_given (person, role, brand) values (:person, 'BRAND_HQ', :brand)")
                .param("person", third.id().value())
                .param("brand", brand.id().value())
                .update();
        var statuses =
                Race.of(2, i -> () -> leave(i == 0 ? second : third, NOTHING).status());
        assertThat(statuses).containsExactlyInAnyOrder(204, 409);
    }

    @Test
    void asksForACodeOfWhoeverHasSetUpAnAuthenticator() {
        var person = world.person("小心的人");
        setUpAuthenticator(person);
        assertThat(person.http()
                        .get("/api/me/leaving")
                        .body()
                        .get("asksForCode")
                        .asBoolean())
                .isTrue();
        assertThat(leave(person, NOTHING).problem()).isEqualTo("second-factor-wrong");
        assertThat(person.http().get("/api/me").status()).isEqualTo(200);

        shops.fund(shop.brand(), person.id(), 100);
        assertThat(leave(person, withCode("000000")).problem())
                .as("whoever is kept learns nothing about the code")
                .isEqualTo("still-standing");
    }

    @Test
    void countsWrongCodesOfWhoeverWantsToLeaveAsGuesses() {
        var person = world.person("被偷手机的人");
        setUpAuthenticator(person);
        for (int i = 0; i < 10; i++) {
            assertThat(leave(person, withCode("00000" + i)).problem()).isEqualTo("second-factor-wrong");
        }
        assertThat(leave(person, withCode("000010")).status()).isEqualTo(429);
        assertThat(person.http().get("/api/me").status()).isEqualTo(200);
    }

    private void setUpAuthenticator(Player person) {
        db.sql("""
                insert into identity.totp (person, secret, confirmed_at)
                values (:person, '12345678901234567890', shared.now())
                """).param("person", person.id().value()).update();
    }

    private static String withCode(String code) {
        return "{\"givesUp\":[],\"code\":\"%s\"}".formatted(code);
    }

    @Test
    void refusesNonsenseWithoutLeaving() {
        var person = world.person("邻居");
        for (var body : List.of("{}", "{\"givesUp\":null}", "{\"givesUp\":[null]}", "{\"givesUp\":[{}]}", "[]")) {
            assertThat(leave(person, body).status()).as(body).isEqualTo(400);
        }
        assertThat(leave(person, givingUp("NO_SUCH_THING", 5)).status()).isEqualTo(204);
    }

    @Test
    void neverLeavesAnOrderMoneyOrASeatOfNobodyWhoeverComesAtTheSameMoment() {
        var community = community(shop.hq(), JoinPolicy.OPEN);
        for (int round = 0; round < 12; round++) {
            var leaver = shops.buyer(world, shop.brand(), Shop.PRICE);
            var link = share(leaver);
            var buyers = IntStream.range(0, 3)
                    .mapToObj(i -> shops.buyer(world, shop.brand(), Shop.PRICE))
                    .toList();
            buyers.forEach(buyer -> open(buyer, link));
            var asking = payees.asking(shop.brand(), leaver.id(), Money.cny(Shop.PRICE));
            List<Callable<Integer>> acts = List.of(
                    () -> leave(leaver, givingUp("AVAILABLE_BALANCE", Shop.PRICE))
                            .status(),
                    () -> leaver.http()
                            .post(shop.path("/orders"), shops.order(shop, 1, "BALANCE"))
                            .status(),
                    () -> leaver.http()
                            .post(shop.path("/orders"), shops.order(shop, 1, "SANDBOX"))
                            .status(),
                    () -> leaver.http()
                            .post(shop.path("/communities/" + community + "/members"), "{}")
                            .status(),
                    () -> leaver.http()
                            .post(shop.path("/wallet/withdrawals"), asking)
                            .status(),
                    () -> buy(buyers.get(0)),
                    () -> buy(buyers.get(1)),
                    () -> buy(buyers.get(2)),
                    () -> leaver.http()
                            .upload("/api/media", "me.png", Pictures.png())
                            .status());
            var statuses = Race.of(acts.size(), acts::get);
            assertThat(statuses).allMatch(status -> status < 500);
            assertThat(statuses.subList(5, 8)).containsOnly(201);
        }
        assertSeatsRecount(community);
        assertNothingOfNobody();
    }

    @Test
    void countsTheLastCommissionOfWhoeverLeavesAtThatMomentOrPromisesNone() {
        for (int round = 0; round < 15; round++) {
            var leaver = world.person("小林");
            var buyer = shops.buyer(world, shop.brand(), Shop.PRICE);
            open(buyer, share(leaver));
            var statuses = Race.of(2, i -> () -> i == 0 ? leave(leaver, NOTHING).status() : buy(buyer));
            assertThat(statuses.get(1)).isEqualTo(201);
            assertThat(balance(AccountKind.PENDING, leaver.id().value()))
                    .isEqualTo(statuses.getFirst() == 204 ? 0 : 199);
        }
        assertNothingOfNobody();
    }

    @Test
    void takesAPaymentThatArrivesAtThatMomentForAnOrderThatKeepsTheBuyerOrGivesItBack() {
        for (int round = 0; round < 6; round++) {
            var buyer = world.person("邻居");
            var order = order(buyer, "SANDBOX");
            var page = buyer.http()
                    .post(shop.path("/orders/" + order + "/payments"), "")
                    .body()
                    .get("redirect")
                    .asString();
            var statuses = Race.of(2, i -> () -> i == 0 ? leave(buyer, NOTHING).status() : choose(page));
            assertThat(statuses.get(1)).isEqualTo(303);
            Shop.await(() -> {
                jobs.run("payment.sandbox-callbacks");
                jobs.run("payment.refund");
                return List.of("CAPTURED", "REFUNDED").contains(payment(order));
            });
            boolean left = statuses.getFirst() == 204;
            assertThat(payment(order)).isEqualTo(left ? "REFUNDED" : "CAPTURED");
            assertThat(Shop.state(shop, shop.hq().http(), order)).isEqualTo(left ? "CANCELLED" : "READY");
            assertThat(shops.escrow(shop.brand(), order)).isEqualTo(left ? 0 : Shop.PRICE);
        }
        assertNothingOfNobody();
    }

    @Test
    void letsNobodyLeadAGroupWhoLeavesAtThatMoment() {
        plans.set(
                shop.brand(),
                Thing.of(shop.brand()),
                new CommissionPlan(
                        new BasisPoints(0),
                        new BasisPoints(0),
                        new BasisPoints(500),
                        new BasisPoints(0),
                        new BasisPoints(0)),
                shop.hq().id());
        var community = community(shop.hq(), JoinPolicy.OPEN);
        var path = shop.path("/communities/" + community);
        var buyer = shops.buyer(world, shop.brand(), 10 * Shop.PRICE);
        var seated = (Joining.Seated) communities.join(shop.brand(), community, buyer.id(), JoinSource.DIRECT);
        for (int round = 0; round < 8; round++) {
            var leaver = world.person("小组长");
            communities.join(shop.brand(), community, leaver.id(), JoinSource.DIRECT);
            var statuses = Race.of(
                    2,
                    i -> () -> i == 0
                            ? leave(leaver, NOTHING).status()
                            : shop.hq()
                                    .http()
                                    .put(path + "/groups/" + seated.group(), """
                                            {"name":null,"leader":"%s"}""".formatted(leaver.id()))
                                    .status());
            assertThat(statuses.getFirst()).isEqualTo(204);
            assertThat(statuses.get(1)).isIn(204, 400, 404);
            assertThat(buy(buyer)).isEqualTo(201);
        }
        assertSeatsRecount(community);
        assertNothingOfNobody();
    }

    private String payment(String order) {
        return db.sql("select state from payment.payment where subject = :order")
                .param("order", Long.parseLong(order))
                .query(String.class)
                .single();
    }

    /** Pays at the provider, as a browser does that nobody is signed in with. */
    private int choose(String page) {
        var stranger = world.stranger();
        return stranger.send(stranger.request(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("choice=SUCCESS"))
                        .build())
                .status();
    }

    private String order(Player buyer, String payment) {
        return buyer.http()
                .post(shop.path("/orders"), shops.order(shop, 1, payment))
                .body()
                .get("id")
                .asString();
    }

    private int buy(Player buyer) {
        return buyer.http()
                .post(shop.path("/orders"), shops.order(shop, 1, "BALANCE"))
                .status();
    }

    private static Http.Answer leave(Player player, String body) {
        return player.http().post("/api/me/leaving", body);
    }

    private String givingUp(String matter, long fen) {
        return """
                {"givesUp":[{"brand":"%s","matter":"%s","amount":{"minor":%d,"currency":"CNY"}}]}
                """.formatted(shop.brand(), matter, fen);
    }

    private static List<String> matters(Http.Answer refused) {
        assertThat(refused.problem()).as(refused.text()).isEqualTo("still-standing");
        return refused.body()
                .get("standing")
                .valueStream()
                .map(standing -> standing.get("matter").asString())
                .toList();
    }

    /** What is said before. */
    private static List<String> said(Player player) {
        return player.http()
                .get("/api/me/leaving")
                .body()
                .get("standing")
                .valueStream()
                .map(standing -> standing.get("matter").asString())
                .toList();
    }

    private Share share(Player sharer) {
        return shares.share(shop.brand(), sharer.id(), new Thing(ProductId.KIND, product()), null, null);
    }

    private long product() {
        return db.sql("select product from catalog.variant where brand = :brand and id = :id")
                .param("brand", shop.brand().value())
                .param("id", shop.variant().value())
                .query(Long.class)
                .single();
    }

    private static Http.Answer open(Player visitor, Share share) {
        return visitor.http()
                .send(visitor.http()
                        .request("/s/" + share.code())
                        .header("User-Agent", "Mozilla/5.0")
                        .GET()
                        .build());
    }

    private void pickUp(String order) {
        var answer = Shop.handOver(
                shop.owner().http(), shop.path("/stores/" + shop.store().id()), order);
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
    }

    private CommunityId community(Player leader, JoinPolicy policy) {
        return communities.create(
                shop.brand(),
                new NewCommunity(
                        null,
                        new Bilingual("邻里厨房" + UUID.randomUUID().toString().substring(0, 4), "Kitchen"),
                        Theme.NEIGHBOURHOOD,
                        Bilingual.NONE,
                        Bilingual.NONE,
                        Bilingual.NONE,
                        policy,
                        null,
                        leader.id(),
                        50));
    }

    private String invite(Player by, CommunityId community) {
        return by.http()
                .post(shop.path("/communities/" + community + "/invitations"), "{\"useLimit\":3,\"days\":7}")
                .body()
                .get("code")
                .asString();
    }

    private long balance(AccountKind kind, long owner) {
        return ledger.balance(shop.brand(), new LedgerAccount(kind, new OwnerId(owner)), Asset.CNY);
    }

    private int count(String table, String column, Player player) {
        return db.sql("select count(*) from %s where %s = :person".formatted(table, column))
                .param("person", player.id().value())
                .query(Integer.class)
                .single();
    }

    private void assertSeatsRecount(CommunityId community) {
        var faults = db.sql("""
                select count(*) from community.community c
                 where c.id = :community
                   and (c.members <> (select count(*) from community.membership m
                                       where m.brand = c.brand and m.community = c.id)
                        or exists (select from community.seat_group g
                                    where g.brand = c.brand and g.community = c.id
                                      and g.taken <> (select count(*) from community.membership m
                                                       where m.brand = g.brand and m.seat_group = g.id))
                        or c.members <> (select sum(joined - departed) from community.source_tally t
                                          where t.brand = c.brand and t.community = c.id))
                """)
                .param("community", community.value())
                .query(Integer.class)
                .single();
        assertThat(faults).isZero();
    }

    /** Whoever has left has nothing and owes nothing. */
    private void assertNothingOfNobody() {
        for (var entry : Map.of(
                        "money",
                        "select count(*) from ledger.balance b join left_ones p on p.id = b.owner where b.amount <> 0",
                        "accounts elsewhere",
                        """
                        select count(*) from ledger.payee y join left_ones p on p.id = y.owner
                          left join ledger.payee_account a on a.brand = y.brand and a.payee = y.id
                         where a.payee is not null or y.removed_at is null or y.account_hint <> '' or y.holder_hint <> ''
                        """,
                        "orders",
                        """
                        select count(*) from ordering.orders o join left_ones p on p.id = o.buyer
                         where o.state not in ('SETTLED', 'CANCELLED', 'FORFEITED', 'REFUNDED')
                        """,
                        "seats",
                        "select count(*) from community.membership m join left_ones p on p.id = m.person",
                        "grants",
                        "select count(*) from identity.grant_given g join left_ones p on p.id = g.person",
                        "sessions",
                        "select count(*) from identity.session s join left_ones p on p.id = s.person",
                        "pictures",
                        "select count(*) from media.bringing b join left_ones p on p.id = b.person",
                        "links",
                        "select count(*) from referral.share s join left_ones p on p.id = s.sharer where s.ended_at is null",
                        "promises",
                        """
                        select count(*) from referral.commission_v1 c join left_ones p on p.id = c.beneficiary
                         where c.state = 'PENDING' and c.amount_minor > c.reversed_minor
                        """)
                .entrySet()) {
            assertThat(db.sql("with left_ones as (select person as id from identity.departed_v1) " + entry.getValue())
                            .query(Integer.class)
                            .single())
                    .as(entry.getKey())
                    .isZero();
        }
        assertThat(db.sql("""
                select count(*) from ledger.balance b
                 where b.brand = :brand
                   and b.amount <> (select coalesce(sum(p.amount), 0) from ledger.posting p
                                     where p.brand = b.brand and p.owner = b.owner and p.kind = b.kind
                                       and p.asset = b.asset)
                """)
                        .param("brand", shop.brand().value())
                        .query(Integer.class)
                        .single())
                .as("balances that differ from their postings")
                .isZero();
    }
}
