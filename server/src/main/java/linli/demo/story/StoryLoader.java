package linli.demo.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
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

    /** English product titles by handle. */
    public static Map<String, String> loadEnglishTitles() {
        return Map.copyOf(read("/demo/catalogue.en.json", new TypeReference<Map<String, String>>() {}));
    }

    static Story parse(String json) {
        return MAPPER.readValue(json, Story.class);
    }

    private static <T> T read(String resource, TypeReference<T> type) {
        try (InputStream in = StoryLoader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            return MAPPER.readValue(in, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
