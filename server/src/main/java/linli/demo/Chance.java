package linli.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import linli.shared.VisitorId;

/** All that is left to chance in the play, from one seed. */
final class Chance {
    static final long SEED = 20_260_101;

    private final RandomGenerator random;

    Chance(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean of(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Prefers the first of the list, the more so the higher the {@code bias}; 1 is no preference. */
    <T> T favour(List<T> list, double bias) {
        return list.get((int) (list.size() * Math.pow(random.nextDouble(), bias)));
    }

    /** A whole number near the expected one, whose fractions add up over many calls. */
    int about(double expected) {
        double some = expected * (0.7 + 0.6 * random.nextDouble());
        return (int) some + (random.nextDouble() < some - (int) some ? 1 : 0);
    }

    VisitorId visitor() {
        return new VisitorId(random.nextLong(1, Long.MAX_VALUE));
    }

    <T> List<T> shuffled(List<T> list) {
        var mixed = new java.util.ArrayList<>(list);
        for (int i = mixed.size() - 1; i > 0; i--) {
            java.util.Collections.swap(mixed, i, random.nextInt(i + 1));
        }
        return mixed;
    }
}
