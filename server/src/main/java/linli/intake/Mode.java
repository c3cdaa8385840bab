package linli.intake;

import java.util.Optional;

/** Whether a run only tells what it would do. */
public enum Mode {
    DRY_RUN,
    APPLY;

    /** By its name in an address. */
    public static Optional<Mode> find(String name) {
        return switch (name) {
            case "dry-run" -> Optional.of(DRY_RUN);
            case "apply" -> Optional.of(APPLY);
            default -> Optional.empty();
        };
    }
}
