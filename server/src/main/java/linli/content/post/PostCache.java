package linli.content.post;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import linli.shared.BrandId;
import linli.shared.Signals;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages of posts as the bytes that are sent. What is published, edited or removed drops its brand's pages on every node;
 * counts may be a second old.
 */
@Component
public class PostCache {
    private static final String TOPIC = "content.posts";
    private static final Duration LIFE = Duration.ofSeconds(1);
    private static final long CACHED_BYTES = 32 << 20;

    /** A view as it is sent; the tag changes with the bytes. */
    record Prepared(byte[] json, String tag) {}

    /** @param what a record of everything the view depends on */
    private record Key(BrandId brand, Record what) {}

    private final JsonMapper json;
    private final Signals signals;
    private final Cache<Key, Prepared> views = Caffeine.newBuilder()
            .maximumWeight(CACHED_BYTES)
            .<Key, Prepared>weigher((_, view) -> view.json().length)
            .expireAfterWrite(LIFE)
            .build();

    PostCache(JsonMapper json, Signals signals) {
        this.json = json;
        this.signals = signals;
        signals.listen(TOPIC, brand -> {
            if (brand.equals(Signals.LOOK)) {
                views.invalidateAll();
            } else {
                views.asMap().keySet().removeIf(key -> key.brand().equals(BrandId.valueOf(brand)));
            }
        });
    }

    /** The view, loaded once however many ask for it at a time. */
    Prepared get(BrandId brand, Record what, Supplier<Object> load) {
        return views.get(new Key(brand, what), _ -> {
            var bytes = json.writeValueAsBytes(load.get());
            return new Prepared(bytes, '"' + DigestUtils.md5DigestAsHex(bytes) + '"');
        });
    }

    /** Drops the brand's views once the caller's transaction has committed. */
    public void forget(BrandId brand) {
        signals.send(TOPIC, List.of(brand.toString()));
    }
}
