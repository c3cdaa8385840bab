package linli.demo.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the demonstration's documents strictly: unknown, missing, duplicate or coerced values are refused. */
public final class StoryLoader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private StoryLoader() {}

    public static Story load() {
        return read("/demo/story.json", new TypeReference<>() {});
    }

    /** What the words of its products are in English. */
    public static Map<String, String> loadWords() {
        return Map.copyOf(read("/demo/words.en.json", new TypeReference<Map<String, String>>() {}));
    }

    /** Of the products in its catalogue. */
    public static Set<String> loadHandles() {
        try (var in = open("/demo/catalogue.csv");
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(row -> row.get("Handle")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Story parse(String json) {
        return MAPPER.readValue(json, Story.class);
    }

    private static <T> T read(String resource, TypeReference<T> type) {
        try (InputStream in = open(resource)) {
            return MAPPER.readValue(in, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String resource) {
        var found = StoryLoader.class.getResourceAsStream(resource);
        if (found == null) {
            throw new IllegalStateException("Missing resource " + resource);
        }
        return found;
    }
}
