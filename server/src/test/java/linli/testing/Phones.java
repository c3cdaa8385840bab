package linli.testing;

import java.util.concurrent.ThreadLocalRandom;

/** Telephone numbers that no other test has. */
public final class Phones {
    private Phones() {}

    public static String next() {
        return "+86139%08d%02d"
                .formatted(
                        ThreadLocalRandom.current().nextInt(100_000_000),
                        ThreadLocalRandom.current().nextInt(100))
                .substring(0, 14);
    }
}
