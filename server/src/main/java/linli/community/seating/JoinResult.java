package linli.community.seating;

import linli.community.GroupId;
import linli.community.Joining;
import linli.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** How somebody's coming came out, as it is answered. */
record JoinResult(State state, @Nullable GroupId group) {
    enum State {
        SEATED,
        ALREADY_SEATED,
        AWAITING_APPROVAL
    }

    /** @throws DomainException if the person was refused */
    static JoinResult of(Joining joining) {
        return switch (joining) {
            case Joining.Seated(var group) -> new JoinResult(State.SEATED, group);
            case Joining.AlreadySeated(var group) -> new JoinResult(State.ALREADY_SEATED, group);
            case Joining.AwaitingApproval() -> new JoinResult(State.AWAITING_APPROVAL, null);
            case Joining.Refused(var reason) -> throw new DomainException(reason);
        };
    }
}
