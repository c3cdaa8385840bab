package linli.catalog.shelf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;
import linli.shared.BrandId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the shelves look like, as the bytes that are sent. A view lives for a second, which bounds how old stock and
 * other nodes' changes can be; this node's own changes drop their brand's views when they commit.
 */
@Component
public class ShelfCache {
    private static final Duration LIFE = Duration.ofSeconds(1);
    private static final long CACHED_BYTES = 32 << 20;

    /** A view as it is sent; the tag changes with the bytes. */
    record Prepared(byte[] json, String tag) {}

    /** @param what a record of everything the view depends on */
    private record Key(BrandId brand, Record what) {}

    private final JsonMapper json;
    private final Cache<Key, Prepared> views = Caffeine.newBuilder()
            .maximumWeight(CACHED_BYTES)
            .<Key, Prepared>weigher((_, view) -> view.json().length)
            .expireAfterWrite(LIFE)
            .build();

    ShelfCache(JsonMapper json) {
        this.json = json;
    }

    /** The view, loaded once however many ask for it at a time. */
    Prepared get(BrandId brand, Record what, Supplier<Object> load) {
        return views.get(new Key(brand, what), _ -> prepare(load.get()));
    }

    private Prepared prepare(Object view) {
        var bytes = json.writeValueAsBytes(view);
        return new Prepared(bytes, '"' + DigestUtils.md5DigestAsHex(bytes) + '"');
    }

    /** Drops the brand's views, after the transaction that changed them if there is one. */
    public void forget(BrandId brand) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    drop(brand);
                }
            });
        } else {
            drop(brand);
        }
    }

    private void drop(BrandId brand) {
        views.asMap().keySet().removeIf(key -> key.brand().equals(brand));
    }
}
