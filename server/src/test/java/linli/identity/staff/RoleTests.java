package linli.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linli.community.Communities;
import linli.community.JoinPolicy;
import linli.community.Neighbourhood;
import linli.identity.People;
import linli.identity.Sessions;
import linli.network.Brand;
import linli.shared.PersonId;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.Race;
import linli.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roles that a brand makes for itself, and that nobody gets or gives more by them than they have. */
@LinliTest
class RoleTests {
    private static final String STAFF = "identity.manage-staff";
    private static final String ORDERS = "ordering.read-orders";
    private static final String REFUNDS = "ordering.decide-refunds";

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    @Autowired
    Communities communities;

    @Autowired
    JdbcClient db;

    private World.Player hq;
    private Brand brand;
    private String path;

    @BeforeEach
    void found() {
        hq = world.person("总部");
        brand = world.brand(hq);
        path = "/api/brands/" + brand.id();
    }

    @Test
    void makesARoleThatLetsDoWhatItSaysAndNothingElse() {
        var role = make("客服", "BRAND", ORDERS, REFUNDS);
        var clerk = appointed(role, null);

        assertThat(clerk.http().get(path + "/all-orders").status()).isEqualTo(200);
        assertThat(clerk.http().get(path + "/withdrawals").status()).isEqualTo(404);
        assertThat(clerk.http().get(path + "/staff").status()).isEqualTo(404);
        var grant = clerk.http().get("/api/session").body().get("grants").get(0);
        assertThat(grant.get("role").asString()).isEqualTo("CUSTOM");
        assertThat(grant.get("customRole").asString()).isEqualTo(role);
        assertThat(grant.get("roleName").asString()).isEqualTo("客服");
        assertThat(grant.get("over").asString()).isEqualTo("BRAND");
        assertThat(grant.get("name").asString()).isEqualTo("测试品牌");
        assertThat(grant.get("permissions").valueStream().map(each -> each.asString()))
                .containsExactly(REFUNDS, ORDERS);
    }

    @Test
    void holdsARoleOverOneStoreOnly() {
        var store = world.store(brand.id(), hq);
        var other = world.store(brand.id(), hq);
        var clerk = appointed(make("柜台", "STORE", ORDERS), store.id().toString());

        assertThat(clerk.http().get(path + "/stores/" + store.id() + "/orders").status())
                .isEqualTo(200);
        assertThat(clerk.http().get(path + "/stores/" + other.id() + "/orders").status())
                .isEqualTo(404);
        assertThat(clerk.http().get(path + "/all-orders").status()).isEqualTo(404);
    }

    @Test
    void tellsWhatThereIsInTheReadersLanguage() {
        var chinese = hq.http().get(path + "/permissions").body();
        var english = hq.http().in("en").get(path + "/permissions").body();
        assertThat(chinese.toString()).contains("处理退款").doesNotContain("Decide refunds");
        assertThat(english.toString()).contains("Decide refunds").doesNotContain("处理退款");
        assertThat(chinese.findValuesAsString("name"))
                .hasSize(english.findValuesAsString("name").size())
                .contains(STAFF, ORDERS);
        assertThat(chinese.findValues("yours")).allMatch(yours -> yours.asBoolean());
    }

    @Test
    void theAuditTrailTellsWhatARoleMightAndWhatItMay() {
        var role = make("客服", "BRAND", ORDERS);
        change(hq.http(), role, "客服", ORDERS, STAFF);
        var act = hq.http().get(path + "/audit?action=role.changed").body().at("/items/0/details");
        assertThat(act.at("/before/permissions").size()).isEqualTo(1);
        assertThat(act.at("/after/permissions").toString()).isEqualTo("[\"" + STAFF + "\",\"" + ORDERS + "\"]");
    }

    @Test
    void changesWhatOpenSessionsMayFromTheirNextRequestOn() {
        var role = make("客服", "BRAND", ORDERS, REFUNDS);
        var clerk = appointed(role, null);
        assertThat(clerk.http().get(path + "/all-orders").status()).isEqualTo(200);

        var changed = change(hq.http(), role, "客服二组", "insight.read-boards");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("holders").asInt()).isEqualTo(1);
        assertThat(clerk.http().get(path + "/all-orders").status()).isEqualTo(404);
        assertThat(clerk.http().get(path + "/board").status()).isEqualTo(200);

        change(hq.http(), role, "客服", ORDERS);
        assertThat(clerk.http().get(path + "/all-orders").status()).isEqualTo(200);
    }

    @Test
    void removesARoleOnlyWhenNobodyHoldsIt() {
        var role = make("客服", "BRAND", ORDERS);
        var clerk = appointed(role, null);
        assertThat(hq.http().delete(path + "/roles/" + role).problem()).isEqualTo("role-held");
        assertThat(clerk.http().get(path + "/all-orders").status()).isEqualTo(200);

        var dismissal = path + "/staff/" + clerk.id() + "?role=CUSTOM&customRole=" + role;
        assertThat(hq.http().delete(dismissal).status()).isEqualTo(204);
        assertThat(clerk.http().get(path + "/all-orders").status()).isEqualTo(404);
        assertThat(hq.http().delete(path + "/roles/" + role).status()).isEqualTo(204);
        assertThat(hq.http().delete(path + "/roles/" + role).problem()).isEqualTo("role-not-found");
    }

    @Test
    void refusesNamesThatLookAlike() {
        make("客服 A", "BRAND", ORDERS);
        var taken = tryToMake(hq.http(), "客服Ａ", "Other", "BRAND", ORDERS);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.problem()).isEqualTo("role-name-taken");
        assertThat(taken.body().at("/fields/0/field").asString()).isEqualTo("name");
        var english = tryToMake(hq.http(), "别的", "客服 Ａ ｒole", "BRAND", ORDERS);
        assertThat(english.status()).isEqualTo(409);
        assertThat(english.body().at("/fields/0/field").asString()).isEqualTo("nameEn");
    }

    @Test
    void refusesPermissionsThatThereAreNotOrThatMeanNothingThere() {
        assertThat(tryToMake(hq.http(), "甲", "A", "BRAND", "ordering.fly").problem())
                .isEqualTo("permission-unknown");
        assertThat(tryToMake(hq.http(), "甲", "A", "STORE", STAFF).problem()).isEqualTo("permission-elsewhere");
        assertThat(tryToMake(hq.http(), "甲", "A", "COMMUNITY", ORDERS).problem())
                .isEqualTo("permission-elsewhere");
        assertThat(tryToMake(hq.http(), "甲", "A", "PLATFORM", "payment.settle-mismatches")
                        .status())
                .isEqualTo(400);
        assertThat(tryToMake(hq.http(), "甲", "A", "BRAND").status()).isEqualTo(400);
        assertThat(count("identity.role where brand = " + brand.id())).isZero();
    }

    @Test
    void stopsAtFiftyHoweverManyAreMadeAtOnce() {
        for (int i = 0; i < 46; i++) {
            assertThat(tryToMake(hq.http(), "角色" + i, "Role " + i, "BRAND", ORDERS)
                            .status())
                    .isEqualTo(201);
        }
        var answers = Race.of(
                8,
                i -> () -> tryToMake(hq.http(), "抢" + i, "Rush " + i, "BRAND", ORDERS)
                        .status());
        assertThat(answers).filteredOn(status -> status == 201).hasSize(4);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(4);
        assertThat(count("identity.role where brand = " + brand.id())).isEqualTo(50);
    }

    @Test
    void findsNoRoleOfAnotherBrand() {
        var other = world.person("别家");
        var theirs = world.brand(other);
        var role = make("客服", "BRAND", ORDERS);
        var elsewhere = "/api/brands/" + theirs.id();
        assertThat(other.http().delete(elsewhere + "/roles/" + role).problem()).isEqualTo("role-not-found");
        assertThat(other.http()
                        .put(elsewhere + "/roles/" + role, wish("偷", "Stolen", null, ORDERS))
                        .problem())
                .isEqualTo("role-not-found");
        assertThat(appoint(other.http(), elsewhere, role, null).problem()).isEqualTo("role-not-found");
        assertThat(other.http()
                        .delete(elsewhere + "/staff/" + other.id() + "?role=CUSTOM&customRole=" + role)
                        .problem())
                .isEqualTo("role-not-found");
        assertThat(hq.http().delete(path + "/roles/" + role).status()).isEqualTo(204);
    }

    @Test
    void letsNobodyMakeGiveOrChangeARoleBeyondTheirOwnRights() {
        var clerks = make("客服", "BRAND", ORDERS, REFUNDS);
        var money = make("财务", "BRAND", "ledger.read", "ledger.decide-withdrawals");
        var personnel = appointed(make("人事", "BRAND", STAFF, ORDERS, REFUNDS), null);

        assertThat(tryToMake(personnel.http(), "小金库", "Cash", "BRAND", ORDERS, "ledger.decide-withdrawals")
                        .problem())
                .isEqualTo("beyond-your-rights");
        assertThat(tryToMake(personnel.http(), "小金柜", "Till", "STORE", "ledger.read")
                        .problem())
                .isEqualTo("beyond-your-rights");
        assertThat(change(personnel.http(), clerks, "客服", ORDERS, "ledger.read").problem())
                .isEqualTo("beyond-your-rights");
        assertThat(change(personnel.http(), money, "财务", ORDERS).problem()).isEqualTo("beyond-your-rights");
        assertThat(personnel.http().delete(path + "/roles/" + money).problem()).isEqualTo("beyond-your-rights");
        assertThat(appoint(personnel.http(), path, money, null).problem()).isEqualTo("beyond-your-rights");
        for (var kind : List.of("BRAND_HQ", "STORE_OWNER", "COMMUNITY_MANAGER")) {
            var scope = switch (kind) {
                case "STORE_OWNER" -> world.store(brand.id(), hq).id().toString();
                case "COMMUNITY_MANAGER" -> community();
                default -> null;
            };
            assertThat(appointBuiltIn(personnel.http(), kind, scope).problem())
                    .as(kind)
                    .isEqualTo("beyond-your-rights");
        }
        assertThat(personnel
                        .http()
                        .delete(path + "/staff/" + hq.id() + "?role=BRAND_HQ")
                        .problem())
                .isEqualTo("beyond-your-rights");

        assertThat(appoint(personnel.http(), path, clerks, null).status()).isEqualTo(201);
        assertThat(tryToMake(personnel.http(), "看单", "Watch", "BRAND", ORDERS).status())
                .isEqualTo(201);
        assertThat(personnel.http().get(path + "/withdrawals").status()).isEqualTo(404);
    }

    @Test
    void letsNobodyMakeOwnersOrManagersOfWhoMayLess() {
        var opener = appointed(make("拓店", "BRAND", "network.manage-stores", "community.manage"), null);
        var store = """
                {"owner":"%s","store":{"name":"新店","nameEn":"New","address":"一号","latitude":30.1,"longitude":120.1,
                 "hours":"","serviceRadiusMetres":1}}
                """.formatted(opener.id());
        assertThat(opener.http().post(path + "/stores", store).problem()).isEqualTo("beyond-your-rights");
        assertThat(count("network.store where brand = " + brand.id())).isZero();
        var founded = """
                {"leader":"%s","terms":{"name":"厨房","nameEn":"Kitchen","theme":"INTEREST","charter":"","rules":"",
                 "welcome":"","joinPolicy":"OPEN"}}
                """.formatted(opener.id());
        assertThat(opener.http().post(path + "/communities", founded).problem()).isEqualTo("beyond-your-rights");
        assertThat(count("community.community where brand = " + brand.id())).isZero();

        var community = community();
        var helper = appointed(make("助理", "COMMUNITY", "community.manage-members"), community);
        var member = world.person("邻居");
        assertThat(member.http()
                        .post(path + "/communities/" + community + "/members", "{}")
                        .status())
                .isEqualTo(201);
        var seat = path + "/communities/" + community + "/members/" + member.id();
        assertThat(helper.http().put(seat + "/rank", "{\"rank\":\"MANAGER\"}").problem())
                .isEqualTo("beyond-your-rights");
        assertThat(helper.http().put(seat + "/style", "{\"style\":\"THINKER\"}").status())
                .isEqualTo(204);
        assertThat(people.isStaff(member.id())).isFalse();
    }

    @Test
    void letsNobodyDismissAManagerWhoMayLess() {
        var community = community();
        var helper = appointed(make("助理", "COMMUNITY", "community.manage-members"), community);
        var member = world.person("邻居");
        var seats = path + "/communities/" + community + "/members";
        assertThat(member.http().post(seats, "{}").status()).isEqualTo(201);
        var seat = seats + "/" + member.id();
        assertThat(hq.http().put(seat + "/rank", "{\"rank\":\"MANAGER\"}").status())
                .isEqualTo(204);
        assertThat(people.isStaff(member.id())).isTrue();

        var moderator = appointed(make("秩序", "COMMUNITY", "community.moderate"), community);
        assertThat(List.of(
                        helper.http().put(seat + "/rank", "{\"rank\":\"MEMBER\"}"),
                        moderator.http().delete(seat),
                        moderator.http().post(seat + "/ban", "{\"reason\":\"广告\"}")))
                .extracting(Http.Answer::problem)
                .containsOnly("beyond-your-rights");
        assertThat(people.isStaff(member.id())).isTrue();
        assertThat(hq.http().put(seat + "/rank", "{\"rank\":\"MEMBER\"}").status())
                .isEqualTo(204);
        assertThat(people.isStaff(member.id())).isFalse();
        assertThat(moderator.http().delete(seat).status()).isEqualTo(204);

        assertThat(member.http().post(seats, "{}").status()).isEqualTo(201);
        assertThat(hq.http().put(seat + "/rank", "{\"rank\":\"MANAGER\"}").status())
                .isEqualTo(204);
        assertThat(member.http().delete(seats + "/me").status()).isEqualTo(204);
        assertThat(people.isStaff(member.id())).isFalse();
    }

    /** Whoever loses a right while they use it has used it before, or not at all. */
    @Test
    void givesNothingAnyMoreOnceTheRightToGiveIsGone() {
        var clerks = make("客服", "BRAND", ORDERS);
        var staffRole = make("人事", "BRAND", STAFF, ORDERS);
        var personnel = appointed(staffRole, null);
        var attempts = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 7; i++) {
            attempts.add(() -> appoint(personnel.http(), path, clerks, null).status());
        }
        attempts.add(3, () -> change(hq.http(), staffRole, "人事", ORDERS).status());
        var answers = Race.of(attempts.size(), attempts::get);

        assertThat(answers.get(3)).isEqualTo(200);
        assertThat(answers).allMatch(status -> List.of(200, 201, 403, 404).contains(status));
        long changed = id("role.changed", hq);
        assertThat(count("identity.audit_entry where brand = %s and action = 'grant.given' and actor = %s and id > %d"
                        .formatted(brand.id(), personnel.id(), changed)))
                .isZero();
        assertThat(count("identity.grant_given where brand = %s and custom_role = %s".formatted(brand.id(), clerks)))
                .isEqualTo(answers.stream().filter(status -> status == 201).count());
        assertThat(appoint(personnel.http(), path, clerks, null).status()).isEqualTo(404);
    }

    /** A role that is taken away as it is given stays whole: it is held, or it is gone and nobody holds it. */
    @Test
    void givesNoRoleThatIsBeingRemoved() {
        for (int round = 0; round < 5; round++) {
            var role = make("客服" + round, "BRAND", ORDERS);
            var answers = Race.of(
                    2,
                    i -> () -> i == 0
                            ? appoint(hq.http(), path, role, null).status()
                            : hq.http().delete(path + "/roles/" + role).status());
            boolean given = answers.get(0) == 201;
            assertThat(answers.get(1)).isEqualTo(given ? 409 : 204);
            assertThat(answers.get(0)).isIn(201, 404);
            assertThat(count("identity.role where brand = %s and id = %s".formatted(brand.id(), role)))
                    .isEqualTo(given ? 1 : 0);
        }
    }

    @Test
    void judgesWithoutAStatementMore() {
        var clerk = appointed(make("客服", "BRAND", ORDERS), null);
        assertThat(fewest(clerk.http())).isEqualTo(fewest(hq.http()));
    }

    /** Of some requests, as the first ones find out who asks. */
    private int fewest(Http http) {
        return IntStream.range(0, 10)
                .map(_ -> http.get(path + "/all-orders").statements())
                .min()
                .orElseThrow();
    }

    private String community() {
        return communities
                .create(brand.id(), Neighbourhood.kitchen(hq.id(), JoinPolicy.OPEN, 50))
                .toString();
    }

    private String make(String name, String over, String... permissions) {
        var answer = tryToMake(hq.http(), name, name + " role", over, permissions);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().get("customRole").asString();
    }

    private Http.Answer tryToMake(Http by, String name, String nameEn, String over, String... permissions) {
        return by.post(path + "/roles", wish(name, nameEn, over, permissions));
    }

    private Http.Answer change(Http by, String role, String name, String... permissions) {
        return by.put(path + "/roles/" + role, wish(name, name + " role", null, permissions));
    }

    private static String wish(String name, String nameEn, @Nullable String over, String... permissions) {
        return "{\"name\":\"%s\",\"nameEn\":\"%s\",%s\"permissions\":[%s]}"
                .formatted(
                        name,
                        nameEn,
                        over == null ? "" : "\"over\":\"" + over + "\",",
                        Stream.of(permissions).map(each -> "\"" + each + "\"").collect(Collectors.joining(",")));
    }

    private static Http.Answer appoint(Http by, String brandPath, String role, @Nullable String scope) {
        return by.post(brandPath + "/staff", appointment(Phones.next(), "CUSTOM", role, scope));
    }

    private Http.Answer appointBuiltIn(Http by, String kind, @Nullable String scope) {
        return by.post(path + "/staff", appointment(Phones.next(), kind, null, scope));
    }

    private static String appointment(String phone, String kind, @Nullable String role, @Nullable String scope) {
        return "{\"phone\":\"%s\",\"name\":\"店员\",\"role\":\"%s\",\"customRole\":%s,\"scope\":%s}"
                .formatted(
                        phone,
                        kind,
                        role == null ? null : "\"" + role + "\"",
                        scope == null ? null : "\"" + scope + "\"");
    }

    /** Somebody to whom HQ gave the role. */
    private World.Player appointed(String role, @Nullable String scope) {
        var answer = appoint(hq.http(), path, role, scope);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var person = PersonId.valueOf(answer.body().at("/person/id").asString());
        return new World.Player(person, world.as(sessions.open(person, "test")));
    }

    /** The entry of what somebody did last, by its name. */
    private long id(String action, World.Player by) {
        return db.sql(
                        "select max(id) from identity.audit_entry where brand = :brand and action = :action and actor = :by")
                .param("brand", brand.id().value())
                .param("action", action)
                .param("by", by.id().value())
                .query(Long.class)
                .single();
    }

    private long count(String rows) {
        return db.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
