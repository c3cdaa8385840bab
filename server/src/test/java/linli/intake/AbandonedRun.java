package linli.intake;

/** A run of an import whose runner has not been heard of for an hour. */
public final class AbandonedRun {
    private AbandonedRun() {}

    /** The statement that makes one of the brand {@code :brand}, numbered {@code :id}. */
    public static String of(String kind) {
        return """
                insert into intake.run (brand, id, kind, mode, started_by, alive_at)
                values (:brand, :id, '%s', 'APPLY', 1, shared.now() - interval '1 hour')
                """.formatted(kind);
    }
}
