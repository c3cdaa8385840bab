package linli.activity;

/**
 * Tables computed from the stream and from nothing else. Its SQL reads the events to add from {@code
 * activity.slice('<name>')}, which has the columns of {@code activity.event}; every event comes exactly once, in no
 * particular order. A module declares it as a bean.
 */
public interface Projection {
    /** Unique and stable, for the position is kept under it. */
    String name();

    /** Empties the tables; runs in the transaction that sets the position back. */
    void clear();

    /** Adds the slice, set-based; runs in the transaction that moves the position on, and never twice at a time. */
    void add();
}
