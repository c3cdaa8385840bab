package linli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the API as it is written down: {@code api/<module>.json} has a module's operations and the schemas
 * of its records, {@code api/shared.json} what all have in common. Laid over each other they are what the server serves.
 */
public final class WrittenApi {
    private static final Path FOLDER = Path.of("../api");
    private static final String ENDING = ".json";

    private WrittenApi() {}

    /** The text of each module's file. */
    public static SortedMap<String, String> byModule() {
        var texts = new TreeMap<String, String>();
        try (var files = Files.list(FOLDER)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(ENDING)).toList()) {
                texts.put(file.getFileName().toString().replace(ENDING, ""), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** Leaves these files and no other. */
    public static void write(SortedMap<String, String> texts) {
        try {
            for (var module : byModule().keySet()) {
                if (!texts.containsKey(module)) {
                    Files.delete(FOLDER.resolve(module + ENDING));
                }
            }
            for (var text : texts.entrySet()) {
                Files.writeString(FOLDER.resolve(text.getKey() + ENDING), text.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole description. */
    public static ObjectNode whole() {
        var whole = JsonMapper.shared().createObjectNode();
        byModule().values().forEach(text -> lay(JsonMapper.shared().readTree(text), whole));
        return whole;
    }

    private static void lay(JsonNode part, ObjectNode over) {
        part.properties().forEach(each -> {
            if (over.get(each.getKey()) instanceof ObjectNode there) {
                lay(each.getValue(), there);
            } else {
                over.set(each.getKey(), each.getValue());
            }
        });
    }
}
