package linli.campaign;

import java.time.Instant;
import linli.shared.Money;
import org.jspecify.annotations.Nullable;

/** What became of a wish for seats. Everything but {@link Held} changed nothing. */
public sealed interface Seat {
    /**
     * @param price of one seat
     * @param deposit by which it is held, if the rest is paid later
     */
    record Held(
            ReservationId reservation,
            Instant until,
            Money price,
            @Nullable TeamId team,
            Terms.@Nullable Deposit deposit)
            implements Seat {}

    /** @param waitingList whether one can wait for a returned seat */
    record SoldOut(boolean waitingList) implements Seat {}

    record LimitReached(int limit) implements Seat {}

    record NotOpen(CampaignState state) implements Seat {}

    /** Not in this store, or not this variant. */
    record NotAllowedHere() implements Seat {}

    /** Not to whoever came by this way. */
    record OnlyElsewhere(CampaignError where) implements Seat {}

    record PaymentNotAllowed() implements Seat {}

    /** There is no such campaign in the brand. */
    record Unknown() implements Seat {}

    record TeamFull() implements Seat {}

    /** It completed, ran out of time, or never was in this campaign. */
    record TeamGone() implements Seat {}

    record AlreadyInTeam() implements Seat {}

    /** This campaign sells to teams, and none was named; or the other way round. */
    record TeamMismatch(boolean sellsToTeams) implements Seat {}

    /** The reference has its seat. */
    record AlreadyHeld(ReservationId reservation) implements Seat {}
}
