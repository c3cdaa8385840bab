package linli.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import linli.identity.NewPerson;
import linli.identity.People;
import linli.shared.PersonId;
import linli.shared.Sha256;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.Race;
import linli.testing.Texts;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever guesses at secrets is locked out; whose secrets they are is not. */
@LinliTest
class GuessTests {
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
    private PersonId owner;

    @BeforeEach
    void anAccount() {
        owner = people.findOrRegisterAll(List.of(new NewPerson("周小梅", phone))).getFirst();
        people.setPassword(owner, PASSWORD);
    }

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void locksTheGuessersNetworkAndNotTheOwner() {
        var attacker = world.stranger();
        guess(attacker, 10);
        var locked = byPassword(attacker, PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.problem()).isEqualTo("sign-in-locked");
        assertThat(retryAfter(locked)).isBetween(880L, 900L);
        assertThat(actsOf(owner)).contains("sign-in.locked");

        assertThat(byPassword(world.stranger(), PASSWORD).status()).isEqualTo(201);
        assertThat(byPassword(attacker, PASSWORD).status()).isEqualTo(429);

        world.time().shift(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(byPassword(attacker, PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void letsTheOwnerInAtOnceUnderAThousandGuessesFromAsManyNetworks() {
        for (int i = 0; i < 1_000; i++) {
            db.sql("""
                    insert into identity.wrong_guess as known (source, guesses, last_at)
                    values (:source, 1, shared.now())
                    on conflict (source) do update set guesses = known.guesses + 1, last_at = shared.now()
                    """).param("source", Sha256.of("login " + phone)).update();
        }
        guess(world.stranger(), 1);
        assertThat(byPassword(world.stranger(), PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void answersWhoGuessesAtABesiegedAccountEverMoreSlowly() {
        for (int i = 0; i < 14; i++) {
            guess(world.stranger(), 1);
        }
        var attacker = world.stranger();
        guess(attacker, 1);
        var slowed = byPassword(attacker, PASSWORD);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.problem()).isEqualTo("sign-in-slowed");
        assertThat(retryAfter(slowed)).isBetween(2L, 30L);
        world.time().shift(Duration.ofSeconds(31));
        assertThat(byPassword(attacker, PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void countsAWholeNetworkOfTheNewInternetProtocolAsOne() {
        for (int i = 1; i <= 10; i++) {
            assertThat(byPassword(world.stranger().from("2001:db8:77:1::" + i), "wrong")
                            .problem())
                    .isIn("credentials-wrong", "sign-in-slowed");
            world.time().shift(Duration.ofSeconds(31L * i));
        }
        assertThat(byPassword(world.stranger().from("2001:db8:77:1::ffff"), PASSWORD)
                        .problem())
                .isEqualTo("sign-in-locked");
        assertThat(byPassword(world.stranger().from("2001:db8:77:2::1"), PASSWORD)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void locksANetworkWhateverItGuessesAt() {
        var attacker = world.stranger();
        for (int i = 0; i < 10; i++) {
            assertThat(by(attacker, Phones.next(), "wrong").problem()).isEqualTo("credentials-wrong");
        }
        assertThat(byPassword(attacker, PASSWORD).problem()).isEqualTo("sign-in-locked");
        var body = "{\"destination\":\"%s\",\"code\":\"000000\",\"password\":\"brand-new-word\"}".formatted(phone);
        assertThat(attacker.post("/api/session/password", body).problem()).isEqualTo("sign-in-locked");
        assertThat(byCode(attacker, "000000").problem()).isEqualTo("sign-in-locked");
    }

    @Test
    void gainsNoTriesByRightOnesInBetween() {
        var own = Phones.next();
        people.setPassword(
                people.findOrRegisterAll(List.of(new NewPerson("攻击者", own))).getFirst(), PASSWORD);
        var network = Http.nextAddress();
        int tried = 0;
        for (int i = 0; i < 20; i++) {
            var answer = by(world.stranger().from(network), Phones.next(), "wrong");
            tried += answer.problem().equals("credentials-wrong") ? 1 : 0;
            by(world.stranger().from(network), own, PASSWORD);
        }
        assertThat(tried).isEqualTo(10);
    }

    @Test
    void forgetsWrongOnesWhileRightOnesGoOn() {
        var network = Http.nextAddress();
        for (int i = 0; i < 9; i++) {
            by(world.stranger().from(network), Phones.next(), "wrong");
        }
        for (int i = 1; i <= 20; i++) {
            world.time().shift(Duration.ofMinutes(10L * i));
            assertThat(byPassword(world.stranger().from(network), PASSWORD).status())
                    .isEqualTo(201);
        }
        for (int i = 0; i < 10; i++) {
            assertThat(by(world.stranger().from(network), Phones.next(), "wrong")
                            .problem())
                    .isEqualTo("credentials-wrong");
        }
        assertThat(byPassword(world.stranger().from(network), PASSWORD).problem())
                .isEqualTo("sign-in-locked");
    }

    @Test
    void locksNobodyBecauseManySignInAtOnce() {
        var network = Http.nextAddress();
        var answers = Race.of(24, _ -> () -> byPassword(world.stranger().from(network), PASSWORD));
        assertThat(answers).allMatch(answer -> answer.status() == 201 || retryAfter(answer) == 1);
        assertThat(byPassword(world.stranger().from(network), PASSWORD).status())
                .isEqualTo(201);
    }

    @Test
    void givesManyAtOnceNoMoreTriesThanOne() {
        var attacker = world.stranger();
        var answers = Race.of(24, _ -> () -> byPassword(attacker, "wrong").problem());
        assertThat(answers).filteredOn("credentials-wrong"::equals).hasSizeLessThanOrEqualTo(10);
        assertThat(answers).allMatch(List.of("credentials-wrong", "sign-in-locked", "sign-in-slowed")::contains);
    }

    @Test
    void letsAKnownBrowserInThatSharesTheAttackersNetwork() {
        var network = Http.nextAddress();
        var home = world.stranger().from(network);
        assertThat(byPassword(home, PASSWORD).status()).isEqualTo(201);
        guess(world.stranger().from(network), 10);
        assertThat(byPassword(world.stranger().from(network), PASSWORD).problem())
                .isEqualTo("sign-in-locked");
        assertThat(byPassword(home, PASSWORD).status()).isEqualTo(201);
        guess(home, 10);
        assertThat(byPassword(home, PASSWORD).problem()).isEqualTo("sign-in-locked");
    }

    @Test
    void saysOfAnAccountThatIsNotThereWhatItSaysOfOneThatIs() {
        for (var login : List.of(phone, Phones.next(), "nonsense")) {
            var attacker = world.stranger();
            var said = java.util.stream.IntStream.range(0, 11)
                    .mapToObj(_ -> {
                        var answer = by(attacker, login, "wrong");
                        world.time().shift(Duration.ofSeconds(31).plus(shifted()));
                        return answer.status() + answer.problem();
                    })
                    .toList();
            assertThat(said.subList(0, 10)).as(login).containsOnly("401credentials-wrong");
            assertThat(said.getLast()).as(login).isEqualTo("429sign-in-locked");
        }
    }

    @Test
    void strangersUseUpNeitherTheOwnersTriesNorTheirCodes() {
        var home = world.stranger();
        var code = send(home);
        for (int i = 0; i < 5; i++) {
            assertThat(byCode(world.stranger(), code).problem()).isEqualTo("code-wrong");
            send(world.stranger());
        }
        assertThat(byCode(home, code).status()).isEqualTo(201);

        for (int i = 0; i < 30; i++) {
            world.stranger().post("/api/session/codes", "{\"destination\":\"%s\"}".formatted(phone));
        }
        assertThat(world.stranger()
                        .post("/api/session/codes", "{\"destination\":\"%s\"}".formatted(phone))
                        .problem())
                .isEqualTo("too-many-codes");
        assertThat(byCode(home, send(home)).status()).isEqualTo(201);
    }

    @Test
    void aWrongResetSpendsNoCodeOnAPasswordThatIsRefused() {
        var home = world.stranger();
        var code = send(home);
        var body = "{\"destination\":\"%s\",\"code\":\"%s\",\"password\":\"%s\"}";
        assertThat(home.post("/api/session/password", body.formatted(phone, code, "short"))
                        .problem())
                .isEqualTo("password-too-short");
        assertThat(home.post("/api/session/password", body.formatted(phone, code, "brand-new-word"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void boundsGuessesAtOnesOwnPasswordByWhoHasTheSession() {
        var thief = world.stranger();
        byPassword(thief, PASSWORD);
        var change = "{\"current\":\"%s\",\"password\":\"another-word-9\"}";
        for (int i = 0; i < 10; i++) {
            assertThat(thief.put("/api/me/password", change.formatted("wrong")).problem())
                    .isEqualTo("credentials-wrong");
        }
        assertThat(thief.put("/api/me/password", change.formatted(PASSWORD)).problem())
                .isEqualTo("sign-in-locked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cafe\u0301-am-Markt-7", "caf\u00e9-am-Markt-7"})
    void takesAPasswordHoweverTheKeyboardWritesIt(String written) {
        people.setPassword(owner, "caf\u00e9-am-Markt-7");
        assertThat(byPassword(world.stranger(), written).status()).isEqualTo(201);
        people.setPassword(owner, "cafe\u0301-am-Markt-7");
        assertThat(byPassword(world.stranger(), written).status()).isEqualTo(201);
    }

    @Test
    void takesEverySpaceForTheSame() {
        people.setPassword(owner, "梅花\u3000三弄\u00a0plum 7");
        assertThat(byPassword(world.stranger(), "梅花 三弄 plum 7").status()).isEqualTo(201);
    }

    @Test
    void countsAPasswordsLengthInCharactersAPersonTypes() {
        var http = world.person("王五").http();
        assertThat(http.put("/api/me/password", "{\"password\":\"🍎🍊🍋🍌🍉\"}").problem())
                .isEqualTo("password-too-short");
        assertThat(http.put("/api/me/password", "{\"password\":\"🍎🍊🍋🍌🍉🍇🍓🍒🍑🍍\"}")
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00abcdefghij", "abcdefghij\\u0000", "abcdefghij\\u0007"})
    void refusesWhatIsNoTextAsAPassword(String escaped) {
        var answer = world.person("王五")
                .http()
                .put("/api/me/password", "{\"password\":\"abcdefghijkl%s\"}".formatted(escaped));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(by(world.stranger(), phone, "abcdefghijkl" + escaped).status())
                .isIn(400, 401);
    }

    private Duration shift = Duration.ZERO;

    private Duration shifted() {
        shift = shift.plusSeconds(31);
        return shift;
    }

    private void guess(Http http, int times) {
        for (int i = 0; i < times; i++) {
            var answer = byPassword(http, "wrong");
            if (answer.problem().equals("sign-in-slowed")) {
                shift = shift.plusSeconds(31);
                world.time().shift(shift);
                answer = byPassword(http, "wrong");
            }
            assertThat(answer.problem()).isEqualTo("credentials-wrong");
        }
    }

    private String send(Http http) {
        assertThat(http.post("/api/session/codes", "{\"destination\":\"%s\"}".formatted(phone))
                        .status())
                .isEqualTo(202);
        return codes.last(phone);
    }

    private Http.Answer byCode(Http http, String code) {
        return http.post(
                "/api/session",
                "{\"method\":\"CODE\",\"destination\":\"%s\",\"code\":\"%s\",\"agreed\":%s}"
                        .formatted(phone, code, Texts.inForce(http)));
    }

    private Http.Answer byPassword(Http http, String password) {
        return by(http, phone, password);
    }

    private static Http.Answer by(Http http, String login, String password) {
        return http.post(
                "/api/session",
                "{\"method\":\"PASSWORD\",\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password));
    }

    private static long retryAfter(Http.Answer answer) {
        return answer.raw().headers().firstValueAsLong("Retry-After").orElseThrow();
    }

    private List<String> actsOf(PersonId person) {
        return db.sql("select action from identity.audit_entry where actor = :person")
                .param("person", person.value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
