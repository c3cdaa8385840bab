package linli.edge;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as text, with other text where one of its values stands. */
final class Json {
    /** A value within a document: the names and indices that lead to it. */
    record Place(List<String> steps, JsonNode value) {
        boolean isIn(Place other) {
            return steps.size() >= other.steps.size()
                    && steps.subList(0, other.steps.size()).equals(other.steps);
        }

        @Override
        public String toString() {
            return steps.isEmpty() ? "body" : String.join(".", steps);
        }
    }

    private Json() {}

    /** Every value within the document, itself not among them. */
    static List<Place> places(JsonNode document) {
        var places = new ArrayList<Place>();
        collect(document, List.of(), places);
        return places.subList(1, places.size());
    }

    /** Whether nothing stands there that could be another in part. */
    static boolean isEmpty(JsonNode node) {
        return node.isNull() || node.isContainer() && node.isEmpty();
    }

    /** The document with another value in the place. */
    static JsonNode fill(JsonNode document, Place place, JsonNode value) {
        var filled = document.deepCopy();
        var parent = filled;
        for (var step : place.steps().subList(0, place.steps().size() - 1)) {
            parent = parent.isArray() ? parent.path(Integer.parseInt(step)) : parent.path(step);
        }
        var last = place.steps().getLast();
        if (parent instanceof ObjectNode object) {
            object.set(last, value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(last), value);
        }
        return filled;
    }

    private static void collect(JsonNode node, List<String> steps, List<Place> places) {
        places.add(new Place(steps, node));
        if (node.isObject()) {
            node.properties().forEach(each -> collect(each.getValue(), with(steps, each.getKey()), places));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), with(steps, Integer.toString(i)), places);
            }
        }
    }

    private static List<String> with(List<String> steps, String step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return List.copyOf(longer);
    }

    /**
     * The document with the members {@code replacement} in the place of the one that stands there: for a part of an
     * object {@code "name":value}, for one of an array {@code value}; nothing takes it away.
     */
    static String write(JsonNode document, Place place, List<String> replacement) {
        var text = new StringBuilder();
        write(document, List.of(), place.steps(), replacement, text);
        return text.toString();
    }

    private static void write(
            JsonNode node, List<String> here, List<String> place, List<String> replacement, StringBuilder text) {
        if (!node.isContainer()) {
            text.append(node);
            return;
        }
        text.append(node.isObject() ? '{' : '[');
        var members = new ArrayList<String>();
        if (node.isObject()) {
            node.properties().forEach(each -> {
                var step = with(here, each.getKey());
                if (step.equals(place)) {
                    members.addAll(replacement);
                } else {
                    members.add(quote(each.getKey()) + ":" + inner(each.getValue(), step, place, replacement));
                }
            });
        } else {
            for (int i = 0; i < node.size(); i++) {
                var step = with(here, Integer.toString(i));
                if (step.equals(place)) {
                    members.addAll(replacement);
                } else {
                    members.add(inner(node.get(i), step, place, replacement));
                }
            }
        }
        text.append(String.join(",", members)).append(node.isObject() ? '}' : ']');
    }

    private static String inner(JsonNode node, List<String> here, List<String> place, List<String> replacement) {
        var text = new StringBuilder();
        write(node, here, place, replacement, text);
        return text.toString();
    }

    static String quote(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
