package linli.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import linli.community.Communities;
import linli.community.JoinPolicy;
import linli.community.Neighbourhood;
import linli.ordering.Shop;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever leads to a thing, is for a thing or shows a picture is refused when that is absent or another brand's. */
@LinliTest
class TargetTests {
    @Autowired
    World world;

    @Autowired
    Shop shop;

    @Autowired
    Communities communities;

    @Autowired
    JdbcClient db;

    private Shop.Open ours;
    private Shop.Open foreign;
    private Http hq;

    @BeforeEach
    void twoBrands() {
        ours = shop.open(world, 5);
        foreign = shop.open(world, 5);
        hq = ours.hq().http();
    }

    @Test
    void touchpointsLeadOnlyToWhatTheBrandHas() {
        for (var kind : List.of("BRAND", "COMMUNITY", "PRODUCT", "CAMPAIGN", "POST")) {
            assertThat(touchpoint(kind, thing(ours, kind)).status()).as(kind).isEqualTo(201);
            for (var target : List.of(thing(foreign, kind), "7", "9223372036854775807")) {
                var refused = touchpoint(kind, target);
                assertThat(refused.status()).as(kind).isEqualTo(400);
                assertThat(refused.problem()).isEqualTo("target-not-found");
                assertThat(field(refused)).isEqualTo("target");
            }
        }
    }

    @Test
    void commissionPlansAreOnlyForWhatTheBrandHas() {
        for (var scope : List.of("BRAND", "PRODUCT", "CAMPAIGN")) {
            assertThat(plan('"' + scope + '"', '"' + thing(ours, scope) + '"').status())
                    .as(scope)
                    .isEqualTo(200);
            var refused = plan('"' + scope + '"', '"' + thing(foreign, scope) + '"');
            assertThat(refused.status()).as(scope).isEqualTo(400);
            assertThat(refused.problem()).isEqualTo("plan-subject-not-found");
            assertThat(field(refused)).isEqualTo("subject");
        }
    }

    @Test
    void sharesLeadOnlyToWhatTheBrandHas() {
        for (var kind : List.of("BRAND", "COMMUNITY", "PRODUCT", "CAMPAIGN", "POST")) {
            var body = "{\"kind\":\"%s\",\"id\":\"%s\"}".formatted(kind, thing(foreign, kind));
            assertThat(hq.post(ours.path("/shares"), body).status()).as(kind).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "9223372036854775807"})
    void picturesHaveToBeStored(String picture) {
        var account =
                "{\"name\":\"张三\",\"avatar\":\"%s\",\"consents\":{\"recommendation\":true,\"marketing\":false,\"crossCommunity\":false,\"purchases\":false}}";
        var refused = hq.put("/api/me", account.formatted(picture));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(field(refused)).isEqualTo("avatar");
        var persona = """
                {"kind":"PERSON","face":{"name":"我","avatar":"%s","signature":"","values":"","story":"","postsAWeek":1}}
                """;
        assertThat(field(hq.post(ours.path("/personas"), persona.formatted(picture))))
                .isEqualTo("face.avatar");
        var post = "{\"title\":\"蓝莓\",\"hook\":\"\",\"cover\":\"%s\",\"waist\":\"甜\",\"legs\":[]}";
        assertThat(field(hq.post(ours.path("/posts"), post.formatted(picture)))).isEqualTo("cover");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "99999999999999999999", "0", "-1", "01", "x", ""})
    void idsThatAreNoneAreRefusedByTheirField(String id) {
        assertThat(field(touchpoint("PRODUCT", id))).isEqualTo("target");
        assertThat(field(plan("\"PRODUCT\"", '"' + id + '"'))).isEqualTo("subject");
        assertThat(field(hq.post(ours.path("/shares"), "{\"kind\":\"PRODUCT\",\"id\":\"%s\"}".formatted(id))))
                .isEqualTo("id");
        var staff = "{\"phone\":\"13900000000\",\"role\":\"STORE_OWNER\",\"scope\":\"%s\"}";
        assertThat(field(hq.post(ours.path("/staff"), staff.formatted(id)))).isEqualTo("scope");
        assertThat(field(hq.put(
                        "/api/me",
                        "{\"name\":\"张\",\"avatar\":\"%s\",\"consents\":{\"recommendation\":true,\"marketing\":false,\"crossCommunity\":false,\"purchases\":false}}"
                                .formatted(id))))
                .isEqualTo("avatar");
    }

    @Test
    void nothingWhereSomethingBelongsIsRefusedByItsField() {
        assertThat(field(plan("null", "\"7\""))).isEqualTo("scope");
        assertThat(field(plan("\"BRAND\"", "null"))).isEqualTo("subject");
        assertThat(field(hq.put(ours.path("/binding-policy"), "{\"rule\":null,\"days\":7}")))
                .isEqualTo("rule");
        assertThat(field(hq.post(ours.path("/shares"), "{\"kind\":null,\"id\":\"7\"}")))
                .isEqualTo("kind");
        assertThat(field(hq.post("/api/session/passkey", "{\"credential\":null}")))
                .isEqualTo("credential");
        assertThat(field(hq.post("/api/me/passkeys", "{\"label\":\"手机\",\"credential\":null}")))
                .isEqualTo("credential");
        assertThat(world.stranger()
                        .post(
                                ours.path("/activities"),
                                "{\"beacons\":[{\"verb\":\"VIEW\",\"kind\":null,\"id\":\"7\"}]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void rolesAreGivenOnlyOverWhatTheBrandHas() {
        var staff = "{\"phone\":\"13900000001\",\"role\":\"STORE_OWNER\",\"scope\":\"%s\"}";
        var refused =
                hq.post(ours.path("/staff"), staff.formatted(foreign.store().id()));
        assertThat(refused.problem()).isEqualTo("scope-not-found");
        assertThat(refused.body().at("/fields/0/field").asString()).isEqualTo("scope");
    }

    @Test
    void storesAndCommunitiesBelongToPeopleWhoAreRegistered() {
        var store = """
                {"owner":"7","store":{"name":"店","nameEn":"Store","address":"一号","latitude":30.1,"longitude":120.1,
                 "hours":"","serviceRadiusMetres":1}}
                """;
        var opened = hq.post(ours.path("/stores"), store);
        assertThat(opened.status()).isEqualTo(400);
        assertThat(field(opened)).isEqualTo("owner");
        var community = """
                {"leader":"7","terms":{"name":"厨房","nameEn":"Kitchen","theme":"INTEREST","charter":"","rules":"",
                 "welcome":"","joinPolicy":"OPEN"}}
                """;
        var founded = hq.post(ours.path("/communities"), community);
        assertThat(founded.status()).isEqualTo(400);
        assertThat(field(founded)).isEqualTo("leader");
    }

    private Http.Answer touchpoint(String kind, String target) {
        return hq.post(ours.path("/touchpoints"), """
                {"kind":"POSTER","space":"CLOUD","name":"海报","leadsTo":"%s","target":"%s"}
                """.formatted(kind, target));
    }

    private Http.Answer plan(String scope, String subject) {
        return hq.put(ours.path("/commission-plans"), """
                {"scope":%s,"subject":%s,"rates":{"seller1":500,"seller2":100,"leader":0,"store":0,"author":0}}
                """.formatted(scope, subject));
    }

    private String thing(Shop.Open open, String kind) {
        return switch (kind) {
            case "BRAND" -> open.brand().toString();
            case "COMMUNITY" ->
                communities
                        .create(open.brand(), Neighbourhood.kitchen(open.hq().id(), JoinPolicy.OPEN, 50))
                        .toString();
            case "PRODUCT" ->
                db.sql("select product from catalog.variant where brand = :brand limit 1")
                        .param("brand", open.brand().value())
                        .query((row, _) -> row.getString(1))
                        .single();
            case "CAMPAIGN" ->
                shop.campaign(open, open.variant(), linli.campaign.Terms.groupBuy(Shop.window(), 5, 1, 2))
                        .toString();
            case "POST" ->
                open.hq()
                        .http()
                        .post(open.path("/posts"), "{\"title\":\"蓝莓\",\"hook\":\"\",\"waist\":\"甜\",\"legs\":[]}")
                        .body()
                        .at("/post/head/id")
                        .asString();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String field(Http.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.body().at("/fields/0/field").asString();
    }
}
