package linli.campaign.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.campaign.Seat;
import linli.campaign.SeatKey;
import linli.campaign.TeamId;
import linli.campaign.TeamKey;
import linli.campaign.counter.CampaignKey;
import linli.campaign.counter.SeatState;

/** Teams and how many of their places are taken and paid. Each method is one statement; the campaigns are locked. */
public interface Teams {

    /** Opens the teams that these seats open. */
    void open(List<Seat.Granted> founders);

    /** Takes so many places: the write itself refuses the one too many, and a team that is over. */
    void join(Map<TeamKey, Integer> places);

    /** Counts so many paid places; a team opens with its first and completes with its last. Returns those that completed. */
    List<TeamKey> pay(Map<TeamKey, Integer> places);

    /** Gives places back, whatever has become of the team; one that still forms and that everybody left is dissolved. */
    void leave(Map<TeamKey, Left> places);

    /** So many places that were taken, of which so many were paid. */
    record Left(int taken, int paid) {
        public Left plus(Left other) {
            return new Left(taken + other.taken, paid + other.paid);
        }
    }

    /** Which seats are a team's places and stand in the state. */
    Map<TeamKey, List<SeatKey>> places(List<TeamKey> teams, SeatState state);

    /** How many seats are paid in the campaign's complete teams. */
    int countComplete(CampaignKey campaign);

    /** Those of the teams that are complete. */
    Set<TeamKey> complete(Collection<TeamKey> teams);

    /** Those of the teams that ran out of time in a campaign that was not called off. */
    Set<TeamKey> lapsed(Collection<TeamKey> teams);

    /** A team whose time is over. */
    record Expiring(TeamKey key, CampaignKey campaign) {

        /** Reads {@code brand}, {@code id} and {@code campaign}. */
        public static Expiring read(ResultSet row) throws SQLException {
            var campaign = CampaignKey.read(row);
            return new Expiring(new TeamKey(campaign.brand(), new TeamId(row.getLong("id"))), campaign);
        }
    }

    /** Ends those of the teams whose time is over still, and returns them. */
    List<Expiring> expire(List<Expiring> teams);

    /** Gives the unfinished teams of a campaign so much longer, at most until it closes. */
    void prolong(CampaignKey campaign, Duration by);

    /** Gives the unfinished teams that would have ended with the campaign their whole time again, at most until it closes now. */
    void followEnd(CampaignKey campaign, Instant closed);

    /** Makes the unfinished teams of a campaign due at once. */
    void hasten(CampaignKey campaign);
}
