package linli.community.seating;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import linli.community.CommunityId;
import linli.community.CommunityPermission;
import linli.community.JoinSource;
import linli.community.seating.MemberQueries.RequestRow;
import linli.community.series.Series;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.access.Access;
import org.jspecify.annotations.Nullable;
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
    record JoinRequestCard(
            PersonCard person,
            JoinSource.Kind source,
            @Nullable PersonCard inviter,
            Instant askedAt) {}

    private final Seating seating;
    private final MemberQueries queries;
    private final People people;

    JoinRequestController(Seating seating, MemberQueries queries, People people) {
        this.seating = seating;
        this.queries = queries;
        this.people = people;
    }

    @Access(level = Access.Level.COMMUNITY, permission = CommunityPermission.MANAGE_MEMBERS)
    @GetMapping
    Page<JoinRequestCard> listJoinRequests(
            @PathVariable BrandId brand, @PathVariable CommunityId community, PageRequest page) {
        var rows = queries.requests(brand, community, page);
        var persons = new LinkedHashSet<PersonId>();
        rows.items().forEach(row -> {
            persons.add(row.person());
            Optional.ofNullable(row.inviter()).ifPresent(persons::add);
        });
        var cards = people.cards(persons);
        return new Page<>(
                rows.items().stream()
                        .map((RequestRow row) -> new JoinRequestCard(
                                cards.of(row.person()),
                                row.source(),
                                row.inviter() == null ? null : cards.of(row.inviter()),
                                row.askedAt()))
                        .toList(),
                rows.next());
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
