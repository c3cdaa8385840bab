package linli.community;

import linli.network.TouchpointId;
import linli.shared.Id;
import linli.shared.PersonId;
import linli.shared.ThingId;
import org.jspecify.annotations.Nullable;

/**
 * What brought somebody to a community; parts that play no part are null. The touchpoint and the inviter of an
 * invitation are read from the invitation itself.
 */
public record JoinSource(
        Kind kind,
        @Nullable String invitation,
        @Nullable TouchpointId touchpoint,
        @Nullable PersonId inviter,
        @Nullable ThingId share) {
    /** The kind of source that joins are counted by. */
    public enum Kind {
        DIRECT,
        TOUCHPOINT,
        INVITATION,
        SHARE,
        ROSTER
    }

    public static final JoinSource DIRECT = new JoinSource(Kind.DIRECT, null, null, null, null);
    public static final JoinSource ROSTER = new JoinSource(Kind.ROSTER, null, null, null, null);

    public static JoinSource touchpoint(TouchpointId touchpoint) {
        return new JoinSource(Kind.TOUCHPOINT, null, touchpoint, null, null);
    }

    public static JoinSource invitation(String code) {
        return new JoinSource(Kind.INVITATION, code, null, null, null);
    }

    public static JoinSource share(Id.OfShare share, PersonId sharer) {
        return new JoinSource(Kind.SHARE, null, null, sharer, ThingId.of(share));
    }
}
