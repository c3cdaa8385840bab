package linli.ordering.checkout;

import java.time.Instant;
import java.util.List;
import linli.campaign.TeamId;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.shared.ErrorCode;
import linli.shared.Money;
import org.jspecify.annotations.Nullable;

/** What became of an order to place. */
sealed interface Placed {
    /** @param payUntil until when it has to be paid, if it is not paid yet */
    record Accepted(
            OrderId order,
            OrderState state,
            Money total,
            @Nullable Instant payUntil,
            @Nullable TeamId team) implements Placed {}

    /** The key was used before for the same request: that order. */
    record Replayed(Accepted first) implements Placed {}

    /** Nothing was changed. */
    record Refused(ErrorCode code, List<Object> arguments) implements Placed {
        static Refused of(ErrorCode code, Object... arguments) {
            return new Refused(code, List.of(arguments));
        }
    }
}
