package linli.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends to every field, header and parameter of every operation, one at a time, what does not belong there. The report of
 * all that is answered wrongly is {@code target/edge/every-input.txt}; {@code -Dedge.only=placeOrder,cancelOrder} tries some
 * operations.
 */
@LinliTest
class EveryInputTests {
    private static final Path REPORT = Path.of("target/edge/every-input.txt");

    @Autowired
    World world;

    @Autowired
    Town town;

    @Autowired
    Specimens specimens;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    /** Thousands of wrong guesses came from this machine, whose browsers sign in in other tests. */
    @AfterEach
    void forgetGuesses() {
        db.sql("delete from identity.wrong_guess").update();
    }

    @Test
    void nothingThatIsSentBreaksAnything() throws IOException, InterruptedException {
        var api = new Api(world.stranger().get("/api/openapi").body());
        var only = List.of(System.getProperty("edge.only", "").split(","));
        var operations = api.operationsAndHiddenRoutes().stream()
                .filter(operation -> only.stream().anyMatch(operation.id()::contains))
                .sorted(Comparator.comparing(Api.Operation::isChange).thenComparing(specimens::isLast))
                .toList();
        var siege = siege();

        siege.lay(operations, new Attempts(new Examples(api, specimens)));

        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, siege.report().getBytes(StandardCharsets.UTF_8));
        LoggerFactory.getLogger(getClass())
                .warn("{} requests, {} failures", siege.sent(), siege.failures().size());
        var notReached = siege.notReached();
        notReached.keySet().removeAll(specimens.refusing());
        assertThat(notReached)
                .as("operations for which no module tells of a request in order")
                .isEmpty();
        assertThat(siege.notSpoiled(api, operations))
                .as("inputs in whose place nothing else was sent")
                .isEmpty();
        assertThat(siege.report()).as("see %s", REPORT).isEmpty();
    }

    @Test
    void findsWhatIsWrongWhereverItIs() throws IOException, InterruptedException {
        var api = faulty("");
        var siege = siege();

        siege.lay(api.operations(), new Attempts(new Examples(api, specimens)));

        assertThat(siege.notReached()).isEmpty();
        assertThat(siege.notSpoiled(api, api.operations())).isEmpty();
        found(siege, "number | -1", "500 IllegalStateException at Faulty");
        found(siege, "path community | x", "500 IllegalStateException at Faulty");
        found(siege, "query q | -1", "500 IllegalStateException at Faulty");
        found(siege, "header Last-Event-ID | 1.5", "500 IllegalStateException at Faulty");
        found(siege, "item.name | \"\"", "400 with text/plain");
        found(siege, "item.name | \"-1\"", "409 with a detail in another language than en");
        found(siege, "item.name | ", "refused, but changed [community.sensitive_word]");
    }

    @Test
    void missesWhatWasNeverSent() {
        var api = faulty("""
                "more":{"type":["array","null"],"items":{"oneOf":[{"type":"null"},{"type":"object","properties":{
                   "name":{"type":["string","null"]},"of":{"enum":["A","B"]},"sold":{"type":"integer"}}}]}},
                """);

        assertThat(siege().notSpoiled(api, api.operations()))
                .extracting(each -> each.replaceFirst(".*/faulty \\| ", ""))
                .containsExactlyInAnyOrder(
                        "path brand | and %00",
                        "path community | and %00",
                        "query q | and %00",
                        "header Last-Event-ID | NUL",
                        "item | null",
                        "item.name | and NUL",
                        "number | the number as text",
                        "more | with null",
                        "more.0 | null",
                        "more.0.name | and NUL",
                        "more.0.of | and NUL",
                        "more.0.sold | the number as text");
    }

    private static Api faulty(String more) {
        return new Api(Api.read("""
                {"paths":{"/api/edge/{brand}/{community}/faulty":{"post":{"operationId":"fail",
                   "parameters":[{"name":"brand","in":"path","schema":{"type":"string"}},
                                 {"name":"community","in":"path","schema":{"type":"string"}},
                                 {"name":"q","in":"query","schema":{"type":"string"}},
                                 {"name":"Last-Event-ID","in":"header","schema":{"type":"string"}}],
                   "requestBody":{"content":{"application/json":{"schema":{"type":"object","properties":{%s
                     "number":{"type":["integer","null"]},
                     "item":{"type":"object","properties":{"name":{"type":"string"}}}}}}}}}}}}
                """.formatted(more)));
    }

    private static void found(Siege siege, String place, String cause) {
        assertThat(siege.failures())
                .as("%s: %s", place, cause)
                .anyMatch(each -> each.attempt().contains("faulty | " + place)
                        && each.cause().startsWith(cause));
    }

    private Siege siege() {
        var standing = town.build(world);
        return new Siege(town, standing, new Watch(db, standing.open().brand()), port);
    }
}
