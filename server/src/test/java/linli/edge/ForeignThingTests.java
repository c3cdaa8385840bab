package linli.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.testing.LinliTest;
import linli.testing.Phones;
import linli.testing.RouteTables;
import linli.testing.Wire;
import linli.testing.World;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Calls every route of a brand, as its HQ and with a request that is in order, for things that are there but are another
 * brand's: none of them may be found.
 */
@LinliTest
class ForeignThingTests {
    @Autowired
    World world;

    @Autowired
    Town town;

    @Autowired
    Specimens specimens;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private final SoftAssertions check = new SoftAssertions();
    private int called;

    @Test
    void findsNothingOfAnotherBrand() throws IOException {
        var api = new Api(world.stranger().get("/api/openapi").body());
        var examples = new Examples(api, specimens);
        var ours = town.buildOrdinary(world);
        var foreign = town.buildOrdinary(world).things();
        try (var wire = new Wire(port)) {
            for (var operation : api.operations()) {
                if (operation.path().startsWith("/api/brands/{brand}/") && !specimens.findsNothing(operation)) {
                    ask(operation, examples, ours, foreign, wire);
                }
            }
        }
        check.assertAll();
        assertThat(called).isGreaterThan(100);
    }

    /** Everything else of the request being in order, and its caller somebody who may do anything to a brand that is there. */
    @Test
    void findsNothingOfABrandThatIsNotThere() throws IOException {
        var api = new Api(world.stranger().get("/api/openapi").body());
        var attempts = new Attempts(new Examples(api, specimens));
        var things = own(town.buildOrdinary(world));
        var nowhere = new BrandId(ids.next());
        things.put("brand", nowhere.toString());
        var watch = new Watch(db, nowhere);
        var before = watch.look();
        var asked = new TreeSet<String>();
        try (var wire = new Wire(port)) {
            for (var operation : api.operations()) {
                if (operation.path().contains("{brand}")) {
                    var draft = attempts.valid(operation).draft();
                    var answer = send(wire, draft.fill(things));
                    asked.add(operation.toString());
                    check.assertThat(answer.status())
                            .as("%s: %s", operation, answer.text())
                            .isEqualTo(404);
                }
            }
        }
        check.assertThat(Watch.changed(before, watch.look())).isEmpty();
        check.assertAll();
        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(RouteTables.read().stream()
                        .filter(route -> route.path().contains("{brand}"))
                        .map(route -> route.method() + " " + route.path())
                        .toList());
    }

    /** Asks for another brand's thing in each place of the path, what is before it being our own. */
    private void ask(
            Api.Operation operation, Examples examples, Town.Standing ours, Map<String, String> foreign, Wire wire) {
        var draft = new Attempts(examples).valid(operation).draft();
        var variables = operation.parameters().stream()
                .filter(each -> each.in().equals("path"))
                .toList();
        for (int first = 1; first < variables.size(); first++) {
            if (specimens.isOfNoBrand(variables.get(first).name(), operation)) {
                continue;
            }
            var things = own(ours);
            var path = operation.path();
            for (int i = 0; i < variables.size(); i++) {
                var of = i < first ? things : foreign;
                path = path.replace(
                        "{" + variables.get(i).name() + "}",
                        fill(examples.parameter(operation, variables.get(i)), of, operation));
            }
            var target = draft.target().replaceFirst("^[^?]*", path);
            var answer = send(wire, draft.withTarget(target).fill(things));
            called++;
            check.assertThat(answer.status())
                    .as("%s from {%s} on: %s", operation, variables.get(first).name(), answer.text())
                    .isEqualTo(404);
        }
    }

    private Map<String, String> own(Town.Standing ours) {
        var things = new HashMap<>(ours.things());
        things.put("unique", town.unique());
        things.put("phone", Phones.next());
        things.put("cookie", ours.hq().token());
        return things;
    }

    private static String fill(String value, Map<String, String> things, Api.Operation operation) {
        if (value.startsWith("⟦")) {
            assertThat(things).as("an example for %s", operation).containsKey(value.substring(1, value.length() - 1));
        }
        return new Draft("GET", value, List.of(), null, Draft.Framing.LENGTH)
                .fill(things)
                .target();
    }

    private static Wire.Answer send(Wire wire, Draft draft) {
        try {
            return wire.send(draft.first("Host", "127.0.0.1").bytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
