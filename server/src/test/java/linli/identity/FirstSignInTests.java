package linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.Race;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LinliTest
class FirstSignInTests {
    @Autowired
    FirstSignIn first;

    @Autowired
    World world;

    @Autowired
    JdbcClient db;

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
                        assertThat(answer.headers().firstValue("Location")).hasValue("/console/"));
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

        db.sql("update identity.person set phone = :phone where id = (select person from identity.first_sign_in)")
                .param("phone", Phones.next())
                .update();
        assertThat(first.isNeeded()).isFalse();
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
