package linli.community.seating;

import java.util.LinkedHashSet;
import java.util.Optional;
import linli.community.CommunityId;
import linli.community.seating.MembershipController.CommunityMember;
import linli.identity.People;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import org.springframework.stereotype.Service;

/** The members of a community with their names. */
@Service
class Members {
    private final MemberQueries queries;
    private final People people;

    Members(MemberQueries queries, People people) {
        this.queries = queries;
        this.people = people;
    }

    Page<CommunityMember> page(BrandId brand, CommunityId community, MemberFilter filter, PageRequest page) {
        var rows = queries.members(brand, community, filter, page);
        var persons = new LinkedHashSet<PersonId>();
        rows.items().forEach(row -> {
            persons.add(row.person());
            Optional.ofNullable(row.inviter()).ifPresent(persons::add);
        });
        var cards = people.cards(persons);
        return rows.map(row -> new CommunityMember(
                cards.of(row.person()),
                row.group(),
                row.rank(),
                row.style(),
                row.source(),
                row.touchpoint(),
                row.inviter() == null ? null : cards.of(row.inviter()),
                row.joinedAt(),
                row.mutedUntil()));
    }
}
