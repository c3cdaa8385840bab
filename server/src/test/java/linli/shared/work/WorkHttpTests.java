package linli.shared.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import linli.identity.People;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.listing.ValueWords;
import linli.testing.Eventually;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What who runs the installation sees of the work in the background. */
@LinliTest
class WorkHttpTests {
    /** One that is done twice a day, so that no run of it comes between. */
    private static final String KNOWN = "activity.make-months";

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    Parking parking;

    @Autowired
    Jobs jobs;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient db;

    @Autowired
    Ids ids;

    @Autowired
    ValueWords words;

    @Autowired
    MessageSource messages;

    private Http operator;
    private String work = "";

    @BeforeEach
    void appoint() {
        var person = world.person("平台");
        people.makeOperator(person.id());
        operator = person.http();
        work = "test.http-" + ids.next();
    }

    @AfterEach
    void cleanUp() {
        db.sql("delete from shared.parked where work = :work or work = :known and key like '1:%'")
                .param("work", work)
                .param("known", KNOWN)
                .update();
        db.sql("update shared.work set behind_since = null, failed_at = null, error = null where name = :known")
                .param("known", KNOWN)
                .update();
    }

    @Test
    void tellsOfEveryWorkOfEveryJob() {
        assertThat(works().stream().map(each -> each.get("work").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        jobs.works().map(Work::name).toList());
        var known = known();
        assertThat(known.get("job").asString()).isEqualTo(KNOWN);
        assertThat(known.get("lane").asString()).isEqualTo("SLOW");
        assertThat(known.get("every").asInt()).isEqualTo(43_200);
    }

    /** But for what tests have brought along. */
    @Test
    void everyWorkIsCalledInWords() {
        assertThat(jobs.works().map(Work::name).filter(name -> !name.contains("test.") && !name.endsWith("reluctant")))
                .isNotEmpty()
                .allSatisfy(name -> {
                    var said = WorkName.of(name);
                    assertThat(words.find(said.module(), "work", said.word())).isPresent();
                });
    }

    @Test
    void tellsWhatIsParkedHowFarAWorkIsBehindAndThatItFails() {
        assertThat(known().get("parked").asInt()).isZero();
        assertThat(known().hasNonNull("error")).isFalse();
        double failures = failures();
        parking.park(KNOWN, Worklist.Key.of(new BrandId(1), 2), new IllegalStateException("broken"));
        parking.fallBehind(KNOWN);
        assertThat(known().get("parked").asInt()).isEqualTo(1);
        assertThat(known().hasNonNull("behindSince")).isTrue();
        assertThat(known().hasNonNull("error")).isFalse();
        parking.noteFailure(KNOWN, new IllegalStateException("all of it"));
        assertThat(known().get("error").asString()).isEqualTo("IllegalStateException: all of it");
        assertThat(failures() - failures).isEqualTo(2);
        Eventually.holds(() -> gauge("linli.work.parked") == 1 && gauge("linli.work.lag") > 0);
    }

    @Test
    void findsWhatIsParkedByItsKeyItsErrorAndItsBrand() {
        parking.park(work, Worklist.Key.of(new BrandId(4711), 1), new IllegalStateException("no such bank"));
        parking.park(work, Worklist.Key.of(new BrandId(4712), 2), new IllegalStateException("out of paper"));
        assertThat(keys("q=bank")).containsExactly("4711:1");
        assertThat(keys("q=4712:2")).containsExactly("4712:2");
        assertThat(keys("q=%25")).isEmpty();
        assertThat(operator.get("/api/work/parked/count?q=paper&work=" + work)
                        .body()
                        .get("count")
                        .asInt())
                .isOne();
        parking.park(KNOWN, Worklist.Key.of(new BrandId(1), 3), new IllegalStateException("=paper"));
        var file = operator.get("/api/work/parked/export?format=CSV&language=EN&q=paper&work=" + KNOWN);
        assertThat(file.raw().headers().firstValue("Content-Disposition").orElseThrow())
                .contains("linli-parked-utc.csv");
        assertThat(file.text().lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(words.find("activity", "work", "make-months")
                                .map(key -> messages.getMessage(key, null, Locale.ENGLISH))
                                .orElseThrow()
                        + ",1:3,1,1,")
                .endsWith("IllegalStateException: =paper," + KNOWN);
        assertThat(world.person("路人")
                        .http()
                        .get("/api/work/parked/export?format=CSV&language=EN")
                        .status())
                .isEqualTo(404);
    }

    private List<String> keys(String filter) {
        return operator.get("/api/work/parked?work=" + work + "&" + filter)
                .body()
                .get("items")
                .findValuesAsString("key");
    }

    @Test
    void listsWhatIsParkedPageByPageOfOneWorkOrAll() {
        for (long n = 1; n <= 5; n++) {
            parking.park(work, Worklist.Key.of(new BrandId(1), n), new IllegalStateException("broken " + n));
        }
        var found = new ArrayList<JsonNode>();
        var after = "";
        int pages = 0;
        do {
            var page = operator.get("/api/work/parked?limit=2&work=" + work + after)
                    .body();
            page.get("items").values().forEach(found::add);
            after = page.hasNonNull("next")
                    ? "&after=" + page.get("next").asString().replace(" ", "%20")
                    : "";
            pages++;
        } while (!after.isEmpty());
        assertThat(pages).isEqualTo(3);
        assertThat(found.stream().map(item -> item.get("key").asString()))
                .containsExactly("1:1", "1:2", "1:3", "1:4", "1:5");
        var first = found.getFirst();
        assertThat(first.get("work").asString()).isEqualTo(work);
        assertThat(first.get("brand").asString()).isEqualTo("1");
        assertThat(first.get("attempts").asInt()).isEqualTo(1);
        assertThat(first.get("error").asString()).isEqualTo("IllegalStateException: broken 1");
        assertThat(first.has("firstFailedAt")).isTrue();
        assertThat(first.has("nextTry")).isTrue();
        assertThat(operator.get("/api/work/parked?limit=100")
                        .body()
                        .get("items")
                        .size())
                .isGreaterThanOrEqualTo(5);
        assertThat(operator.get("/api/work/parked?after=nonsense").problem()).isEqualTo("invalid-page");
    }

    @Test
    void letsOneOrAllOfAWorkBeTriedAgainAtOnce() {
        for (long n = 1; n <= 3; n++) {
            parking.park(work, Worklist.Key.of(new BrandId(1), n), new IllegalStateException("broken"));
        }
        assertThat(parking.due(work, 10)).isEmpty();
        assertThat(again("{\"work\":\"%s\",\"key\":\"1:2\"}".formatted(work)).status())
                .isEqualTo(204);
        assertThat(parking.due(work, 10)).containsExactly("1:2");
        assertThat(again("{\"work\":\"%s\"}".formatted(work)).status()).isEqualTo(204);
        assertThat(parking.due(work, 10)).containsExactlyInAnyOrder("1:1", "1:2", "1:3");
        assertThat(again("{\"work\":\"%s\",\"key\":\"1:9\"}".formatted(work)).problem())
                .isEqualTo("not-found");
        assertThat(again("{\"work\":\"nobody.does\"}").problem()).isEqualTo("not-found");
    }

    private Http.Answer again(String body) {
        return operator.post("/api/work/parked/try-again", body);
    }

    private List<JsonNode> works() {
        var answer = operator.get("/api/work");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return List.copyOf(answer.body().get("works").values());
    }

    private JsonNode known() {
        return works().stream()
                .filter(each -> each.get("work").asString().equals(KNOWN))
                .findFirst()
                .orElseThrow();
    }

    private double failures() {
        var counter = meters.find("linli.work.failures").tag("work", KNOWN).counter();
        return counter == null ? 0 : counter.count();
    }

    private double gauge(String name) {
        return Objects.requireNonNull(meters.find(name).tag("work", KNOWN).gauge())
                .value();
    }
}
