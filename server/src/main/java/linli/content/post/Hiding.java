package linli.content.post;

import java.time.Instant;
import linli.content.ContentPermission;
import linli.shared.BrandId;
import linli.shared.access.Actor;

/**
 * Why staff took a post from sight, as its author is told.
 *
 * @param by who may show it again: what HQ hid, only HQ
 */
public record Hiding(Reason reason, String note, Instant at, By by) {

    /** With whose right it is hidden: HQ moderates all of the brand, others are staff of some part of it. */
    public enum By {
        STAFF,
        HQ;

        static By of(Actor actor, BrandId brand) {
            return actor.may(ContentPermission.MODERATE_POSTS, brand) ? HQ : STAFF;
        }
    }

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
