package linli.campaign.team;

import java.time.Instant;
import java.util.List;
import linli.campaign.CampaignId;
import linli.campaign.TeamId;
import linli.campaign.TeamState;
import linli.media.MediaId;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A team and who paid for a place in it and has not left it.
 *
 * @param paid how many they are
 * @param placesLeft how many may still join
 */
record TeamDetail(
        TeamId id,
        CampaignId campaign,
        TeamState state,
        int size,
        int paid,
        int placesLeft,
        Instant expiresAt,
        List<TeamMember> members) {

    record TeamMember(
            PersonId person, String name, @Nullable MediaId avatar, boolean founder) {}
}
