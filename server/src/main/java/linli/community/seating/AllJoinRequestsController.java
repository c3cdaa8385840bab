package linli.community.seating;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import linli.community.CommunityPermission;
import linli.community.seating.JoinRequestCards.JoinRequestCard;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.ByAge;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who asks to come in anywhere, for those who manage all communities of a brand. */
@RestController
@RequestMapping("/api/brands/{brand}/join-requests")
class AllJoinRequestsController {
    private final JoinRequestCards cards;
    private final JoinRequestList list;
    private final ExportJoinRequests export;

    AllJoinRequestsController(JoinRequestCards cards, JoinRequestList list, ExportJoinRequests export) {
        this.cards = cards;
        this.list = list;
        this.export = export;
    }

    @Access(level = Access.Level.BRAND, permission = CommunityPermission.MANAGE_MEMBERS)
    @GetMapping
    Page<JoinRequestCard> listAllJoinRequests(
            @PathVariable BrandId brand,
            @ParameterObject @Valid JoinRequestFilter filter,
            @RequestParam(defaultValue = "OLDEST") ByAge sort,
            PageRequest page) {
        return cards.page(brand, filter, sort, page);
    }

    @Access(level = Access.Level.BRAND, permission = CommunityPermission.MANAGE_MEMBERS)
    @GetMapping("/count")
    Matches countAllJoinRequests(@PathVariable BrandId brand, @ParameterObject @Valid JoinRequestFilter filter) {
        return list.count(brand, filter);
    }

    @Access(level = Access.Level.BRAND, permission = CommunityPermission.MANAGE_MEMBERS)
    @GetMapping(path = "/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportAllJoinRequests(
            @PathVariable BrandId brand,
            @ParameterObject @Valid JoinRequestFilter filter,
            @RequestParam(defaultValue = "OLDEST") ByAge sort,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, actor.person(), filter, sort, wanted, response);
    }
}
