package linli.campaign.shelf;

import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import linli.campaign.CampaignError;
import linli.campaign.CampaignId;
import linli.campaign.CampaignKind;
import linli.campaign.CampaignPermission;
import linli.campaign.CampaignState;
import linli.campaign.seat.Seats;
import linli.campaign.waiting.WaitingList;
import linli.catalog.ProductId;
import linli.identity.People;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.Visitor;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns as members and stores see them. */
@RestController
@RequestMapping("/api/brands/{brand}")
class CampaignController {
    private final CampaignQueries queries;
    private final Seats seats;
    private final WaitingList waiting;
    private final People people;

    CampaignController(CampaignQueries queries, Seats seats, WaitingList waiting, People people) {
        this.queries = queries;
        this.seats = seats;
        this.waiting = waiting;
        this.people = people;
    }

    @GetMapping("/campaigns")
    @Access(level = Access.Level.PUBLIC)
    Page<CampaignCard> listCampaigns(
            @PathVariable BrandId brand,
            @RequestParam(required = false) @Nullable Set<@NotNull CampaignState> state,
            @RequestParam(required = false) @Nullable CampaignKind kind,
            @RequestParam(required = false) @Nullable ProductId product,
            @RequestParam(required = false) @Nullable @Characters(max = 60) String q,
            PageRequest page) {
        return Page.of(
                queries.cards(
                        brand, state == null ? EnumSet.allOf(CampaignState.class) : state, kind, product, q, page),
                page.size(),
                card -> card.id().toString());
    }

    @GetMapping("/stores/{store}/campaigns")
    @Access(level = Access.Level.STORE, permission = CampaignPermission.READ)
    Page<CampaignCard> listStoreCampaigns(
            @PathVariable BrandId brand,
            @PathVariable StoreId store,
            @RequestParam(required = false) @Nullable Set<@NotNull CampaignState> state,
            PageRequest page) {
        return Page.of(
                queries.cardsOfStore(brand, store, state == null ? EnumSet.allOf(CampaignState.class) : state, page),
                page.size(),
                card -> card.id().toString());
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
