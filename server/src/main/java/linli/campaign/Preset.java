package linli.campaign;

import java.time.Duration;

/**
 * What campaigns of a kind are sold by until somebody says otherwise.
 *
 * @param open how long it can be bought
 * @param teams whether it sells to teams
 * @param waiting whether one can wait for a returned seat
 */
public record Preset(
        Duration open, int quota, int memberLimit, int threshold, boolean teams, Duration hold, boolean waiting) {
    /** Of whatever sells to teams. */
    public static final Terms.TeamTerms TEAM = new Terms.TeamTerms(3, Duration.ofHours(24));

    /** How long a balance can be paid, from the end of the sale on. */
    public static final Duration BALANCE = Duration.ofHours(72);

    Terms.Builder selling(Terms.Window window, int seats) {
        return Terms.selling(window, seats)
                .memberLimit(Math.min(memberLimit, seats))
                .threshold(threshold)
                .team(teams ? TEAM : null)
                .hold(hold)
                .waiting(waiting ? new Terms.WaitingTerms(Terms.OFFER) : null);
    }
}
