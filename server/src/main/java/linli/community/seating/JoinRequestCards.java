package linli.community.seating;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import linli.community.CommunityId;
import linli.community.JoinSource;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.ByAge;
import linli.shared.text.Bilingual;
import linli.shared.text.Translated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Requests to join with the names of those who ask. */
@Service
class JoinRequestCards {
    /** @param name of the community */
    record JoinRequestCard(
            CommunityId community,
            @Translated Bilingual name,
            PersonCard person,
            JoinSource.Kind source,
            @Nullable PersonCard inviter,
            Instant askedAt) {}

    private final JoinRequestList list;
    private final People people;

    JoinRequestCards(JoinRequestList list, People people) {
        this.list = list;
        this.people = people;
    }

    Page<JoinRequestCard> page(BrandId brand, JoinRequestFilter filter, ByAge sort, PageRequest page) {
        var rows = list.page(brand, filter, sort, page);
        var persons = new LinkedHashSet<PersonId>();
        rows.items().forEach(row -> {
            persons.add(row.person());
            Optional.ofNullable(row.inviter()).ifPresent(persons::add);
        });
        var cards = people.cards(persons);
        return rows.map(row -> new JoinRequestCard(
                row.community(),
                row.name(),
                cards.of(row.person()),
                row.source(),
                row.inviter() == null ? null : cards.of(row.inviter()),
                row.askedAt()));
    }
}
