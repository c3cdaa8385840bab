package linli.community;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import linli.community.CommunityQueries.CommunityCard;
import linli.community.CommunityQueries.InvitationCard;
import linli.community.CommunityRepository.InvitationRow;
import linli.identity.People;
import linli.network.TouchpointId;
import linli.network.Touchpoints;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations: whoever sits in the community may invite, and is remembered as the inviter of who comes. */
@RestController
@RequestMapping("/api/brands/{brand}")
class InvitationController {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 10;
    /** How many somebody may bring by one invitation who does not manage the community. */
    private static final int MEMBERS_GUESTS = 100;

    record InviteRequest(
            @Nullable TouchpointId touchpoint,
            @Min(1) @Max(10_000) int useLimit,
            @Min(1) @Max(365) int days) {}

    record InvitationView(
            String code, CommunityCard community, CommunityPerson inviter, Instant expiresAt, boolean usable) {}

    private final CommunityRepository communities;
    private final CommunityQueries queries;
    private final Touchpoints touchpoints;
    private final People people;
    private final Ids ids;
    private final RandomGenerator random;

    InvitationController(
            CommunityRepository communities,
            CommunityQueries queries,
            Touchpoints touchpoints,
            People people,
            Ids ids,
            RandomGenerator random) {
        this.communities = communities;
        this.queries = queries;
        this.touchpoints = touchpoints;
        this.people = people;
        this.ids = ids;
        this.random = random;
    }

    @Access(Access.Level.MEMBER)
    @PostMapping("/communities/{community}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    InvitationView invite(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @Valid @RequestBody InviteRequest request,
            Actor actor) {
        boolean manager = actor.managesCommunity(brand, community.value());
        boolean seated =
                communities.findMembership(brand, community, actor.person()).isPresent();
        if (!seated && !manager || communities.findCounts(brand, community).isEmpty()) {
            throw new DomainException(CommunityError.COMMUNITY_NOT_FOUND);
        }
        if (!manager && request.useLimit() > MEMBERS_GUESTS) {
            throw new DomainException(CommunityError.INVITATION_TOO_LARGE, MEMBERS_GUESTS);
        }
        if (request.touchpoint() != null) {
            touchpoints.get(brand, request.touchpoint());
        }
        var code = code();
        communities.insert(new InvitationRow(
                brand,
                new InvitationId(ids.next()),
                community,
                code,
                actor.person(),
                request.touchpoint(),
                request.useLimit(),
                Duration.ofDays(request.days())));
        return getInvitation(brand, code);
    }

    /** What a person sees who follows an invitation's link. */
    @Access(Access.Level.PUBLIC)
    @GetMapping("/invitations/{code}")
    InvitationView getInvitation(@PathVariable BrandId brand, @PathVariable String code) {
        var invite = queries.findInvitation(brand, code)
                .orElseThrow(() -> new DomainException(CommunityError.INVITATION_NOT_FOUND));
        var community = queries.find(brand, invite.community(), null)
                .orElseThrow(() -> new DomainException(CommunityError.COMMUNITY_NOT_FOUND));
        var inviter = invite.card().inviter();
        return new InvitationView(
                code,
                community.card(),
                CommunityPerson.of(inviter, people.profiles(List.of(inviter))),
                invite.card().expiresAt(),
                invite.alive());
    }

    @Access(Access.Level.COMMUNITY_MANAGER)
    @GetMapping("/communities/{community}/invitations")
    Page<InvitationCard> listInvitations(
            @PathVariable BrandId brand, @PathVariable CommunityId community, PageRequest page) {
        return queries.invitations(brand, community, page);
    }

    @Access(Access.Level.COMMUNITY_MANAGER)
    @PostMapping("/communities/{community}/invitations/{invitation}/expire")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void expireInvitation(
            @PathVariable BrandId brand, @PathVariable CommunityId community, @PathVariable InvitationId invitation) {
        if (communities.expire(brand, community, invitation) == 0) {
            throw new DomainException(CommunityError.INVITATION_NOT_FOUND);
        }
    }

    private String code() {
        var code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
