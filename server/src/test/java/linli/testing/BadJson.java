package linli.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request with something wrong in one place of it, in every place and in every way in turn. */
public final class BadJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> WRONG = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "[null]",
            "\"\"",
            "\"x\"",
            "\"0\"",
            "\"-1\"",
            "\"9223372036854775807\"",
            "\"9223372036854775808\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"-1000000000-01-01T00:00:00Z\"",
            "0",
            "-1",
            "1.5",
            "1e400",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808");

    private BadJson() {}

    public static List<String> of(String good) {
        var bodies = new ArrayList<String>();
        var root = JSON.readTree(good);
        for (var pointer : pointers("", root)) {
            for (var wrong : WRONG) {
                bodies.add(replaced(root, pointer, wrong));
            }
        }
        bodies.addAll(WRONG);
        return bodies;
    }

    private static List<String> pointers(String path, JsonNode node) {
        var found = new ArrayList<String>();
        if (!path.isEmpty()) {
            found.add(path);
        }
        switch (node) {
            case ObjectNode object ->
                object.properties()
                        .forEach(field -> found.addAll(pointers(path + "/" + field.getKey(), field.getValue())));
            case ArrayNode array ->
                IntStream.range(0, array.size()).forEach(i -> found.addAll(pointers(path + "/" + i, array.get(i))));
            default -> {}
        }
        return found;
    }

    /** The wrong value need not be one that this reader holds, such as 1e400, so it is put in as text. */
    private static String replaced(JsonNode root, String pointer, String wrong) {
        var marker = "\"here: " + pointer + "\"";
        var copy = root.deepCopy();
        var last = pointer.lastIndexOf('/');
        var parent = copy.at(pointer.substring(0, last));
        var name = pointer.substring(last + 1);
        if (parent instanceof ObjectNode object) {
            object.set(name, JSON.readTree(marker));
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), JSON.readTree(marker));
        }
        return JSON.writeValueAsString(copy).replace(marker, wrong);
    }
}
