package linli.community.seating;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import linli.community.Arrival;
import linli.community.CommunityId;
import linli.community.CommunityPermission;
import linli.community.GroupId;
import linli.community.JoinSource;
import linli.community.Rank;
import linli.community.Style;
import linli.community.seating.MemberQueries.SourceCount;
import linli.community.series.Series;
import linli.identity.PersonCard;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.network.Touchpoints;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.ThingId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Coming, going, and what managers do with who is there. */
@RestController
@RequestMapping("/api/brands/{brand}/communities/{community}")
class MembershipController {
    /**
     * Each part says what brought the person; an invitation alone also opens doors.
     *
     * @param touchpoint the code in its address
     */
    record JoinCommunityRequest(
            @Nullable @Characters(max = 20) String invitation,
            @Nullable @Characters(max = 20) String touchpoint,
            @Nullable @Characters(max = 20) String share) {

        JoinSource source(@Nullable TouchpointId found) {
            var shareId = share == null ? null : parse(share);
            JoinSource.Kind kind;
            if (invitation != null) {
                kind = JoinSource.Kind.INVITATION;
            } else if (shareId != null) {
                kind = JoinSource.Kind.SHARE;
            } else if (found != null) {
                kind = JoinSource.Kind.TOUCHPOINT;
            } else {
                kind = JoinSource.Kind.DIRECT;
            }
            return new JoinSource(kind, invitation, found, null, shareId);
        }

        private static ThingId parse(String share) {
            try {
                return ThingId.valueOf(share);
            } catch (IllegalArgumentException e) {
                throw new DomainException(SharedError.INVALID_REQUEST);
            }
        }
    }

    record CommunityMember(
            PersonCard person,
            GroupId group,
            Rank rank,
            @Nullable Style style,
            JoinSource.Kind source,
            @Nullable TouchpointId touchpoint,
            @Nullable PersonCard inviter,
            Instant joinedAt,
            @Nullable Instant mutedUntil) {}

    record SetMemberRankRequest(@NotNull Rank rank) {}

    /** @param style none if left out */
    record SetMemberStyleRequest(@Nullable Style style) {}

    record HandOverRequest(@NotNull PersonId person) {}

    record BanMemberRequest(@NotNull @Characters(max = 200) String reason) {}

    record TransferMemberRequest(@NotNull GroupId group) {}

    record MuteMemberRequest(@Min(0) @Max(43_200) int minutes) {}

    private final Seating seating;
    private final MemberQueries queries;
    private final Members members;
    private final ExportMembers export;
    private final Touchpoints touchpoints;

    MembershipController(
            Seating seating, MemberQueries queries, Members members, ExportMembers export, Touchpoints touchpoints) {
        this.seating = seating;
        this.queries = queries;
        this.members = members;
        this.export = export;
        this.touchpoints = touchpoints;
    }

    @Access(level = Access.Level.MEMBER)
    @ApiResponse(responseCode = "201", description = "Seated", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "Seated before", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "To be approved", useReturnTypeSchema = true)
    @PostMapping("/members")
    ResponseEntity<JoinResult> joinCommunity(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @Valid @RequestBody JoinCommunityRequest request,
            Actor actor) {
        var source = request.source(find(brand, request.touchpoint()));
        var result = JoinResult.of(seating.join(Arrival.of(brand, community, actor.person(), source)));
        return ResponseEntity.status(
                        switch (result.state()) {
                            case SEATED -> HttpStatus.CREATED;
                            case ALREADY_SEATED -> HttpStatus.OK;
                            case AWAITING_APPROVAL -> HttpStatus.ACCEPTED;
                        })
                .body(result);
    }

    /** A code that leads nowhere in this brand stops nobody from joining. */
    private @Nullable TouchpointId find(BrandId brand, @Nullable String code) {
        if (code == null) {
            return null;
        }
        return touchpoints
                .find(code)
                .filter(touchpoint -> touchpoint.brand().equals(brand))
                .map(Touchpoint::id)
                .orElse(null);
    }

    @Access(level = Access.Level.MEMBER)
    @DeleteMapping("/members/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leaveCommunity(@PathVariable BrandId brand, @PathVariable CommunityId community, Actor actor) {
        seating.leave(new Series(brand, community), actor.person(), actor);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE_MEMBERS)
    @GetMapping("/members")
    Page<CommunityMember> listMembers(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @ParameterObject @Valid MemberFilter filter,
            PageRequest page) {
        return members.page(brand, community, filter, page);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE_MEMBERS)
    @GetMapping("/members/count")
    Matches countMembers(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @ParameterObject @Valid MemberFilter filter) {
        return queries.count(brand, community, filter);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE_MEMBERS)
    @GetMapping(path = "/members/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportMembers(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @ParameterObject @Valid MemberFilter filter,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, community, actor.person(), filter, wanted, response);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE_MEMBERS)
    @PutMapping("/members/{person}/rank")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setMemberRank(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @PathVariable PersonId person,
            @Valid @RequestBody SetMemberRankRequest request,
            Actor actor) {
        seating.setRank(new Series(brand, community), person, request.rank(), actor);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE_MEMBERS)
    @PutMapping("/members/{person}/style")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setMemberStyle(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @PathVariable PersonId person,
            @Valid @RequestBody SetMemberStyleRequest request) {
        seating.setStyle(new Series(brand, community), person, request.style());
    }

    /** Makes a member the leader; by the leader, or who manages all of the brand's communities. */
    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE)
    @PutMapping("/leader")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOverCommunity(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @Valid @RequestBody HandOverRequest request,
            Actor actor) {
        seating.handOver(new Series(brand, community), request.person(), actor);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MODERATE)
    @PutMapping("/members/{person}/mute")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void muteMember(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @PathVariable PersonId person,
            @Valid @RequestBody MuteMemberRequest request) {
        seating.mute(new Series(brand, community), person, Duration.ofMinutes(request.minutes()));
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MODERATE)
    @DeleteMapping("/members/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeMember(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @PathVariable PersonId person,
            Actor actor) {
        seating.leave(new Series(brand, community), person, actor);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MODERATE)
    @PostMapping("/members/{person}/ban")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void banMember(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @PathVariable PersonId person,
            @Valid @RequestBody BanMemberRequest request,
            Actor actor) {
        seating.ban(new Series(brand, community), person, actor, request.reason());
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MODERATE)
    @PostMapping("/members/{person}/unban")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unbanMember(@PathVariable BrandId brand, @PathVariable CommunityId community, @PathVariable PersonId person) {
        seating.unban(new Series(brand, community), person);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE_MEMBERS)
    @PostMapping("/members/{person}/transfer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void transferMember(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @PathVariable PersonId person,
            @Valid @RequestBody TransferMemberRequest request) {
        seating.transfer(new Series(brand, community), person, request.group());
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE)
    @GetMapping("/sources")
    List<SourceCount> countSources(@PathVariable BrandId brand, @PathVariable CommunityId community) {
        return queries.sources(brand, community);
    }
}
