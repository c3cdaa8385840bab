package linli.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Makes 64-bit ids that sort by time: 41 bits of milliseconds since 2024, 10 bits of node, 12 bits of sequence
 * (Snowflake, Twitter 2010). Never repeats within a node, even if the clock stands still or steps back.
 */
public final class Ids {
    private static final long EPOCH = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    private static final int NODE_BITS = 10;
    private static final int SEQUENCE_BITS = 12;

    /** The last millisecond that ids can tell. */
    private static final long LAST_MILLI = Long.MAX_VALUE >> (NODE_BITS + SEQUENCE_BITS);

    /** As far as ids may be ahead of the clock, in milliseconds, and still be taken for what they say. */
    private static final long TOLERANCE = Duration.ofHours(1).toMillis();

    /**
     * Ids were ahead of the time, for a clock had been: they never go back.
     *
     * @param since when that began
     * @param below all that were made from then on, until time caught up with them, are below it
     */
    public record Ahead(Instant since, long below) {}

    private final Clock clock;
    private final long node;
    private final AtomicLong last = new AtomicLong();
    private final ConcurrentSkipListMap<Instant, Long> ahead = new ConcurrentSkipListMap<>();
    private volatile @Nullable Instant aheadSince;

    /** @param node a number no other running node uses, from 0 to 1,023 */
    public Ids(Clock clock, int node) {
        if (node < 0 || node >= 1 << NODE_BITS) {
            throw new IllegalArgumentException("node out of range: " + node);
        }
        this.clock = clock;
        this.node = node;
    }

    public long next() {
        long floor = (clock.millis() - EPOCH) << SEQUENCE_BITS;
        long tick = last.updateAndGet(previous -> Math.max(previous + 1, floor));
        long lead = (tick - floor) >> SEQUENCE_BITS;
        if (lead > TOLERANCE || aheadSince != null) {
            note(tick >> SEQUENCE_BITS, lead);
        }
        long sequence = tick & ((1 << SEQUENCE_BITS) - 1);
        return (tick >> SEQUENCE_BITS) << (NODE_BITS + SEQUENCE_BITS) | node << SEQUENCE_BITS | sequence;
    }

    /** The number that no id made since the moment is below; zero for what was before there were any, and the last for what is after all. */
    public static long floor(Instant moment) {
        return Math.clamp(moment.toEpochMilli() - EPOCH, 0, LAST_MILLI) << (NODE_BITS + SEQUENCE_BITS);
    }

    private synchronized void note(long millis, long lead) {
        if (lead <= TOLERANCE) {
            aheadSince = null;
            return;
        }
        var since = aheadSince == null ? clock.instant() : aheadSince;
        aheadSince = since;
        ahead.merge(since, (millis + TOLERANCE) << (NODE_BITS + SEQUENCE_BITS), Math::max);
    }

    /** When ids were ahead, as far as this node knows. */
    public List<Ahead> listAhead() {
        return ahead.entrySet().stream()
                .map(entry -> new Ahead(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** When ids of others were, or of this node before it started. */
    public void remember(Collection<Ahead> known) {
        known.forEach(each -> ahead.merge(each.since(), each.below(), Math::max));
    }

    /** The number that all ids made before the moment are below, also if they were ahead of the time. */
    public long ceiling(Instant moment) {
        return ahead.headMap(moment, true).values().stream().reduce(floor(moment), Math::max);
    }

    /**
     * Reads an id as it stands in a path or in JSON.
     *
     * @throws IllegalArgumentException unless it is a canonical positive decimal
     */
    public static long parse(String text) {
        long value = Long.parseLong(text);
        if (value <= 0 || !Long.toString(value).equals(text)) {
            throw new IllegalArgumentException("not an id: " + text);
        }
        return value;
    }
}
