package linli.shared.work;

/**
 * Where jobs run, each in a thread of its own: as many of a lane at once as it is wide, and those of one never wait for
 * those of another. Together they leave requests the larger part of the database's connections.
 */
public enum Lane {
    /** A moment's work every few seconds, which people wait for. */
    FAST(6),
    /** Imports, counts, rankings: they take as long as they take. */
    SLOW(3),
    /** Whatever speaks to another machine. */
    NETWORK(3);

    private final int width;

    Lane(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }
}
