package linli.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import linli.identity.Destination;
import linli.identity.People;
import linli.shared.PersonId;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.Race;
import linli.testing.Texts;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LinliTest
class SignInTests {
    private static final String PASSWORD = "梅花三弄-plum-7";

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    RecordedCodes codes;

    @Autowired
    JdbcClient db;

    private final String phone = Phones.next();

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void tellsAStrangerThatNobodyIsSignedIn() {
        var session = world.stranger().get("/api/session").body();
        assertThat(session.get("account").isNull()).isTrue();
        assertThat(session.get("grants")).isEmpty();
        assertThat(session.get("demo").asBoolean()).isFalse();
        assertThat(session.get("demoSignIns")).isEmpty();
    }

    @Test
    void registersWhoeverProvesAnUnknownPhone() {
        var http = world.stranger();
        var answer = signInByCode(http, phone, sendCode(http, phone), ",\"name\":\"周小梅\"");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("account").get("name").asString()).isEqualTo("周小梅");
        assertThat(http.get("/api/session").body().get("account"))
                .isEqualTo(answer.body().get("account"));
        assertThat(people.findByPhone(phone))
                .hasValue(
                        PersonId.valueOf(answer.body().get("account").get("id").asString()));
    }

    @Test
    void whoComesFirstHasAFaceAndANameUntilTheyChooseTheirOwn() {
        var http = world.stranger();
        var session = signInByCode(http, phone, sendCode(http, phone), "").body();
        var account = session.get("account");
        assertThat(session.get("nameProposed").asBoolean()).isTrue();
        assertThat(account.get("name").asString())
                .matches("\\p{IsHan}{3,10}")
                .doesNotContain(phone.substring(phone.length() - 2));
        assertThat(http.get("/media/%s/thumb.jpg"
                                .formatted(account.get("avatar").asString()))
                        .status())
                .isEqualTo(200);
        var proposed = http.get("/api/me/proposed-names").body().get("names");
        assertThat(proposed).hasSize(8);
        var chosen = proposed.get(3).asString();
        var me = http.get("/api/me").body();
        var consents = me.get("consents").toString();
        assertThat(http.put(
                                "/api/me",
                                "{\"name\":\"%s\",\"avatar\":\"%s\",\"consents\":%s}"
                                        .formatted(chosen, account.get("avatar").asString(), consents))
                        .status())
                .isEqualTo(200);
        var after = http.get("/api/session").body();
        assertThat(after.get("nameProposed").asBoolean()).isFalse();
        assertThat(after.get("account").get("name").asString()).isEqualTo(chosen);
        assertThat(after.get("account").get("avatar")).isEqualTo(account.get("avatar"));
    }

    @Test
    void whoTookTheirFaceAwayIsGivenNoneAgain() {
        var http = world.stranger();
        signInByCode(http, phone, sendCode(http, phone), ",\"name\":\"周小梅\"");
        var consents = http.get("/api/me").body().get("consents").toString();
        http.put("/api/me", "{\"name\":\"周小梅\",\"avatar\":null,\"consents\":%s}".formatted(consents));
        var again = world.stranger();
        var account = signInByCode(again, phone, sendCode(again, phone), "").body();
        assertThat(account.get("account").get("avatar").isNull()).isTrue();
        assertThat(account.get("nameProposed").asBoolean()).isFalse();
    }

    @Test
    void whoReadsEnglishIsProposedAnEnglishName() {
        var names = world.stranger();
        signInByCode(names, phone, sendCode(names, phone), "");
        var english = names.in("en").get("/api/me/proposed-names").body().get("names");
        assertThat(english.get(0).asString()).matches("[A-Za-z -]+");
    }

    @Test
    void signsTheSamePersonInAgainHoweverThePhoneIsWritten() {
        var first = world.stranger();
        var id = signInByCode(first, phone, sendCode(first, phone), "")
                .body()
                .get("account")
                .get("id");
        var second = world.stranger();
        var local = phone.substring(3, 6) + " " + phone.substring(6);
        assertThat(signInByCode(second, local, sendCode(second, local), "")
                        .body()
                        .get("account")
                        .get("id"))
                .isEqualTo(id);
    }

    @Test
    void setsACookieThatScriptsAndOtherSitesCannotUse() {
        var http = world.stranger();
        var answer = signInByCode(http, phone, sendCode(http, phone), "");
        assertThat(answer.raw().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("linli_session="))
                .singleElement()
                .asString()
                .contains("; HttpOnly", "; SameSite=Lax", "; Path=/", "; Max-Age=2592000")
                .doesNotContain("Domain=");
    }

    @Test
    void opensOneSessionPerCodeHoweverManyTry() {
        var http = world.stranger();
        var code = sendCode(http, phone);
        var answers = Race.of(8, _ -> () -> signInByCode(http, phone, code, ""));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allMatch(answer -> answer.problem().equals("code-wrong"));
        assertThat(sessionsOf(people.findByPhone(phone).orElseThrow())).isOne();
    }

    @Test
    void refusesACodeAfterFiveMinutes() {
        var http = world.stranger();
        var code = sendCode(http, phone);
        world.time().shift(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(signInByCode(http, phone, code, "").problem()).isEqualTo("code-wrong");
    }

    @Test
    void refusesTheRightCodeAfterFiveWrongOnes() {
        var http = world.stranger();
        var code = sendCode(http, phone);
        for (int i = 0; i < 5; i++) {
            var elsewhere = http.from(Http.nextAddress());
            assertThat(signInByCode(elsewhere, phone, other(code), "").problem())
                    .isEqualTo("code-wrong");
        }
        assertThat(signInByCode(http, phone, code, "").problem()).isEqualTo("code-wrong");
    }

    @Test
    void sendsAtMostFiveCodesAnHourToOneDestination() {
        var http = world.stranger();
        for (int i = 0; i < 5; i++) {
            sendCode(http, phone);
        }
        var body = "{\"destination\":\"%s\"}".formatted(phone);
        assertThat(http.post("/api/session/codes", body).problem()).isEqualTo("too-many-codes");
        world.time().shift(Duration.ofMinutes(61));
        assertThat(http.post("/api/session/codes", body).status()).isEqualTo(202);
    }

    @Test
    void neverAnswersWithTheCodeOutsideOfADemonstration() {
        var answer = world.stranger().post("/api/session/codes", "{\"destination\":\"%s\"}".formatted(phone));
        assertThat(answer.body().get("demoCode").isNull()).isTrue();
        assertThat(answer.text()).doesNotContain(codes.last(phone)).doesNotContain(phone);
    }

    @Test
    void refusesWhatIsNoDestination() {
        for (var wrong : List.of("12", "abc", "@x", "+86 139 abc", "a@b@c")) {
            assertThat(world.stranger()
                            .post("/api/session/codes", "{\"destination\":\"%s\"}".formatted(wrong))
                            .problem())
                    .as(wrong)
                    .isEqualTo("destination-invalid");
        }
    }

    @Test
    void signsAMemberInByPasswordAlone() {
        memberWithPassword();
        assertThat(signInByPassword(world.stranger(), phone, PASSWORD, null).status())
                .isEqualTo(201);
        assertThat(signInByPassword(world.stranger(), phone, PASSWORD + "x", null)
                        .problem())
                .isEqualTo("credentials-wrong");
        assertThat(signInByPassword(world.stranger(), Phones.next(), PASSWORD, null)
                        .problem())
                .isEqualTo("credentials-wrong");
        assertThat(signInByPassword(world.stranger(), "nonsense", PASSWORD, null)
                        .problem())
                .isEqualTo("credentials-wrong");
    }

    @Test
    void asksStaffForASecondFactor() {
        var person = memberWithPassword();
        world.brand(new World.Player(person, world.stranger()));
        var http = world.stranger();
        var without = signInByPassword(http, phone, PASSWORD, null);
        assertThat(without.status()).isEqualTo(401);
        assertThat(without.problem()).isEqualTo("second-factor-required");
        var code = sendCode(http, phone);
        assertThat(signInByPassword(http, phone, PASSWORD, code.equals("123456") ? "654321" : "123456")
                        .problem())
                .isEqualTo("code-wrong");
        assertThat(signInByPassword(http, phone, PASSWORD, code).status()).isEqualTo(201);
        var grant = http.get("/api/session").body().get("grants").get(0);
        assertThat(grant.get("role").asString()).isEqualTo("BRAND_HQ");
        assertThat(grant.get("name").asString()).isEqualTo("测试品牌");
    }

    @Test
    void opensNoStaffAccountWithAPasswordByOneCodeAlone() {
        var person = memberWithPassword();
        world.brand(new World.Player(person, world.stranger()));
        var http = world.stranger();
        assertThat(signInByCode(http, phone, sendCode(http, phone), "").problem())
                .isEqualTo("password-required");
    }

    @Test
    void refusesPasswordsThatAreGuessedFirst() {
        var http = world.person("王五").http();
        assertThat(http.put("/api/me/password", "{\"password\":\"short-one\"}").problem())
                .isEqualTo("password-too-short");
        assertThat(http.put("/api/me/password", "{\"password\":\"Password123\"}")
                        .problem())
                .isEqualTo("password-too-common");
        assertThat(http.put("/api/me/password", "{\"password\":\"ababababababab\"}")
                        .problem())
                .isEqualTo("password-too-common");
    }

    @Test
    void changesAPasswordForWhoeverKnowsTheOldOneAndEndsTheOtherSessions() {
        memberWithPassword();
        var one = world.stranger();
        var other = world.stranger();
        signInByPassword(one, phone, PASSWORD, null);
        signInByPassword(other, phone, PASSWORD, null);
        assertThat(one.put("/api/me/password", "{\"password\":\"another-word-9\"}")
                        .problem())
                .isEqualTo("credentials-wrong");
        var change = "{\"current\":\"%s\",\"password\":\"another-word-9\"}".formatted(PASSWORD);
        assertThat(one.put("/api/me/password", change).status()).isEqualTo(204);
        assertThat(one.get("/api/me").status()).isEqualTo(200);
        assertThat(other.get("/api/me").status()).isEqualTo(401);
        assertThat(signInByPassword(other, phone, "another-word-9", null).status())
                .isEqualTo(201);
    }

    @Test
    void resetsAForgottenPasswordByACode() {
        memberWithPassword();
        var signedIn = world.stranger();
        signInByPassword(signedIn, phone, PASSWORD, null);
        var http = world.stranger();
        var body = "{\"destination\":\"%s\",\"code\":\"%s\",\"password\":\"brand-new-word\"}"
                .formatted(phone, sendCode(http, phone));
        assertThat(http.post("/api/session/password", body).status()).isEqualTo(204);
        assertThat(http.post("/api/session/password", body).problem()).isEqualTo("code-wrong");
        assertThat(signedIn.get("/api/me").status()).isEqualTo(401);
        assertThat(signInByPassword(http, phone, "brand-new-word", null).status())
                .isEqualTo(201);
    }

    @Test
    void keepsPasswordsOnlyAsArgon2id() {
        var person = memberWithPassword();
        assertThat(db.sql("select hash from identity.password where person = :person")
                        .param("person", person.value())
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$");
    }

    @Test
    void offersNoSignInWithoutProofOutsideOfADemonstration() {
        var answer = world.stranger().post("/api/session", "{\"method\":\"DEMO\",\"key\":\"hq\"}");
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void refusesASignInThatClaimsMoreThanItMay() {
        for (var body : List.of(
                "{\"method\":\"NONE\",\"key\":\"hq\"}",
                "{\"key\":\"hq\"}",
                "{\"method\":\"DEMO\",\"key\":\"hq\",\"person\":\"1\"}",
                "{\"method\":\"DEMO\",\"key\":\"a\",\"key\":\"b\"}")) {
            var answer = world.stranger().post("/api/session", body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("invalid-request");
        }
    }

    @Test
    void endsTheSessionOnSigningOut() {
        var http = world.stranger();
        signInByCode(http, phone, sendCode(http, phone), "");
        var signOut = http.delete("/api/session");
        assertThat(signOut.status()).isEqualTo(204);
        assertThat(signOut.raw().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("linli_session=;") && cookie.contains("Max-Age=0"));
        assertThat(sessionsOf(people.findByPhone(phone).orElseThrow())).isZero();
        assertThat(http.get("/api/session").body().get("account").isNull()).isTrue();
    }

    @Test
    void listsTheSessionsOfOneselfAndEndsOne() {
        var one = world.stranger();
        var other = world.stranger();
        signInByCode(one, phone, sendCode(one, phone), "");
        signInByCode(other, phone, sendCode(other, phone), "");
        var list = one.get("/api/session/list").body().get("items");
        assertThat(list).hasSize(2);
        assertThat(list.get(0).get("current").asBoolean()).isFalse();
        assertThat(list.get(1).get("current").asBoolean()).isTrue();
        var otherId = list.get(0).get("id").asString();
        assertThat(world.person("别人")
                        .http()
                        .delete("/api/session/list/" + otherId)
                        .status())
                .isEqualTo(404);
        assertThat(other.get("/api/me").status()).isEqualTo(200);
        assertThat(one.delete("/api/session/list/" + otherId).status()).isEqualTo(204);
        assertThat(other.get("/api/me").status()).isEqualTo(401);
        assertThat(one.get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void knowsAForeignTokenByNothing() {
        var request = world.stranger().request("/api/me").header("Cookie", "linli_session=" + UUID.randomUUID());
        assertThat(world.stranger().send(request.GET().build()).status()).isEqualTo(401);
    }

    @Test
    void signsInWithACodeGeneratorAndEachCodeOnce() {
        memberWithPassword();
        var http = world.stranger();
        signInByPassword(http, phone, PASSWORD, null);
        var proposed = http.post("/api/me/second-factor", "").body();
        assertThat(proposed.get("uri").asString())
                .startsWith("otpauth://totp/Linli%3A")
                .endsWith("?secret=" + proposed.get("secret").asString() + "&issuer=Linli");
        var secret = secretOf(phone);
        assertThat(Totp.base32(secret)).isEqualTo(proposed.get("secret").asString());
        assertThat(http.post("/api/me/second-factor/confirm", "{\"code\":\"abcdef\"}")
                        .problem())
                .isEqualTo("second-factor-wrong");
        var confirmed = http.post("/api/me/second-factor/confirm", code(secret, 0));
        assertThat(confirmed.status()).isEqualTo(200);
        var recovery = new ArrayList<String>();
        confirmed.body().get("codes").forEach(code -> recovery.add(code.asString()));
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();

        assertThat(signInByPassword(world.stranger(), phone, PASSWORD, null).problem())
                .isEqualTo("second-factor-required");
        var used = generated(secret, 0);
        assertThat(signInByPassword(world.stranger(), phone, PASSWORD, used).problem())
                .as("the code that confirmed")
                .isEqualTo("code-wrong");
        var next = generated(secret, 1);
        assertThat(signInByPassword(world.stranger(), phone, PASSWORD, next).status())
                .isEqualTo(201);
        assertThat(signInByPassword(world.stranger(), phone, PASSWORD, next).problem())
                .isEqualTo("code-wrong");
        assertThat(signInByPassword(world.stranger(), phone, PASSWORD, recovery.getFirst())
                        .status())
                .isEqualTo(201);
        assertThat(signInByPassword(world.stranger(), phone, PASSWORD, recovery.getFirst())
                        .problem())
                .isEqualTo("code-wrong");
        assertThat(http.post("/api/me/second-factor", "").problem()).isEqualTo("second-factor-exists");
        assertThat(http.delete("/api/me/second-factor?code=" + recovery.get(1)).status())
                .isEqualTo(204);
        assertThat(signInByPassword(world.stranger(), phone, PASSWORD, null).status())
                .isEqualTo(201);
    }

    private PersonId memberWithPassword() {
        var person = people.findOrRegister(Destination.parse(phone), "王五");
        people.setPassword(person, PASSWORD);
        return person;
    }

    private String sendCode(Http http, String destination) {
        assertThat(http.post("/api/session/codes", "{\"destination\":\"%s\"}".formatted(destination))
                        .status())
                .isEqualTo(202);
        return codes.last(destination);
    }

    private static Http.Answer signInByCode(Http http, String destination, String code, String more) {
        return http.post(
                "/api/session",
                "{\"method\":\"CODE\",\"destination\":\"%s\",\"code\":\"%s\",\"agreed\":%s%s}"
                        .formatted(destination, code, Texts.inForce(http), more));
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static Http.Answer signInByPassword(
            Http http, String login, String password, @org.jspecify.annotations.Nullable String code) {
        return http.post(
                "/api/session",
                "{\"method\":\"PASSWORD\",\"login\":\"%s\",\"password\":\"%s\",\"code\":%s}"
                        .formatted(login, password, code == null ? "null" : '"' + code + '"'));
    }

    private byte[] secretOf(String phone) {
        return db.sql("select secret from identity.totp where person = :person")
                .param("person", people.findByPhone(phone).orElseThrow().value())
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    /** A code for a moment ahead, since each is good for one use: the neighbouring step is accepted too. */
    private static String generated(byte[] secret, int stepsAhead) {
        return Totp.code(secret, System.currentTimeMillis() / 30_000 + stepsAhead, 6);
    }

    private static String code(byte[] secret, int stepsAhead) {
        return "{\"code\":\"%s\"}".formatted(generated(secret, stepsAhead));
    }

    private int sessionsOf(PersonId person) {
        return db.sql("select count(*) from identity.session where person = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private List<String> actsOf(PersonId person) {
        return db.sql("select action from identity.audit_entry where actor = :person")
                .param("person", person.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
