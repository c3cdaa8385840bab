package linli.activity;

/**
 * What somebody did, such as {@code PAY}. The module that speaks a verb declares it among its {@link Verbs}, and nobody
 * else has to know of it.
 *
 * @param reach what it means of the touchpoint by which they came
 */
public record Verb(String name, Reach reach) {
    /** What a touchpoint did to whoever came by it. */
    public enum Reach {
        NONE,
        /** They scanned or opened it. */
        TOUCHED,
        /** They shared through it. */
        SPREAD,
        /** They joined through it. */
        BROUGHT,
        /** They paid through it. */
        CONVERTED
    }

    public Verb(String name) {
        this(name, Reach.NONE);
    }

    @Override
    public String toString() {
        return name;
    }
}
