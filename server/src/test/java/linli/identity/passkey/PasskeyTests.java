package linli.identity.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import linli.identity.Destination;
import linli.identity.People;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.Race;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LinliTest
class PasskeyTests {
    @Autowired
    World world;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    private World.Player person;
    private SoftwareAuthenticator device;
    private String handle = "";

    @BeforeEach
    void addPasskey() throws GeneralSecurityException {
        person = world.person("周小梅");
        device = new SoftwareAuthenticator("localhost", "http://localhost:" + port);
        var options = person.http().post("/api/me/passkeys/options", "").body();
        handle = options.at("/user/id").asString();
        assertThat(options.at("/user/name").asString()).isEqualTo("周小梅");
        assertThat(options.at("/authenticatorSelection/userVerification").asString())
                .isEqualTo("required");
        var added = add(person.http(), device.register(options.get("challenge").asString()));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.body().get("id").asString()).isEqualTo(device.id());
    }

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void opensASessionForWhoeverHoldsThePasskey() throws GeneralSecurityException {
        var http = world.stranger();
        var answer = signIn(http, device.sign(challenge(http), handle));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.body().at("/account/id").asString())
                .isEqualTo(person.id().toString());
        assertThat(http.get("/api/me").body().get("name").asString()).isEqualTo("周小梅");
    }

    @Test
    void acceptsEachChallengeOnceAndForFiveMinutes() throws GeneralSecurityException {
        var http = world.stranger();
        var used = challenge(http);
        assertThat(signIn(http, device.sign(used, handle)).status()).isEqualTo(201);
        assertThat(signIn(world.stranger(), device.sign(used, handle)).problem())
                .isEqualTo("passkey-refused");
        var old = challenge(http);
        world.time().shift(Duration.ofMinutes(6));
        assertThat(signIn(http, device.sign(old, handle)).problem()).isEqualTo("passkey-refused");
    }

    @Test
    void refusesWhatAnotherDeviceOrAnotherSiteSigned() throws GeneralSecurityException {
        var http = world.stranger();
        var other = new SoftwareAuthenticator("localhost", "http://localhost:" + port);
        assertThat(signIn(http, other.sign(challenge(http), handle)).problem()).isEqualTo("passkey-refused");
        var forged = other.sign(challenge(http), handle).replace(other.id(), device.id());
        assertThat(signIn(http, forged).problem()).isEqualTo("passkey-refused");
        var foreign = new SoftwareAuthenticator("evil.example", "https://evil.example");
        assertThat(add(person.http(), foreign.register(registrationChallenge())).problem())
                .isEqualTo("passkey-refused");
        for (var nothing :
                List.of("{\"id\":\"x\"}", "{}", "[7]", "null", "\"7\"", "{\"rawId\":\"A\",\"response\":null}")) {
            assertThat(signIn(http, nothing).problem()).as(nothing).isEqualTo("invalid-request");
        }
        assertThat(signIn(http, """
                        {"rawId":"AAAA","response":{"clientDataJSON":"AAAA","authenticatorData":"AAAA","signature":"AAAA"}}
                        """).problem()).isEqualTo("passkey-refused");
    }

    @Test
    void addsAPasskeyOnlyToWhoAskedForTheChallenge() throws GeneralSecurityException {
        var other = new SoftwareAuthenticator("localhost", "http://localhost:" + port);
        var made = other.register(registrationChallenge());
        assertThat(add(world.person("别人").http(), made).problem()).isEqualTo("passkey-refused");
        assertThat(add(person.http(), made).status()).isEqualTo(201);
        assertThat(person.http().get("/api/me/passkeys").body()).hasSize(2);
    }

    @Test
    void signsNobodyInByARemovedPasskey() throws GeneralSecurityException {
        var path = "/api/me/passkeys/" + device.id();
        people.bind(person.id(), Destination.parse(Phones.next()));
        assertThat(world.person("别人").http().delete(path).problem()).isEqualTo("passkey-not-found");
        assertThat(person.http().delete(path).status()).isEqualTo(204);
        var http = world.stranger();
        assertThat(signIn(http, device.sign(challenge(http), handle)).problem()).isEqualTo("passkey-refused");
    }

    @Test
    void keepsTheLastWayInHoweverManyAreRemovedAtOnce() throws GeneralSecurityException {
        var path = "/api/me/passkeys/";
        assertThat(person.http().delete(path + device.id()).problem()).isEqualTo("last-way-in");
        var other = new SoftwareAuthenticator("localhost", "http://localhost:" + port);
        assertThat(add(person.http(), other.register(registrationChallenge())).status())
                .isEqualTo(201);
        var answers = Race.of(2, i -> () -> person.http().delete(path + (i == 0 ? device : other).id()));
        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.problem().equals("last-way-in"))
                .hasSize(1);
        assertThat(person.http().get("/api/me/passkeys").body()).hasSize(1);
    }

    private String registrationChallenge() {
        return person.http()
                .post("/api/me/passkeys/options", "")
                .body()
                .get("challenge")
                .asString();
    }

    private static String challenge(Http http) {
        return http.post("/api/session/passkey/options", "")
                .body()
                .get("challenge")
                .asString();
    }

    private static Http.Answer add(Http http, String credential) {
        return http.post("/api/me/passkeys", "{\"label\":\"手机\",\"credential\":%s}".formatted(credential));
    }

    private static Http.Answer signIn(Http http, String credential) {
        return http.post("/api/session/passkey", "{\"credential\":%s}".formatted(credential));
    }
}
