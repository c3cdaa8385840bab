package linli.community.series;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import linli.community.CommunityId;
import linli.community.series.GroupCards.GroupCard;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.springframework.stereotype.Service;

/** Writes the groups of a community into a file. */
@Service
class ExportGroups {
    private record Of(CommunityId community, GroupFilter filter) {}

    private static final Sheet<GroupCard> SHEET = new Sheet<>(
            "community.groups",
            List.of(
                    Column.of("number", group -> Cell.count(group.number())),
                    Column.bilingual("name", GroupCard::name),
                    Column.own("leader", group -> group.leader().name()),
                    Column.of("taken", group -> Cell.count(group.taken())),
                    Column.of("capacity", group -> Cell.count(group.capacity())),
                    Column.of("id", group -> Cell.text(group.id()))));

    private final GroupCards cards;
    private final Exports exports;

    ExportGroups(GroupCards cards, Exports exports) {
        this.cards = cards;
        this.exports = exports;
    }

    void handle(
            BrandId brand,
            CommunityId community,
            PersonId by,
            GroupFilter filter,
            ExportRequest wanted,
            HttpServletResponse response)
            throws IOException {
        exports.write(
                brand,
                by,
                SHEET,
                new Of(community, filter),
                wanted,
                RowSource.paged(page -> cards.page(brand, community, filter, page)),
                response);
    }
}
