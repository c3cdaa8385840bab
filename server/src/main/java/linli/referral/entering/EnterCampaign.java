package linli.referral.entering;

import linli.campaign.CampaignError;
import linli.campaign.CampaignId;
import linli.campaign.Campaigns;
import linli.campaign.Terms;
import linli.community.Communities;
import linli.community.CommunityId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.network.Touchpoints;
import linli.referral.ReferralError;
import linli.referral.sharing.Arrivals;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.access.Visitor;
import linli.shared.text.Bilingual;
import linli.shared.thing.ThingCard;
import linli.shared.thing.Things;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody come to a campaign by a way that is open to them, which counts as any other that they come by. */
@Service
class EnterCampaign {
    private final Campaigns campaigns;
    private final WayQueries ways;
    private final Communities communities;
    private final Touchpoints touchpoints;
    private final Things things;
    private final Arrivals arrivals;

    EnterCampaign(
            Campaigns campaigns,
            WayQueries ways,
            Communities communities,
            Touchpoints touchpoints,
            Things things,
            Arrivals arrivals) {
        this.campaigns = campaigns;
        this.ways = ways;
        this.communities = communities;
        this.touchpoints = touchpoints;
        this.things = things;
        this.arrivals = arrivals;
    }

    Terms terms(BrandId brand, CampaignId campaign) {
        return campaigns
                .findTerms(brand, campaign)
                .orElseThrow(() -> new DomainException(CampaignError.CAMPAIGN_NOT_FOUND));
    }

    /** From a group of the community, in which the person sits. */
    @Transactional
    public Touchpoint fromGroup(
            BrandId brand, CampaignId campaign, CommunityId community, PersonId person, Visitor visitor) {
        var terms = terms(brand, campaign);
        if (!WayQueries.isSoldIn(terms, Touchpoint.Space.GROUP)) {
            throw new DomainException(ReferralError.NO_WAY_IN);
        }
        if (communities.membershipOf(brand, community, person).isEmpty()) {
            throw new DomainException(ReferralError.JOIN_FIRST);
        }
        var entrance = terms.touchpoints().isEmpty()
                ? touchpoints.groupEntrance(brand, community.thing(), name(brand, community), person)
                : ways.findInGroup(brand, terms, community)
                        .map(found -> touchpoints.get(brand, found))
                        .orElseThrow(() -> new DomainException(ReferralError.NO_WAY_IN));
        arrivals.byTouchpoint(entrance, visitor);
        return entrance;
    }

    private Bilingual name(BrandId brand, CommunityId community) {
        return things.find(brand, community.thing())
                .map(ThingCard::title)
                .orElseThrow(() -> new DomainException(ReferralError.NO_WAY_IN));
    }

    /** Through the cloud store: by the entrance, or by none where the campaign wants none. */
    @Transactional
    public @Nullable Touchpoint fromCloud(
            BrandId brand, CampaignId campaign, @Nullable TouchpointId wanted, Visitor visitor) {
        var terms = terms(brand, campaign);
        if (!WayQueries.isSoldIn(terms, Touchpoint.Space.CLOUD)) {
            throw new DomainException(ReferralError.NO_WAY_IN);
        }
        if (wanted == null) {
            if (!terms.touchpoints().isEmpty()) {
                throw new DomainException(ReferralError.NO_WAY_IN);
            }
            arrivals.byNone(brand, visitor);
            return null;
        }
        var entrance = touchpoints.get(brand, wanted);
        if (!terms.touchpoints().contains(wanted) || entrance.space() != Touchpoint.Space.CLOUD) {
            throw new DomainException(ReferralError.NO_WAY_IN);
        }
        arrivals.byTouchpoint(entrance, visitor);
        return entrance;
    }
}
