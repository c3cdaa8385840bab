package linli.community.invitation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import linli.community.CommunityError;
import linli.community.CommunityId;
import linli.community.CommunityPermission;
import linli.community.invitation.InvitationList.ListedInvitation;
import linli.community.invitation.InvitationRepository.InvitationCard;
import linli.community.overview.CommunityCard;
import linli.community.overview.CommunityDetails;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.Bulk;
import linli.shared.listing.Bulk.BulkOutcome;
import linli.shared.listing.Bulk.BulkStep;
import linli.shared.listing.ByAge;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations: whoever sits in the community may invite, and is remembered as the inviter of who comes. */
@RestController
@RequestMapping("/api/brands/{brand}")
class InvitationController {
    record InviteRequest(
            @Nullable TouchpointId touchpoint,
            @Min(1) @Max(10_000) int useLimit,
            @Min(1) @Max(365) int days) {}

    record InvitationView(
            String code, CommunityCard community, PersonCard inviter, Instant expiresAt, boolean usable) {}

    private final Invite invite;
    private final InvitationRepository invitations;
    private final InvitationList list;
    private final Bulk bulk;
    private final CommunityDetails communities;
    private final People people;

    InvitationController(
            Invite invite,
            InvitationRepository invitations,
            InvitationList list,
            Bulk bulk,
            CommunityDetails communities,
            People people) {
        this.invite = invite;
        this.invitations = invitations;
        this.list = list;
        this.bulk = bulk;
        this.communities = communities;
        this.people = people;
    }

    @Access(level = Access.Level.MEMBER)
    @PostMapping("/communities/{community}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    InvitationView invite(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @Valid @RequestBody InviteRequest request,
            Actor actor) {
        var code = invite.handle(new Invite.Command(
                brand,
                community,
                actor.person(),
                actor.mayInCommunity(CommunityPermission.MANAGE_MEMBERS, brand, community.value()),
                request.touchpoint(),
                request.useLimit(),
                Duration.ofDays(request.days())));
        return getInvitation(brand, code);
    }

    /** What a person sees who follows an invitation's link. */
    @Access(level = Access.Level.PUBLIC)
    @GetMapping("/invitations/{code}")
    InvitationView getInvitation(@PathVariable BrandId brand, @PathVariable String code) {
        var found = invitations
                .find(brand, code)
                .orElseThrow(() -> new DomainException(CommunityError.INVITATION_NOT_FOUND));
        var inviter = found.card().inviter();
        return new InvitationView(
                code,
                communities.card(brand, found.community()),
                people.card(inviter),
                found.card().expiresAt(),
                found.card().state() == InvitationRepository.State.USABLE);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE_MEMBERS)
    @GetMapping("/communities/{community}/invitations")
    Page<ListedInvitation> listInvitations(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @ParameterObject @Valid InvitationFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            PageRequest page) {
        return list.page(brand, community, filter, sort, page);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE_MEMBERS)
    @GetMapping("/communities/{community}/invitations/count")
    Matches countInvitations(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @ParameterObject @Valid InvitationFilter filter) {
        return invitations.count(brand, community, filter);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE_MEMBERS)
    @GetMapping(
            path = "/communities/{community}/invitations/export",
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportInvitations(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @ParameterObject @Valid InvitationFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        list.export(brand, community, actor.person(), filter, sort, wanted, response);
    }

    /** Ends all that the filter finds, a page with each request. */
    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE_MEMBERS)
    @PostMapping("/communities/{community}/invitations/expire")
    BulkOutcome expireInvitations(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @ParameterObject @Valid InvitationFilter filter,
            @Valid @RequestBody BulkStep step,
            Actor actor,
            Locale locale) {
        var act = new Bulk.Act<InvitationCard>(
                "community.invitations.expire",
                filter,
                () -> invitations.count(brand, community, filter),
                page -> invitations.list(brand, community, filter, ByAge.NEWEST, page),
                InvitationCard::id,
                card -> new Bilingual(card.code(), null),
                card -> expireInvitation(brand, community, card.id()));
        return bulk.handle(brand, actor.person(), step, act, locale);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE_MEMBERS)
    @PostMapping("/communities/{community}/invitations/{invitation}/expire")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void expireInvitation(
            @PathVariable BrandId brand, @PathVariable CommunityId community, @PathVariable InvitationId invitation) {
        if (invitations.expire(brand, community, invitation) == 0) {
            throw new DomainException(CommunityError.INVITATION_NOT_FOUND);
        }
    }
}
