package linli.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens a moment later in another thread. */
public final class Eventually {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    /** Returns as soon as the condition holds; fails if it does not for 20 seconds. */
    public static void holds(BooleanSupplier condition) {
        holds(LONGEST, condition);
    }

    /** Returns as soon as the condition holds; fails if it does not for so long. */
    public static void holds(Duration longest, BooleanSupplier condition) {
        get(longest, condition::getAsBoolean, held -> held);
    }

    /** The first of what is seen again and again that is as wanted; fails if none is for 20 seconds. */
    public static <T> T get(Supplier<T> look, Predicate<T> wanted) {
        return get(LONGEST, look, wanted);
    }

    /** The first of what is seen again and again that is as wanted; fails if none is for so long. */
    public static <T> T get(Duration longest, Supplier<T> look, Predicate<T> wanted) {
        long end = System.nanoTime() + longest.toNanos();
        var seen = look.get();
        while (!wanted.test(seen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come about, last seen: " + seen);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            seen = look.get();
        }
        return seen;
    }
}
