package linli.shared;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes 64-bit ids that sort by time: 41 bits of milliseconds since 2024, 10 bits of node, 12 bits of sequence
 * (Snowflake, Twitter 2010). Never repeats within a node, even if the clock stands still or steps back.
 */
public final class Ids {
    private static final long EPOCH = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
    private static final int NODE_BITS = 10;
    private static final int SEQUENCE_BITS = 12;

    private final Clock clock;
    private final long node;
    private final AtomicLong last = new AtomicLong();

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
        long sequence = tick & ((1 << SEQUENCE_BITS) - 1);
        return (tick >> SEQUENCE_BITS) << (NODE_BITS + SEQUENCE_BITS) | node << SEQUENCE_BITS | sequence;
    }

    /** The number that all ids made before the moment are below; zero for what was before there were any. */
    public static long floor(Instant moment) {
        return Math.max(0, moment.toEpochMilli() - EPOCH) << (NODE_BITS + SEQUENCE_BITS);
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
