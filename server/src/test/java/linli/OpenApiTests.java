package linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeMap;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The interface as it is written down for its users, of whom the web apps are the first: their client is generated from
 * it. {@code -Dopenapi.update=true} writes it.
 */
@LinliTest
class OpenApiTests {
    private static final Path FILE = Path.of("../api/openapi.json");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    World world;

    @Test
    void isWhatIsWrittenDown() throws IOException {
        var described = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(describe()) + "\n";
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(FILE, described);
        }
        assertThat(Files.exists(FILE) ? Files.readString(FILE) : "")
                .as("api/openapi.json; run this test with -Dopenapi.update=true and look at what changed")
                .isEqualTo(described);
    }

    @Test
    void namesEachOperationOnce() {
        var names = new TreeMap<String, String>();
        forEachOperation((path, operation) -> {
            var name = operation.get("operationId").asString();
            assertThat(name).as(path).matches("[a-z][A-Za-z]*");
            assertThat(names.put(name, path)).as("%s is %s too", path, name).isNull();
        });
        assertThat(names).isNotEmpty();
    }

    @Test
    void saysThatEveryOperationMayAnswerWithAProblem() {
        forEachOperation((path, operation) -> assertThat(operation
                        .at("/responses/default/content/application~1problem+json/schema/$ref")
                        .asString())
                .as(path)
                .isEqualTo("#/components/schemas/Problem"));
    }

    @Test
    void keepsWhoAsksOutOfWhatIsAsked() {
        var schemas = describe().get("components").get("schemas");
        for (var hidden : new String[] {"Actor", "Visitor", "PageRequest", "Grant", "PersonId", "BrandId"}) {
            assertThat(schemas.has(hidden)).as(hidden).isFalse();
        }
        forEachOperation((path, operation) -> {
            for (var parameter : operation.path("parameters")) {
                assertThat(parameter.get("name").asString())
                        .as(path)
                        .isNotIn("actor", "visitor", "page", "pageRequest", "linli_session");
            }
        });
    }

    @Test
    void writesIdsAsStringsAndSaysWhatMayBeMissing() {
        var document = describe();
        var account = document.at("/components/schemas/AccountCard");
        assertThat(account.at("/properties/id/type").asString()).isEqualTo("string");
        assertThat(texts(account.get("required"))).containsExactlyInAnyOrder("id", "name", "avatar");
        assertThat(texts(account.at("/properties/avatar/type"))).containsExactlyInAnyOrder("string", "null");
        assertThat(document.at("/components/schemas/SessionView/properties/account")
                        .toString())
                .contains("AccountCard", "null");
    }

    private static ArrayList<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private void forEachOperation(java.util.function.BiConsumer<String, JsonNode> test) {
        describe()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation ->
                                test.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    private JsonNode describe() {
        return world.stranger().get("/api/openapi").body();
    }
}
