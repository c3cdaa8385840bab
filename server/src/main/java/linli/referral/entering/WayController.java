package linli.referral.entering;

import jakarta.validation.Valid;
import java.util.List;
import linli.campaign.CampaignId;
import linli.community.Communities;
import linli.community.CommunityId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From what is not sold to everybody to the ways in, and from these to what they lead to. */
@RestController
@RequestMapping("/api/brands/{brand}")
class WayController {
    /**
     * @param community from whose group; null for the cloud store
     * @param entrance of the cloud store, where the campaign wants a certain one
     */
    record EnterRequest(
            @Nullable CommunityId community, @Nullable TouchpointId entrance) {}

    /** @param entrance the code of the entrance, which orders name; null if they came through none */
    record Entered(@Nullable String entrance) {}

    private final WayQueries ways;
    private final Communities communities;
    private final EnterCampaign enter;

    WayController(WayQueries ways, Communities communities, EnterCampaign enter) {
        this.ways = ways;
        this.communities = communities;
        this.enter = enter;
    }

    @GetMapping("/campaigns/{campaign}/ways")
    @Access(level = Access.Level.PUBLIC)
    WaysIn showWaysIn(@PathVariable BrandId brand, @PathVariable CampaignId campaign, Visitor visitor) {
        var terms = enter.terms(brand, campaign);
        if (!terms.isRestricted()) {
            return WaysIn.OPEN;
        }
        boolean anyEntrance = terms.touchpoints().isEmpty();
        return new WaysIn(
                ways.groups(brand, terms, visitor.person().orElse(null)),
                ways.entrances(brand, terms).stream()
                        .filter(entrance -> WayQueries.isSoldIn(terms, entrance.space()))
                        .toList(),
                anyEntrance && WayQueries.isSoldIn(terms, Touchpoint.Space.STORE),
                anyEntrance && WayQueries.isSoldIn(terms, Touchpoint.Space.CLOUD));
    }

    @PostMapping("/campaigns/{campaign}/ways")
    @Access(level = Access.Level.MEMBER)
    Entered enterCampaign(
            @PathVariable BrandId brand,
            @PathVariable CampaignId campaign,
            @Valid @RequestBody EnterRequest request,
            Actor actor,
            Visitor visitor) {
        var entrance = request.community() == null
                ? enter.fromCloud(brand, campaign, request.entrance(), visitor)
                : enter.fromGroup(brand, campaign, request.community(), actor.person(), visitor);
        return new Entered(entrance == null ? null : entrance.code());
    }

    /** What is sold to those who come from the community's groups, and not to everybody. */
    @GetMapping("/communities/{community}/campaigns")
    @Access(level = Access.Level.PUBLIC)
    List<CampaignId> listCampaignsOfCommunity(@PathVariable BrandId brand, @PathVariable CommunityId community) {
        communities.counts(brand, community);
        return ways.fromGroupsOf(brand, community);
    }
}
