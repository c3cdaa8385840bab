package linli.community.seating;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import linli.community.CommunityId;
import linli.community.CommunityPermission;
import linli.community.seating.JoinRequestCards.JoinRequestCard;
import linli.community.series.Series;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.ByAge;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who asks to come in, and what managers answer. */
@RestController
@RequestMapping("/api/brands/{brand}/communities/{community}/requests")
class JoinRequestController {
    private final Seating seating;
    private final JoinRequestCards cards;
    private final JoinRequestList list;
    private final ExportJoinRequests export;

    JoinRequestController(Seating seating, JoinRequestCards cards, JoinRequestList list, ExportJoinRequests export) {
        this.seating = seating;
        this.cards = cards;
        this.list = list;
        this.export = export;
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE_MEMBERS)
    @GetMapping
    Page<JoinRequestCard> listJoinRequests(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @ParameterObject @Valid JoinRequestFilter filter,
            @RequestParam(defaultValue = "OLDEST") ByAge sort,
            PageRequest page) {
        return cards.page(brand, filter.in(community), sort, page);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE_MEMBERS)
    @GetMapping("/count")
    Matches countJoinRequests(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @ParameterObject @Valid JoinRequestFilter filter) {
        return list.count(brand, filter.in(community));
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE_MEMBERS)
    @GetMapping(path = "/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportJoinRequests(
            @PathVariable BrandId brand,
            @PathVariable CommunityId community,
            @ParameterObject @Valid JoinRequestFilter filter,
            @RequestParam(defaultValue = "OLDEST") ByAge sort,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, actor.person(), filter.in(community), sort, wanted, response);
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE_MEMBERS)
    @PostMapping("/{person}/approve")
    JoinResult approveJoinRequest(
            @PathVariable BrandId brand, @PathVariable CommunityId community, @PathVariable PersonId person) {
        return JoinResult.of(seating.approve(new Series(brand, community), person));
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE_MEMBERS)
    @PostMapping("/{person}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declineJoinRequest(
            @PathVariable BrandId brand, @PathVariable CommunityId community, @PathVariable PersonId person) {
        seating.decline(new Series(brand, community), person);
    }
}
