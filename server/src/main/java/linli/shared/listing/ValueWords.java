package linli.shared.listing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Finds what values are called on the screens, whose words the messages have under {@code word.<module>.<table>.<value>}. */
@Component
public class ValueWords {
    private static final String SHARED = "shared";
    private static final int PARTS = 4;

    private final Set<String> keys;
    private final Map<String, Set<String>> tables = new TreeMap<>();

    ValueWords() throws IOException {
        var words = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("messages/words_zh.properties").getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        this.keys = new TreeSet<>(words.stringPropertyNames());
        for (var key : keys) {
            var parts = key.split("\\.", PARTS);
            tables.computeIfAbsent(parts[1], _ -> new LinkedHashSet<>()).add(parts[2]);
        }
    }

    /**
     * The message of a value of one of the module's enums, or of what all modules share, where all that is known is the name
     * of its property: of the table of that name if there is one.
     */
    public Optional<String> find(String module, String property, String value) {
        return Stream.of(module, SHARED)
                .flatMap(owner -> Stream.concat(Stream.of(property), tables.getOrDefault(owner, Set.of()).stream())
                        .map(table -> "word." + owner + "." + table + "." + value))
                .filter(keys::contains)
                .findFirst();
    }
}
