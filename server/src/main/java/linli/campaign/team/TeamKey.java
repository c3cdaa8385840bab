package linli.campaign.team;

import linli.campaign.TeamId;
import linli.shared.BrandId;

/** A team within its brand. */
public record TeamKey(BrandId brand, TeamId team) {}
