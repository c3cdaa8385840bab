package linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import linli.Printed;
import linli.shared.PersonId;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.Race;
import linli.testing.RawHttp;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@LinliTest
class FirstSignInTests {
    @Autowired
    FirstSignIn first;

    @Autowired
    World world;

    @Autowired
    JdbcClient db;

    @Autowired
    People people;

    @Autowired
    Printed printed;

    @LocalServerPort
    int port;

    /** As in an installation that nobody has opened. */
    @BeforeEach
    void nobodyYet() {
        db.sql("delete from identity.first_sign_in").update();
    }

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void signsInOnceHoweverManyFollowTheLink() throws Exception {
        var link = first.offer();
        var answers = Race.of(8, _ -> () -> world.stranger().get(link).raw());
        assertThat(answers).allMatch(answer -> answer.statusCode() == 303);
        assertThat(answers)
                .filteredOn(answer -> answer.headers().allValues("Set-Cookie").stream()
                        .anyMatch(cookie -> cookie.startsWith(Sessions.COOKIE + "=")))
                .singleElement()
                .satisfies(answer ->
                        assertThat(answer.headers().firstValue("Location")).hasValue("/console/first"));
        assertThat(world.stranger().get(link).raw().headers().firstValue("Location"))
                .hasValue("/console/sign-in?link=spent");
    }

    @Test
    void letsItsPersonFoundABrandAndIsOfferedUntilTheyCanSignInByThemselves() {
        var browser = world.stranger();
        browser.get(first.offer());
        var founded = browser.post(
                "/api/brands", """
                {"slug":"f%s","name":"新品牌","nameEn":"New brand"}
                """.formatted(UUID.randomUUID().toString().substring(0, 12)));
        assertThat(founded.status()).as(founded.text()).isEqualTo(201);
        assertThat(browser.get("/api/payment-mismatches").status())
                .as("runs the installation")
                .isEqualTo(200);
        assertThat(first.isNeeded()).isTrue();
        var again = world.stranger();
        again.get(first.offer());
        assertThat(again.get("/api/me").body().get("id"))
                .isEqualTo(browser.get("/api/me").body().get("id"));

        var person = PersonId.valueOf(again.get("/api/me").body().get("id").asString());
        people.bind(person, Destination.parse(Phones.next()));
        assertThat(first.isNeeded()).as("codes may reach nobody").isTrue();
        assertThat(needsWayIn(again)).isTrue();
        var left = first.offer();
        people.setPassword(person, "plum-blossom-7");
        assertThat(first.isNeeded()).isFalse();
        assertThat(needsWayIn(again)).isFalse();
        assertThat(world.stranger().get(left).raw().headers().firstValue("Location"))
                .as("nobody else gets in by a link that is left")
                .hasValue("/console/sign-in?link=spent");
    }

    @Test
    void isPrintedByEachStartUntilItsPersonCanComeBackAndAlwaysByAName() {
        first.offer();
        var one = printed.link().orElseThrow();
        var two = printed.link().orElseThrow();
        assertThat(List.of(one, two))
                .doesNotHaveDuplicates()
                .allMatch(link -> link.startsWith("http://localhost:%d/sign-in/".formatted(port)));
        var person = PersonId.valueOf(open(two).get("/api/me").body().get("id").asString());
        assertThat(printed.link()).isPresent();
        people.bind(person, Destination.parse("f-%s@shop.example".formatted(UUID.randomUUID())));
        people.setPassword(person, "plum-blossom-7");
        assertThat(printed.link()).isEmpty();
        assertThat(printed.text()).contains("http://localhost:%d/console/".formatted(port));
    }

    @Test
    void leadsWhoeverCallsThisMachineByItsNumberToItsNameBeforeItIsUsedUp() throws IOException {
        var link = first.offer();
        assertThat(new RawHttp(port).get(link, "Host: 127.0.0.1:" + port))
                .startsWith("HTTP/1.1 303")
                .contains("Location: http://localhost:%d%s".formatted(port, link))
                .doesNotContain(Sessions.COOKIE);
        assertThat(new RawHttp(port).get(link, "Host: localhost:" + port))
                .contains("Location: /console/first", Sessions.COOKIE);
    }

    private Http open(String link) {
        var browser = world.stranger();
        browser.get(link.substring(link.indexOf("/sign-in/")));
        return browser;
    }

    private static boolean needsWayIn(Http http) {
        return http.get("/api/session").body().get("needsWayIn").asBoolean();
    }

    @Test
    void goesByTheNewestLinkForHalfAnHour() {
        var before = first.offer();
        var link = first.offer();
        world.time().shift(Duration.ofMinutes(31));
        for (var dead : List.of(before, link, "/sign-in/guess")) {
            var browser = world.stranger();
            browser.get(dead);
            assertThat(browser.get("/api/me").status()).isEqualTo(401);
        }
    }
}
