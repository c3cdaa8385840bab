package linli.campaign;

import java.util.List;

/** What a paid reservation stands at. */
public sealed interface Confirmation {
    /** Sold, and nothing has to happen any more. */
    record Final() implements Confirmation {}

    /** Sold, but its team or its campaign's threshold is not complete yet. */
    record Waiting() implements Confirmation {}

    /**
     * Sold, and with it the team is complete: these seats are all final now, this one among them. Whoever had it confirmed
     * records that ({@link CampaignVerbs#TEAM_COMPLETE}) together with what else there is to record.
     */
    record TeamCompleted(TeamId team, List<SeatKey> seats) implements Confirmation {}

    /** The seat had been given back before; the money has to go back, too. */
    record Lapsed() implements Confirmation {}
}
