package linli.campaign.team;

import java.time.Instant;
import linli.campaign.CampaignId;
import linli.campaign.TeamId;
import linli.identity.PersonCard;
import linli.shared.text.Bilingual;

/** A team that can be joined. */
record LiveTeam(
        TeamId id,
        CampaignId campaign,
        Bilingual campaignTitle,
        PersonCard founder,
        int size,
        int placesLeft,
        Instant expiresAt) {}
