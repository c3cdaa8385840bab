package linli.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import linli.identity.Destination;
import linli.identity.IdentityError;
import linli.identity.People;
import linli.shared.DomainException;
import linli.shared.Sha256;
import linli.shared.work.Jobs;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.Race;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How many codes are sent, however many are asked for at once. */
@LinliTest
class CodeTests {
    private static final int NETWORKS = 6;
    private static final int EACH = 8;

    @Autowired
    World world;

    @Autowired
    Codes codes;

    @Autowired
    GuessRepository browsers;

    @Autowired
    People people;

    @Autowired
    Jobs jobs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private final Destination destination = Destination.parse(Phones.next());

    @AfterEach
    void comeBack() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void sendsFiveToOneNetworkAndTwentyToAllHoweverManyAskAtOnce() {
        var networks = networks();
        for (var hour : List.of(Duration.ZERO, Duration.ofMinutes(61))) {
            world.time().shift(hour);
            var sent = sent(networks);
            assertThat(sent.values()).allMatch(count -> count <= 5);
            assertThat(sent.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
        }
    }

    @Test
    void letsOneNetworkTakeNoMoreThanFiveOfAll() {
        var network = Http.nextAddress();
        assertThat(sent(Collections.nCopies(30, network))).containsEntry(network, 5);
        var elsewhere = List.of(Http.nextAddress(), Http.nextAddress(), Http.nextAddress(), Http.nextAddress());
        var sent = sent(elsewhere.stream()
                .flatMap(each -> Collections.nCopies(EACH, each).stream())
                .toList());
        assertThat(sent.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(15);
    }

    @Test
    void sendsFiveToABrowserOfThePersonWhateverOthersHadSent() {
        var person = people.findOrRegister(destination, "周小梅");
        var own = UUID.randomUUID().toString();
        browsers.remember(person, Sha256.of(own));
        sent(networks());
        var network = Http.nextAddress();
        assertThat(Race.of(EACH, _ -> () -> send(network, own)).stream().filter(gone -> gone))
                .hasSize(5);
        assertThat(send(network, UUID.randomUUID().toString())).isFalse();
    }

    @Test
    void forgetsWhatIsOverWithoutWaitingForWhoIsCounting() {
        var busy = Http.nextAddress();
        var idle = Http.nextAddress();
        assertThat(sent(List.of(busy, idle))).hasSize(2);
        world.time().shift(Duration.ofMinutes(61));
        transaction.executeWithoutResult(_ -> {
            db.sql("select from identity.code_sending where destination = :destination and source = :source for update")
                    .param("destination", destination.value())
                    .param("source", Sha256.of(busy))
                    .query(_ -> {});
            CompletableFuture.runAsync(() -> jobs.run("identity.sweep-sign-in"))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        });
        assertThat(counters()).isEqualTo(1);
        jobs.run("identity.sweep-sign-in");
        assertThat(counters()).isZero();
    }

    private static List<String> networks() {
        return Stream.generate(Http::nextAddress)
                .limit(NETWORKS)
                .flatMap(network -> Collections.nCopies(EACH, network).stream())
                .toList();
    }

    /** How many of codes that browsers never seen ask for at once are sent, by their networks. */
    private Map<String, Integer> sent(List<String> networks) {
        var gone = Race.of(
                networks.size(),
                i -> () -> send(networks.get(i), UUID.randomUUID().toString()));
        var sent = new HashMap<String, Integer>();
        for (int i = 0; i < gone.size(); i++) {
            sent.merge(networks.get(i), gone.get(i) ? 1 : 0, Integer::sum);
        }
        return sent;
    }

    private boolean send(String network, String browser) {
        try {
            codes.send(destination, new Guesser(network, browser), Locale.CHINA);
            return true;
        } catch (DomainException e) {
            assertThat(e.code()).isEqualTo(IdentityError.TOO_MANY_CODES);
            return false;
        }
    }

    private int counters() {
        return db.sql("select count(*) from identity.code_sending where destination = :destination")
                .param("destination", destination.value())
                .query(Integer.class)
                .single();
    }
}
