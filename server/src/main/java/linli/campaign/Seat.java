package linli.campaign;

import java.time.Instant;
import linli.shared.Money;
import org.jspecify.annotations.Nullable;

/** What became of a wish for seats. Nothing is written by any of it. */
public sealed interface Seat {
    /**
     * @param until for how long it would be held
     * @param price of one seat
     * @param team that it is a place of, if any
     * @param deposit by which it is held, if the rest is paid later
     * @param offer the place on the waiting list whose kept seat it takes up, if any
     * @param opened the team that it opens, if any
     * @param opens whether it is the campaign's first, so that its state has to follow
     */
    record Granted(
            Reserve wish,
            Instant until,
            Money price,
            @Nullable TeamId team,
            Terms.@Nullable Deposit deposit,
            @Nullable WaitingId offer,
            @Nullable NewTeam opened,
            boolean opens)
            implements Seat {

        public SeatKey key() {
            return new SeatKey(wish.brand(), wish.reservation());
        }
    }

    /** A team that a seat opens. */
    record NewTeam(TeamId id, int size, Instant expiresAt) {}

    /** @param waitingList whether one can wait for a returned seat */
    record SoldOut(boolean waitingList) implements Seat {}

    record LimitReached(int limit) implements Seat {}

    record NotOpen(CampaignState state) implements Seat {}

    record Paused() implements Seat {}

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

    /** The reservation has its seat. */
    record AlreadyTaken() implements Seat {}
}
