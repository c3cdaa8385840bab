package linli.identity.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import linli.identity.People;
import linli.identity.signin.RecordedCodes;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.Race;
import linli.testing.Texts;
import linli.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people agree to is published version by version, asked for when it changes, and kept. */
@LinliTest
class AgreementTests {
    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    RecordedCodes codes;

    @Autowired
    JdbcClient db;

    private Http operator;
    private final String phone = Phones.next();

    @BeforeEach
    void appoint() {
        var player = world.person("平台");
        people.makeOperator(player.id());
        operator = player.http();
    }

    @Test
    void signsNobodyUpWhoHasNotAgreedAndKeepsTheCodeGood() {
        var http = world.stranger();
        var code = sendCode(http);
        assertThat(signIn(http, code, "[]").problem()).isEqualTo("consent-required");
        assertThat(signIn(http, code, "null").problem()).isEqualTo("consent-required");
        assertThat(signIn(http, code, "[{\"kind\":\"TERMS\",\"version\":%d}]".formatted(version(http, "TERMS")))
                        .problem())
                .isEqualTo("consent-required");
        assertThat(people.findByPhone(phone)).isEmpty();
        assertThat(signIn(http, code, Texts.inForce(http)).status()).isEqualTo(201);
    }

    @Test
    void takesNoVersionForAgreedThatNobodyPublished() {
        var http = world.stranger();
        var code = sendCode(http);
        assertThat(signIn(http, code, "[{\"kind\":\"TERMS\",\"version\":9999},{\"kind\":\"PRIVACY\",\"version\":9999}]")
                        .problem())
                .isEqualTo("consent-required");
    }

    @Test
    void keepsWhatSomebodyAgreedToAndAsksThemNoMore() {
        var http = world.stranger();
        signIn(http, sendCode(http), Texts.inForce(http));
        assertThat(http.get("/api/me/agreements")
                        .body()
                        .valueStream()
                        .map(each -> each.get("text").get("kind").asString()))
                .containsExactlyInAnyOrder("TERMS", "PRIVACY");
        assertThat(http.get("/api/me/export").body().get("agreedTo")).hasSize(2);
        assertThat(due(http)).isEmpty();
        assertThat(signIn(http, sendCode(http), "[]").status()).isEqualTo(201);
    }

    @Test
    void asksAnewForWhatIsMaterialOnly() {
        var member = world.person("老邻居").http();
        publish("TERMS", "WORDING");
        assertThat(due(member)).isEmpty();
        publish("TERMS", "MATERIAL");
        assertThat(due(member)).containsExactly("TERMS");
        publish("TERMS", "WORDING");
        assertThat(due(member)).containsExactly("TERMS");
        var before = "[{\"kind\":\"TERMS\",\"version\":1}]";
        assertThat(agree(member, before).body().get("settled").asBoolean()).isFalse();
        assertThat(agree(member, Texts.inForce(member)).body().get("settled").asBoolean())
                .isTrue();
        assertThat(due(member)).isEmpty();
        assertThat(due(world.stranger())).isEmpty();
    }

    @Test
    void publishesOneVersionAfterTheOneThatWasSeenHoweverManyTry() {
        int before = version(operator, "PRIVACY");
        var answers = Race.of(6, _ -> () -> publish("PRIVACY", "WORDING", before));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allMatch(answer -> answer.problem().equals("text-changed"));
        assertThat(version(operator, "PRIVACY")).isEqualTo(before + 1);
        assertThat(publish("PRIVACY", "WORDING", before + 5).problem()).isEqualTo("text-changed");
    }

    @Test
    void showsEveryVersionInBothLanguagesToEverybody() {
        publish("TERMS", "MATERIAL");
        var stranger = world.stranger();
        var last = stranger.get("/api/legal-texts/TERMS").body().get(0);
        int version = last.get("text").get("version").asInt();
        var text = stranger.get("/api/legal-texts/TERMS/" + version).body();
        assertThat(text.get("html").asString()).isEqualTo("<h1>协议</h1>\n<p>新的。</p>\n");
        assertThat(text.get("htmlEn").isNull()).isTrue();
        assertThat(stranger.get("/api/legal-texts/TERMS/1").body().get("htmlEn").asString())
                .contains("<h1>User agreement</h1>");
        assertThat(stranger.get("/api/legal-texts/TERMS/9999").problem()).isEqualTo("text-not-found");
        assertThat(stranger.get("/api/legal-texts/OTHER").status()).isEqualTo(404);
    }

    @Test
    void cleansWhatIsPublished() {
        int version = version(operator, "TERMS");
        operator.post("/api/legal-texts/TERMS", """
                {"after":%d,"weight":"WORDING","body":"<script>alert(1)</script>[x](javascript:alert(1)) 好",
                 "bodyEn":null,"changes":"字句","changesEn":null}
                """.formatted(version));
        assertThat(operator.get("/api/legal-texts/TERMS/" + (version + 1)).text())
                .doesNotContain("href=\\\"javascript")
                .doesNotContain("html\":\"<script");
    }

    @Test
    void refusesATextWithoutSubstanceAndChangesNothing() {
        int before = version(operator, "TERMS");
        for (var body : List.of("{}", """
                {"after":%d,"weight":"MATERIAL","body":" ","bodyEn":null,"changes":"x","changesEn":null}
                """.formatted(before), """
                {"after":0,"weight":"MATERIAL","body":"x","bodyEn":null,"changes":"x","changesEn":null}
                """)) {
            assertThat(operator.post("/api/legal-texts/TERMS", body).status()).isEqualTo(400);
        }
        assertThat(version(operator, "TERMS")).isEqualTo(before);
    }

    @Test
    void changesNothingThatWasPublishedOrAgreedTo() {
        for (var change : List.of(
                "update identity.legal_text set body = 'x'",
                "delete from identity.legal_text",
                "update identity.agreement set version = 1",
                "delete from identity.agreement")) {
            assertThatThrownBy(() -> db.sql(change).update()).isInstanceOf(DataAccessException.class);
        }
    }

    private String sendCode(Http http) {
        assertThat(http.post("/api/session/codes", "{\"destination\":\"%s\"}".formatted(phone))
                        .status())
                .isEqualTo(202);
        return codes.last(phone);
    }

    private Http.Answer signIn(Http http, String code, String agreed) {
        return http.post(
                "/api/session",
                "{\"method\":\"CODE\",\"destination\":\"%s\",\"code\":\"%s\",\"agreed\":%s}"
                        .formatted(phone, code, agreed));
    }

    private static Http.Answer agree(Http http, String agreed) {
        return http.post("/api/me/agreements", "{\"agreed\":%s}".formatted(agreed));
    }

    private void publish(String kind, String weight) {
        assertThat(publish(kind, weight, version(operator, kind)).status()).isEqualTo(201);
    }

    private Http.Answer publish(String kind, String weight, int after) {
        return operator.post("/api/legal-texts/" + kind, """
                {"after":%d,"weight":"%s","body":"# 协议\\n\\n新的。","bodyEn":null,"changes":"改了第三条","changesEn":null}
                """.formatted(after, weight));
    }

    private static int version(Http http, String kind) {
        return http.get("/api/legal-texts/" + kind)
                .body()
                .get(0)
                .get("text")
                .get("version")
                .asInt();
    }

    private static List<String> due(Http http) {
        return http.get("/api/session")
                .body()
                .get("texts")
                .valueStream()
                .filter(each -> each.get("due").asBoolean())
                .map(each -> each.get("text").get("kind").asString())
                .toList();
    }
}
