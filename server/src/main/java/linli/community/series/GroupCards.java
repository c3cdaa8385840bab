package linli.community.series;

import java.util.LinkedHashSet;
import linli.community.CommunityId;
import linli.community.GroupId;
import linli.community.series.GroupQueries.GroupRow;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Groups with the names of those who lead them. */
@Service
class GroupCards {
    record GroupCard(GroupId id, int number, @Nullable Bilingual name, PersonCard leader, int capacity, int taken) {}

    private final GroupQueries queries;
    private final People people;

    GroupCards(GroupQueries queries, People people) {
        this.queries = queries;
        this.people = people;
    }

    Page<GroupCard> page(BrandId brand, CommunityId community, GroupFilter filter, PageRequest page) {
        var rows = queries.list(brand, community, filter, page);
        var leaders =
                new LinkedHashSet<>(rows.items().stream().map(GroupRow::leader).toList());
        var cards = people.cards(leaders);
        return rows.map(row ->
                new GroupCard(row.id(), row.number(), row.name(), cards.of(row.leader()), row.capacity(), row.taken()));
    }
}
