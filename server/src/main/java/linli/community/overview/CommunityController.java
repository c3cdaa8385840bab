package linli.community.overview;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.community.CommunityId;
import linli.community.CommunityPermission;
import linli.community.overview.CommunityQueries.JoinedRow;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.identity.PersonCards;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.Visitor;
import linli.shared.listing.ByAge;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The communities of a brand as everybody sees them, and as those do who sit in some. */
@RestController
@RequestMapping("/api/brands/{brand}/communities")
class CommunityController {
    record JoinedCommunity(
            CommunityCard card, MySeat seat, @Nullable LastMessage last) {}

    /** @param excerpt empty for a message of pictures or a card alone */
    record LastMessage(PersonCard author, String excerpt, Instant postedAt) {}

    private final CommunityQueries queries;
    private final CommunityDetails details;
    private final People people;
    private final ExportCommunities export;

    CommunityController(CommunityQueries queries, CommunityDetails details, People people, ExportCommunities export) {
        this.queries = queries;
        this.details = details;
        this.people = people;
        this.export = export;
    }

    @Access(level = Access.Level.PUBLIC)
    @GetMapping
    Page<CommunityCard> listCommunities(
            @PathVariable BrandId brand,
            @ParameterObject @Valid CommunityFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            PageRequest page) {
        return queries.list(brand, filter, sort, page);
    }

    @Access(level = Access.Level.PUBLIC)
    @GetMapping("/count")
    Matches countCommunities(@PathVariable BrandId brand, @ParameterObject @Valid CommunityFilter filter) {
        return queries.count(brand, filter);
    }

    @Access(level = Access.Level.STAFF, permission = CommunityPermission.ATTEND_GROUPS)
    @GetMapping(path = "/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void exportCommunities(
            @PathVariable BrandId brand,
            @ParameterObject @Valid CommunityFilter filter,
            @RequestParam(defaultValue = "NEWEST") ByAge sort,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        export.handle(brand, actor.person(), filter, sort, wanted, response);
    }

    @Access(level = Access.Level.MEMBER)
    @GetMapping("/joined")
    List<JoinedCommunity> listJoinedCommunities(@PathVariable BrandId brand, Actor actor) {
        var rows = queries.joined(brand, actor.person());
        var authors = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.lastAuthor()))
                .collect(Collectors.toSet());
        var cards = people.cards(authors);
        return rows.stream()
                .map(row -> new JoinedCommunity(row.card(), row.seat(), last(row, cards)))
                .toList();
    }

    private static @Nullable LastMessage last(JoinedRow row, PersonCards cards) {
        return row.lastAuthor() == null || row.lastAt() == null
                ? null
                : new LastMessage(cards.of(row.lastAuthor()), row.lastExcerpt(), row.lastAt());
    }

    @Access(level = Access.Level.PUBLIC)
    @GetMapping("/{community}")
    CommunityDetail getCommunity(@PathVariable BrandId brand, @PathVariable CommunityId community, Visitor visitor) {
        return details.get(brand, community, visitor.person().orElse(null));
    }
}
