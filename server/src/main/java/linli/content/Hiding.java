package linli.content;

import java.time.Instant;

/** Why staff took a post from sight, as its author is told. */
public record Hiding(Reason reason, String note, Instant at) {

    /** What readers are told of in their own language; {@code OTHER} needs a note. */
    public enum Reason {
        ADVERTISING,
        OFFENSIVE,
        UNTRUE,
        PRIVACY,
        OFF_TOPIC,
        OTHER
    }
}
