package linli.demo;

/**
 * One module's part of the play, through its commands. Acts follow each other in their {@code @Order}, in which each
 * finds what it needs of those before it. None knows of another, and each leaves to chance what it does by itself, so
 * that a further one changes nothing in the others' parts.
 */
interface Act {
    /** What is said while it goes on, in both languages. */
    String title();

    /** Sets up what is there on the first morning. */
    default void open(Stage stage) {}

    /** Puts into the calendar what happens from then on, once all have set up theirs. */
    default void plan(Stage stage) {}

    /** Ends it in the present. */
    default void close(Stage stage) {}
}
