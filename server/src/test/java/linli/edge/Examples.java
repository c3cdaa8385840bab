package linli.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Requests that are in order, made from the description and what the modules tell beyond it. */
final class Examples {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Api api;
    private final Specimens specimens;

    Examples(Api api, Specimens specimens) {
        this.api = api;
        this.specimens = specimens;
    }

    record Body(Api.Body described, JsonNode json) {}

    /** A body for each kind of body that the operation takes; none if it takes no JSON. */
    List<Body> bodies(Api.Operation operation) {
        var whole = specimens.wholeBodies().get(operation.id());
        return whole != null
                ? List.of(new Body(new Api.Body("", operation.schema()), Api.read(whole)))
                : api.bodies(operation).stream()
                        .map(body -> new Body(body, body(operation, body.schema())))
                        .toList();
    }

    /** What the description alone would have at a place where the body in order has nothing. */
    JsonNode filling(Api.Body body, Json.Place place) {
        var schema = body.schema();
        var name = "";
        for (var step : place.steps()) {
            schema = api.resolve(schema);
            if (schema.has("items")) {
                schema = schema.path("items");
            } else {
                schema = schema.path("properties").path(step);
                name = step;
            }
        }
        return value(name, schema);
    }

    private JsonNode body(Api.Operation operation, JsonNode schema) {
        var body = value("", schema);
        var known = specimens.bodies().get(operation.id());
        if (known != null) {
            merge((ObjectNode) body, (ObjectNode) Api.read(known));
        }
        return body;
    }

    /** Lists take the place of lists, but the first element goes on knowing what is not said of it. */
    private static void merge(ObjectNode body, ObjectNode known) {
        known.properties().forEach(each -> {
            var there = body.path(each.getKey());
            var value = each.getValue();
            if (there instanceof ObjectNode object && value instanceof ObjectNode more) {
                merge(object, more);
            } else if (there.isArray()
                    && value.size() == 1
                    && there.path(0) instanceof ObjectNode object
                    && value.path(0) instanceof ObjectNode more) {
                merge(object, more);
            } else {
                body.set(each.getKey(), value);
            }
        });
    }

    String parameter(Api.Operation operation, Api.Parameter parameter) {
        var known = specimens.parameters(operation.id()).get(parameter.name());
        if (known != null) {
            return known;
        }
        var value = value(parameter.name(), parameter.schema());
        var first = value.isArray() ? value.path(0) : value;
        return first.isString() ? first.asString() : first.toString();
    }

    private JsonNode value(String name, JsonNode described) {
        var schema = api.resolve(described);
        var choices = api.choices(schema);
        if (!choices.isEmpty()) {
            return value(name, choices.getFirst());
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (Api.type(schema)) {
            case "object" -> object(schema);
            case "array" -> NODES.arrayNode().add(value(name, schema.path("items")));
            case "boolean" -> NODES.booleanNode(false);
            case "integer" ->
                NODES.numberNode(Math.max(1, schema.path("minimum").asLong(1)));
            case "number" -> NODES.numberNode(30.5);
            default -> NODES.stringNode(text(name, schema));
        };
    }

    private JsonNode object(JsonNode schema) {
        var object = JsonMapper.shared().createObjectNode();
        schema.path("properties")
                .properties()
                .forEach(each -> object.set(each.getKey(), value(each.getKey(), each.getValue())));
        return object;
    }

    private String text(String name, JsonNode schema) {
        var known = specimens.values().get(name);
        if (known != null) {
            return known;
        }
        if (Town.OWN.contains(name) || specimens.things().containsKey(name)) {
            return "⟦" + name + "⟧";
        }
        return switch (schema.path("format").asString("")) {
            case "date-time" -> "⟦now⟧";
            case "date" -> "⟦today⟧";
            default -> "样例";
        };
    }

    /** Headers that the operation needs beyond those of its kind. */
    List<Draft.Header> headers(Api.Operation operation) {
        return specimens.headers(operation.id());
    }

    /** A body that is no JSON, if the operation takes such a one. */
    Optional<Specimens.Raw> raw(Api.Operation operation) {
        return Optional.ofNullable(specimens.raws().get(operation.id()));
    }

    /** Every part of a form that an operation takes, one file each. */
    List<String> parts(Api.Operation operation) {
        var names = new ArrayList<String>();
        api.resolve(operation.schema()).path("properties").properties().forEach(each -> names.add(each.getKey()));
        return names;
    }
}
