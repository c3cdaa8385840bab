package linli.community.seating;

import linli.community.CommunityId;
import linli.community.CommunityPermission;
import linli.community.seating.JoinRequestCards.JoinRequestCard;
import linli.community.series.Series;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.access.Access;
import linli.shared.listing.ByAge;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who asks to come in, and what managers answer. */
@RestController
@RequestMapping("/api/brands/{brand}/communities/{community}/requests")
class JoinRequestController {
    private final Seating seating;
    private final JoinRequestCards cards;

    JoinRequestController(Seating seating, JoinRequestCards cards) {
        this.seating = seating;
        this.cards = cards;
    }

    /** The longest waiting first. */
    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE_MEMBERS)
    @GetMapping
    Page<JoinRequestCard> listJoinRequests(
            @PathVariable BrandId brand, @PathVariable CommunityId community, PageRequest page) {
        return cards.page(brand, new JoinRequestFilter(null, community), ByAge.OLDEST, page);
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
