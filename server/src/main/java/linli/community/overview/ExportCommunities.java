package linli.community.overview;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.listing.ByAge;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.springframework.stereotype.Service;

/** Writes the communities of a list into a file. */
@Service
class ExportCommunities {
    private static final Sheet<CommunityCard> SHEET = new Sheet<>(
            "community.communities",
            List.of(
                    Column.bilingual("name", CommunityCard::name),
                    Column.worded("theme", "word.community.theme", CommunityCard::theme),
                    Column.worded("policy", "word.community.joinPolicy", CommunityCard::joinPolicy),
                    Column.of("members", card -> Cell.count(card.members())),
                    Column.of("groups", card -> Cell.count(card.groups())),
                    Column.of("founded", card -> Cell.moment(card.createdAt())),
                    Column.of("id", card -> Cell.text(card.id()))));

    private final CommunityQueries communities;
    private final Exports exports;

    ExportCommunities(CommunityQueries communities, Exports exports) {
        this.communities = communities;
        this.exports = exports;
    }

    void handle(
            BrandId brand,
            PersonId by,
            CommunityFilter filter,
            ByAge sort,
            ExportRequest wanted,
            HttpServletResponse response)
            throws IOException {
        exports.write(
                brand,
                by,
                SHEET,
                filter,
                wanted,
                RowSource.paged(page -> communities.list(brand, filter, sort, page)),
                response);
    }
}
