package linli.shared;

/** Work whose statements may take longer than a request would wait: jobs, and imports in the background. */
public final class Unhurried {
    private static final ScopedValue<Boolean> BOUND = ScopedValue.newInstance();

    private Unhurried() {}

    /** Runs the work in this thread; the connections that it takes wait for an answer up to ten minutes. */
    public static void run(Runnable work) {
        ScopedValue.where(BOUND, true).run(work);
    }

    static boolean isBound() {
        return BOUND.isBound();
    }
}
