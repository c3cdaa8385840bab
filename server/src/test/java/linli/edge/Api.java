package linli.edge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import linli.shared.access.Access;
import linli.testing.RouteTables;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The interface as the running server describes it, and the routes that it has but does not describe. */
final class Api {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String REFERENCE = "#/components/schemas/";

    /** @param in {@code path}, {@code query} or {@code header} */
    record Parameter(String name, String in, JsonNode schema) {}

    /** @param contentType of the body; empty if there is none */
    record Operation(
            String id,
            String method,
            String path,
            Access.Level level,
            List<Parameter> parameters,
            String contentType,
            JsonNode schema) {
        boolean isChange() {
            return !method.equals("GET");
        }

        /** Whether a person's browser opens it. */
        boolean isPage() {
            return !path.startsWith("/api/");
        }

        boolean takesFile() {
            return contentType.startsWith("multipart");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /**
     * @param name which of several kinds of body it is; empty if there is one
     * @param schema of the whole
     */
    record Body(String name, JsonNode schema) {
        /** How the report names a place within. */
        String place(String path) {
            return name.isEmpty() ? path : name + " " + path;
        }
    }

    private final JsonNode document;

    private final SortedMap<String, RouteTables.Route> routes = new TreeMap<>();

    Api(JsonNode document) {
        this.document = document;
        RouteTables.read().forEach(route -> routes.put(route.method() + " " + route.path(), route));
    }

    /** All operations, those that change something last. */
    List<Operation> operations() {
        var found = new TreeMap<String, Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(each -> METHODS.contains(each.getKey()))
                        .map(each -> operation(each.getKey().toUpperCase(Locale.ROOT), path.getKey(), each.getValue()))
                        .forEach(operation -> found.put(operation.toString(), operation)));
        return found.values().stream()
                .sorted(Comparator.comparing(Operation::isChange))
                .toList();
    }

    /** With the routes that stand in the table but not in the description. */
    List<Operation> operationsAndHiddenRoutes() {
        var all = new ArrayList<>(operations());
        var described = all.stream().map(Operation::toString).toList();
        routes.forEach((name, route) -> {
            if (!described.contains(name)) {
                all.add(new Operation(
                        name,
                        route.method(),
                        route.path(),
                        route.level(),
                        variables(route.path()),
                        "",
                        MissingNode.getInstance()));
            }
        });
        return all;
    }

    private static List<Parameter> variables(String path) {
        return VARIABLE.matcher(path)
                .results()
                .map(match -> new Parameter(match.group(1), "path", MissingNode.getInstance()))
                .toList();
    }

    private Operation operation(String method, String path, JsonNode described) {
        var body = described.path("requestBody").path("content").properties().stream()
                .findFirst();
        return new Operation(
                described.path("operationId").asString(""),
                method,
                path,
                Optional.ofNullable(routes.get(method + " " + path))
                        .map(RouteTables.Route::level)
                        .orElse(Access.Level.PUBLIC),
                StreamSupport.stream(described.path("parameters").spliterator(), false)
                        .map(each -> new Parameter(
                                each.path("name").asString(""),
                                each.path("in").asString(""),
                                resolve(each.path("schema"))))
                        .toList(),
                body.map(Map.Entry::getKey).orElse(""),
                body.map(content -> resolve(content.getValue().path("schema"))).orElseGet(MissingNode::getInstance));
    }

    /** Each kind of body that the operation takes; none if it takes no JSON. */
    List<Body> bodies(Operation operation) {
        if (!operation.contentType().equals("application/json")) {
            return List.of();
        }
        var choices = choices(operation.schema());
        return choices.isEmpty()
                ? List.of(new Body("", operation.schema()))
                : IntStream.range(0, choices.size())
                        .mapToObj(i -> new Body("body " + (i + 1), choices.get(i)))
                        .toList();
    }

    /**
     * The schema of all that the operation takes, by its place: every parameter, every header, and every value in every
     * body, of lists the first element.
     */
    Map<String, JsonNode> inputs(Operation operation) {
        var inputs = new TreeMap<String, JsonNode>();
        operation.parameters().forEach(each -> inputs.put(each.in() + " " + each.name(), each.schema()));
        bodies(operation).forEach(body -> collect(body, "", body.schema(), inputs));
        return inputs;
    }

    private void collect(Body body, String path, JsonNode described, Map<String, JsonNode> inputs) {
        var schema = resolve(described);
        if (!path.isEmpty()) {
            inputs.put(body.place(path), schema);
        }
        var prefix = path.isEmpty() ? "" : path + ".";
        schema.path("properties")
                .properties()
                .forEach(each -> collect(body, prefix + each.getKey(), each.getValue(), inputs));
        if (schema.has("items")) {
            collect(body, prefix + "0", schema.path("items"), inputs);
        }
        choices(schema).stream()
                .filter(choice -> !path.isEmpty())
                .forEach(choice -> collect(body, path, choice, inputs));
    }

    /** What a value is, when it is not null. */
    static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .map(each -> each.asString(""))
                        .filter(each -> !each.equals("null"))
                        .findFirst()
                        .orElse("string")
                : type.asString("string");
    }

    /** The schema that is referred to; of what may be null, that which it is otherwise. */
    JsonNode resolve(JsonNode schema) {
        if (schema.has("$ref")) {
            return resolve(document.path("components")
                    .path("schemas")
                    .path(schema.path("$ref").asString("").substring(REFERENCE.length())));
        }
        var choices = choices(schema);
        return choices.size() == 1 ? choices.getFirst() : schema;
    }

    /** What a value may be one of; nothing if the schema names no choice. */
    List<JsonNode> choices(JsonNode schema) {
        return StreamSupport.stream(schema.path("oneOf").spliterator(), false)
                .filter(choice -> !choice.path("type").asString("").equals("null"))
                .map(this::resolve)
                .toList();
    }

    static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
