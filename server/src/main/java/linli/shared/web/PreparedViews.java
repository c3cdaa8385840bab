package linli.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;
import linli.shared.BrandId;
import linli.shared.Signals;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * Views of brands as the bytes that are sent. A change drops its brand's views on every node, on its own before it is
 * answered; what else a view shows, such as a count, may be as old as a view lives. A node that may have missed a change
 * drops all it has.
 */
public class PreparedViews {
    private static final Duration LIFE = Duration.ofSeconds(1);
    private static final long MOST_BYTES = 32 << 20;

    /** Brands that share a place only lose their views together. */
    private static final int PLACES = 1 << 12;

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    /** A view as it is sent; the tag changes with the bytes. */
    public record View(byte[] json, String tag) {

        /** Sends the view, or only that the reader has it already. */
        public ResponseEntity<byte[]> answer(WebRequest request) {
            return ResponseEntity.status(request.checkNotModified(tag) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                    .cacheControl(CacheControl.noCache())
                    .eTag(tag)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json);
        }
    }

    /**
     * Of a view that was dropped while it was loaded nobody asks any more.
     *
     * @param changes how many changes of the brand this node has heard of
     */
    private record Key(BrandId brand, long changes, Record what) {}

    private final String topic;
    private final JsonMapper json;
    private final Signals signals;
    private final AtomicLong interruptions = new AtomicLong();
    private final AtomicLongArray changes = new AtomicLongArray(PLACES);
    private final Cache<Key, View> views;

    /** @param topic by which the nodes tell each other, of these views alone */
    protected PreparedViews(String topic, JsonMapper json, Signals signals) {
        this(topic, json, signals, LIFE);
    }

    PreparedViews(String topic, JsonMapper json, Signals signals, Duration life) {
        this.topic = topic;
        this.json = json;
        this.signals = signals;
        this.views = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .<Key, View>weigher((_, view) -> view.json().length)
                .expireAfterWrite(life)
                .build();
        signals.listen(topic, brand -> {
            if (brand.equals(Signals.LOOK)) {
                interruptions.incrementAndGet();
            } else {
                changes.incrementAndGet(place(BrandId.valueOf(brand)));
            }
        });
    }

    /**
     * The view, loaded once however many ask for it at a time.
     *
     * @param what everything that the view depends on, besides the brand
     */
    public View get(BrandId brand, Record what, Supplier<Object> load) {
        return views.get(new Key(brand, interruptions.get() + changes.get(place(brand)), what), _ -> {
            var bytes = json.writeValueAsBytes(load.get());
            return new View(bytes, '"' + DigestUtils.md5DigestAsHex(bytes) + '"');
        });
    }

    /** Drops the brand's views once the caller's transaction has committed, or at once; one statement. */
    public void forget(BrandId brand) {
        signals.send(topic, List.of(brand.toString()));
    }

    private static int place(BrandId brand) {
        return (int) (brand.value() * GOLDEN_RATIO >>> Long.SIZE - Integer.numberOfTrailingZeros(PLACES));
    }
}
