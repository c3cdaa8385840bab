package linli.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import linli.identity.Destination;
import linli.identity.People;
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

/** Phones and e-mails become those of whoever is signed in by a code that was sent there, and by nothing else. */
@LinliTest
class BindDestinationTests {
    private static final int RACERS = 6;

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    RecordedCodes codes;

    @Autowired
    JdbcClient db;

    private final String phone = Phones.next();
    private final String email = "m-%s@shop.example".formatted(UUID.randomUUID());

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void bindsAPhoneAndAnEmailAndSignsInByEither() {
        var person = world.person("周小梅");
        for (var destination : List.of(phone, email)) {
            assertThat(bind(person.http(), destination, send(person.http(), destination))
                            .status())
                    .isEqualTo(204);
        }
        var account = person.http().get("/api/me").body();
        assertThat(account.get("phone").asString()).isEqualTo(phone);
        assertThat(account.get("email").asString()).isEqualTo(email);
        for (var destination : List.of(phone, email)) {
            assertThat(signIn(world.stranger(), destination)
                            .body()
                            .at("/account/id")
                            .asString())
                    .isEqualTo(person.id().toString());
        }
        assertThat(actsOf(person)).containsExactly("destination.bound", "destination.bound");
    }

    @Test
    void takesThePlaceOfTheOneBeforeWhichIsTold() {
        var person = world.person("周小梅");
        var http = person.http();
        bind(http, phone, send(http, phone));
        var next = Phones.next();
        assertThat(bind(http, next, send(http, next)).status()).isEqualTo(204);
        assertThat(people.findByPhone(next)).hasValue(person.id());
        assertThat(people.findByPhone(phone)).isEmpty();
        assertThat(codes.wasToldOfReplacement(phone)).isTrue();
        assertThat(codes.wasToldOfReplacement(next)).isFalse();
        assertThat(actsOf(person)).containsExactly("destination.bound", "destination.replaced");
    }

    @Test
    void givesADestinationToOneOfAllWhoBindItAtOnce() {
        var persons = new ArrayList<World.Player>();
        var sent = new ArrayList<String>();
        for (int i = 0; i < RACERS; i++) {
            persons.add(world.person("邻居" + i));
            sent.add(send(persons.get(i).http(), phone));
        }
        var answers = Race.of(RACERS, i -> () -> bind(persons.get(i).http(), phone, sent.get(i)));
        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 204)
                .allMatch(answer -> answer.problem().equals("destination-taken"));
        assertThat(people.findByPhone(phone)).isPresent();
    }

    @Test
    void saysThatItIsSomebodyElsesOnlyToWhoCanReadWhatIsSentThereAndNotWhose() {
        people.findOrRegister(Destination.parse(phone), "原来的主人");
        var http = world.person("周小梅").http();
        var code = send(http, phone);
        assertThat(bind(http, phone, other(code)).problem()).isEqualTo("code-wrong");
        var taken = bind(http, phone, code);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.problem()).isEqualTo("destination-taken");
        assertThat(taken.body().at("/fields/0/field").asString()).isEqualTo("destination");
        assertThat(taken.text()).doesNotContain("原来的主人");
    }

    @Test
    void countsWrongCodesAsGuesses() {
        var http = world.person("周小梅").http();
        for (int i = 0; i < Guesses.LOCKING; i++) {
            var wrong = bind(http, phone, "000000");
            assertThat(wrong.problem()).isEqualTo("code-wrong");
            assertThat(wrong.body().at("/fields/0/field").asString()).isEqualTo("code");
        }
        assertThat(bind(http, phone, send(http, phone)).problem()).isEqualTo("sign-in-locked");
        assertThat(people.findByPhone(phone)).isEmpty();
    }

    @Test
    void refusesTheRightCodeAfterFiveWrongOnesAndAfterFiveMinutes() {
        var http = world.person("周小梅").http();
        var code = send(http, phone);
        for (int i = 0; i < 5; i++) {
            assertThat(bind(http, phone, other(code)).problem()).isEqualTo("code-wrong");
        }
        assertThat(bind(http, phone, code).problem()).isEqualTo("code-wrong");
        var late = send(http, email);
        world.time().shift(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(bind(http, email, late).problem()).isEqualTo("code-wrong");
    }

    @Test
    void takesNoCodeThatWasSentForSomethingElseOrForSomebodyElse() {
        var http = world.person("周小梅").http();
        assertThat(http.post("/api/session/codes", destination(phone)).status()).isEqualTo(202);
        assertThat(bind(http, phone, codes.last(phone)).problem())
                .as("a code to sign in by")
                .isEqualTo("code-wrong");

        var code = send(http, phone);
        assertThat(signIn(http, phone, code).problem()).as("a code that binds").isEqualTo("code-wrong");
        var sameBrowser = http.withSessionOf(world.person("别人").http());
        assertThat(bind(sameBrowser, phone, code).problem()).isEqualTo("code-wrong");
        assertThat(bind(http, phone, code).status()).isEqualTo(204);
        assertThat(bind(http, phone, code).problem()).as("used").isEqualTo("code-wrong");
    }

    @Test
    void asksWhoHasAWayInToHaveSignedInLately() {
        var http = world.person("周小梅").http();
        bind(http, phone, send(http, phone));
        world.time().shift(Duration.ofMinutes(16));
        for (var answer : List.of(
                http.post("/api/me/destination/codes", destination(email)),
                bind(http, email, "123456"),
                http.put("/api/me/password", "{\"password\":\"plum-blossom-7\"}"),
                http.post("/api/me/passkeys/options", ""),
                http.post("/api/me/second-factor", ""))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("sign-in-again");
        }
        assertThat(codes.has(email)).isFalse();

        var again = world.stranger();
        assertThat(signIn(again, phone).status()).isEqualTo(201);
        assertThat(bind(again, email, send(again, email)).status()).isEqualTo(204);
    }

    @Test
    void asksNobodyToSignInAgainWhoCannot() {
        var http = world.person("第一个人").http();
        world.time().shift(Duration.ofHours(3));
        assertThat(bind(http, phone, send(http, phone)).status()).isEqualTo(204);
    }

    @Test
    void endsTheSessionsElsewhereWhenAPasswordIsSet() {
        var http = world.person("周小梅").http();
        bind(http, phone, send(http, phone));
        var elsewhere = world.stranger();
        signIn(elsewhere, phone);
        assertThat(http.put("/api/me/password", "{\"password\":\"short\"}")
                        .body()
                        .at("/fields/0/field")
                        .asString())
                .isEqualTo("password");
        assertThat(http.put("/api/me/password", "{\"password\":\"plum-blossom-7\"}")
                        .status())
                .isEqualTo(204);
        assertThat(elsewhere.get("/api/me").status()).isEqualTo(401);
        assertThat(http.get("/api/me").status()).isEqualTo(200);
        var wrong = http.put("/api/me/password", "{\"current\":\"no\",\"password\":\"plum-blossom-8\"}");
        assertThat(wrong.body().at("/fields/0/field").asString()).isEqualTo("current");
    }

    @Test
    void forgetsWithItsPersonWhatTheyHadSentAndNotBound() {
        var http = world.person("要走的人").http();
        send(http, email);
        assertThat(http.post("/api/me/leaving", "{\"givesUp\":[]}").status()).isEqualTo(204);
        assertThat(db.sql("select count(*) from identity.one_time_code where destination = :destination")
                        .param("destination", email)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String send(Http http, String destination) {
        var sent = http.post("/api/me/destination/codes", destination(destination));
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        return codes.last(destination);
    }

    private static Http.Answer bind(Http http, String destination, String code) {
        return http.put("/api/me/destination", "{\"destination\":\"%s\",\"code\":\"%s\"}".formatted(destination, code));
    }

    private Http.Answer signIn(Http http, String destination) {
        assertThat(http.post("/api/session/codes", destination(destination)).status())
                .isEqualTo(202);
        return signIn(http, destination, codes.last(destination));
    }

    private static Http.Answer signIn(Http http, String destination, String code) {
        return http.post(
                "/api/session",
                "{\"method\":\"CODE\",\"destination\":\"%s\",\"code\":\"%s\",\"agreed\":%s}"
                        .formatted(destination, code, Texts.inForce(http)));
    }

    private static String destination(String value) {
        return "{\"destination\":\"%s\"}".formatted(value);
    }

    private static String other(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private List<String> actsOf(World.Player person) {
        return db.sql("select action from identity.audit_entry where actor = :person order by id")
                .param("person", person.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
