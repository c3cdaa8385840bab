package linli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import linli.shared.text.Bilingual;
import linli.testing.LinliTest;
import linli.testing.RouteTables;
import linli.testing.World;
import linli.testing.WrittenApi;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The interface as it is written down for its users, of whom the web apps are the first: their client is generated from
 * it. {@code -Dopenapi.update=true} writes it, a file for each module.
 */
@LinliTest
class OpenApiTests {
    private static final String SHARED = "shared";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    World world;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void isWhatIsWrittenDown() {
        var described = byModule(describe());
        if (Boolean.getBoolean("openapi.update")) {
            WrittenApi.write(described);
        }
        var written = WrittenApi.byModule();
        assertThat(written.keySet())
                .as("files of api/; run this test with -Dopenapi.update=true and look at what changed")
                .isEqualTo(described.keySet());
        described.forEach((module, text) -> assertThat(written.get(module))
                .as("api/%s.json; run this test with -Dopenapi.update=true and look at what changed", module)
                .isEqualTo(text));
    }

    @Test
    void servesAllModulesAsOneDescription() {
        assertThat(WrittenApi.whole()).isEqualTo(describe());
    }

    /** Each module's operations and the schemas of its records; what belongs to none is shared by all. */
    private SortedMap<String, String> byModule(JsonNode document) {
        var parts = new TreeMap<String, ObjectNode>();
        document.properties().stream()
                .filter(each -> !Set.of("paths", "components").contains(each.getKey()))
                .forEach(each -> part(parts, SHARED).set(each.getKey(), each.getValue()));
        var handlers = modulesOfOperations();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var name = operation.getKey() + " " + path.getKey();
                    var module = Optional.ofNullable(handlers.get(name))
                            .orElseThrow(() -> new AssertionError("no controller has " + name));
                    part(parts, module)
                            .withObject("paths")
                            .withObjectProperty(path.getKey())
                            .set(operation.getKey(), operation.getValue());
                }));
        var homes = new SchemaHomes();
        document.get("components")
                .get("schemas")
                .properties()
                .forEach(schema -> part(parts, homes.module(schema.getKey(), schema.getValue()))
                        .withObject("components")
                        .withObject("schemas")
                        .set(schema.getKey(), schema.getValue()));
        var texts = new TreeMap<String, String>();
        parts.forEach((module, part) ->
                texts.put(module, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(part) + "\n"));
        return texts;
    }

    private static ObjectNode part(Map<String, ObjectNode> parts, String module) {
        return parts.computeIfAbsent(module, _ -> JSON.createObjectNode());
    }

    private Map<String, String> modulesOfOperations() {
        var modules = new HashMap<String, String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            for (var path : mapping.getPatternValues()) {
                for (var method : mapping.getMethodsCondition().getMethods()) {
                    modules.put(
                            method.name().toLowerCase(Locale.ROOT) + " " + path,
                            RouteTables.module(handler.getBeanType()));
                }
            }
        });
        return modules;
    }

    /** Where the records are whose schemas are described. */
    private static final class SchemaHomes {
        private final Map<String, List<Class<?>>> types = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("linli").stream()
                        .filter(type -> type.isRecord() || type.isInterface())
                        .map(JavaClass::reflect)
                        .collect(groupingBy(SchemaHomes::name));

        private static String name(Class<?> type) {
            var schema = type.getAnnotation(Schema.class);
            return schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
        }

        /** @throws AssertionError if records of two modules could be meant, of which only one would be described */
        String module(String name, JsonNode schema) {
            var found = types.getOrDefault(
                    types.containsKey(name) ? name : name.replaceFirst("^Page", ""), List.<Class<?>>of());
            var homes = found.stream()
                    .filter(type -> found.size() == 1 || isOf(type, schema))
                    .map(RouteTables::module)
                    .distinct()
                    .toList();
            assertThat(homes).as("modules whose %s is described", name).hasSizeLessThan(2);
            return homes.isEmpty() ? SHARED : homes.getFirst();
        }

        private static boolean isOf(Class<?> type, JsonNode schema) {
            return type.isRecord()
                    && Arrays.stream(type.getRecordComponents())
                            .flatMap(SchemaHomes::fields)
                            .collect(toSet())
                            .equals(Set.copyOf(schema.path("properties").propertyNames()));
        }

        private static Stream<String> fields(RecordComponent part) {
            return part.getType() == Bilingual.class
                    ? Stream.of(part.getName(), part.getName() + "En")
                    : Stream.of(part.getName());
        }
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
        var account = document.at("/components/schemas/PersonCard");
        assertThat(account.at("/properties/id/type").asString()).isEqualTo("string");
        assertThat(texts(account.get("required"))).containsExactlyInAnyOrder("id", "name", "avatar");
        assertThat(texts(account.at("/properties/avatar/type"))).containsExactlyInAnyOrder("string", "null");
        assertThat(document.at("/components/schemas/SessionView/properties/account")
                        .toString())
                .contains("PersonCard", "null");
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
