package linli.campaign.shelf;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import linli.campaign.CampaignError;
import linli.campaign.CampaignId;
import linli.campaign.CampaignPermission;
import linli.campaign.seat.Seats;
import linli.campaign.waiting.WaitingList;
import linli.identity.People;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.Visitor;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns as members and stores see them. */
@RestController
@RequestMapping("/api/brands/{brand}")
class CampaignController {
    private final CampaignQueries queries;
    private final ExportCampaigns export;
    private final Seats seats;
    private final WaitingList waiting;
    private final People people;

    CampaignController(
            CampaignQueries queries, ExportCampaigns export, Seats seats, WaitingList waiting, People people) {
        this.queries = queries;
        this.export = export;
        this.seats = seats;
        this.waiting = waiting;
        this.people = people;
    }

    @GetMapping("/campaigns")
    @Access(level = Access.Level.PUBLIC)
    Page<CampaignCard> listCampaigns(
            @PathVariable BrandId brand, @ParameterObject @Valid CampaignFilter filter, PageRequest page) {
        return queries.cards(brand, filter, page);
    }

    @GetMapping("/campaigns/count")
    @Access(level = Access.Level.STAFF, permission = CampaignPermission.READ)
    Matches countCampaigns(@PathVariable BrandId brand, @ParameterObject @Valid CampaignFilter filter) {
        return queries.count(brand, filter);
    }

    @GetMapping(path = "/campaigns/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.STAFF, permission = CampaignPermission.READ)
    void exportCampaigns(
            @PathVariable BrandId brand,
            @ParameterObject @Valid CampaignFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, actor.person(), filter, wanted, response);
    }

    @GetMapping("/stores/{store}/campaigns")
    @Access(level = Access.Level.STORE, permission = CampaignPermission.READ)
    Page<CampaignCard> listStoreCampaigns(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @ParameterObject @Valid CampaignFilter filter,
            PageRequest page) {
        return queries.cards(brand, filter.in(store), page);
    }

    @GetMapping("/stores/{store}/campaigns/count")
    @Access(level = Access.Level.STORE, permission = CampaignPermission.READ)
    Matches countStoreCampaigns(
            @PathVariable BrandId brand, @PathVariable StoreId store, @ParameterObject @Valid CampaignFilter filter) {
        return queries.count(brand, filter.in(store));
    }

    @GetMapping(path = "/stores/{store}/campaigns/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.STORE, permission = CampaignPermission.READ)
    void exportStoreCampaigns(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @ParameterObject @Valid CampaignFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, actor.person(), filter.in(store), wanted, response);
    }

    @GetMapping("/campaigns/{campaign}")
    @Access(level = Access.Level.PUBLIC)
    CampaignDetail showCampaign(@PathVariable BrandId brand, @PathVariable CampaignId campaign, Visitor visitor) {
        var found = queries.find(brand, campaign).orElseThrow(CampaignController::notFound);
        var terms = found.terms();
        return new CampaignDetail(
                found.card(),
                queries.notices(brand, campaign),
                terms.memberLimit(),
                terms.stores(),
                terms.spaces(),
                terms.touchpoints().isEmpty() ? List.of() : queries.entrances(brand, terms),
                seats.admits(brand, terms, visitor),
                terms.payments(),
                terms.waiting() != null,
                terms.team() == null ? null : terms.team().window().toSeconds(),
                DepositTerms.of(terms.deposit(), found.currency()),
                terms.tiers().stream()
                        .map(tier -> new CampaignDetail.CampaignTier(
                                tier.sold(), tier.off().value()))
                        .toList(),
                queries.items(brand, campaign, found.currency()),
                terms.team() == null ? List.of() : teams(brand, campaign),
                visitor.person()
                        .map(person -> queries.standing(brand, campaign, person))
                        .orElse(null));
    }

    private List<CampaignDetail.TeamCard> teams(BrandId brand, CampaignId campaign) {
        var teams = queries.joinableTeams(brand, campaign);
        var cards = people.cards(
                teams.stream().map(CampaignQueries.JoinableTeam::founder).collect(Collectors.toSet()));
        return teams.stream()
                .map(team -> new CampaignDetail.TeamCard(
                        team.id(), cards.of(team.founder()), team.placesLeft(), team.size(), team.expiresAt()))
                .toList();
    }

    @GetMapping("/campaigns/{campaign}/progress")
    @Access(level = Access.Level.PUBLIC)
    ResponseEntity<CampaignProgress> followCampaign(@PathVariable BrandId brand, @PathVariable CampaignId campaign) {
        var progress = queries.findProgress(brand, campaign).orElseThrow(CampaignController::notFound);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(Integer.toHexString(progress.hashCode()))
                .body(progress);
    }

    @PostMapping("/campaigns/{campaign}/waiting-list")
    @Access(level = Access.Level.MEMBER)
    @ResponseStatus(HttpStatus.CREATED)
    CampaignDetail.CampaignStanding joinWaitingList(
            @PathVariable BrandId brand, @PathVariable CampaignId campaign, Actor actor) {
        waiting.join(brand, campaign, actor.person());
        return queries.standing(brand, campaign, actor.person());
    }

    @DeleteMapping("/campaigns/{campaign}/waiting-list")
    @Access(level = Access.Level.MEMBER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leaveWaitingList(@PathVariable BrandId brand, @PathVariable CampaignId campaign, Actor actor) {
        waiting.leave(brand, campaign, actor.person());
    }

    private static DomainException notFound() {
        return new DomainException(CampaignError.CAMPAIGN_NOT_FOUND);
    }
}
