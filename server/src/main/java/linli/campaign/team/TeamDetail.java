package linli.campaign.team;

import java.time.Instant;
import java.util.List;
import linli.campaign.CampaignId;
import linli.campaign.TeamId;
import linli.campaign.TeamState;
import linli.identity.PersonCard;

/**
 * A team and who is in it.
 *
 * @param founder who opened it, whether or not they are still in it
 * @param paid how many paid for a place and have not left
 * @param placesLeft how many may still join
 * @param members who paid for a place and has not left
 */
record TeamDetail(
        TeamId id,
        CampaignId campaign,
        PersonCard founder,
        TeamState state,
        int size,
        int paid,
        int placesLeft,
        Instant expiresAt,
        List<PersonCard> members) {}
