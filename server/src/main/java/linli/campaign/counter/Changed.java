package linli.campaign.counter;

/** Checks that a write changed what it had to. */
public final class Changed {
    private Changed() {}

    /** @throws IllegalStateException if a limit that the write itself keeps refused some of the rows */
    public static void expect(int rows, int changed) {
        if (rows != changed) {
            throw new IllegalStateException("%d rows changed instead of %d".formatted(changed, rows));
        }
    }
}
