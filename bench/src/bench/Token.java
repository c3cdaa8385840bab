package bench;

/** What sessions are asked for with; known to the load, which knows nothing of the application's classes. */
final class Token {
    private static final int LENGTH = 43;

    private Token() {}

    /** A buyer goes by their number. */
    static String of(String who) {
        return ("bench-" + who + "-".repeat(LENGTH)).substring(0, LENGTH);
    }
}
