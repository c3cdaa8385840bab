package linli.community.seating;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import linli.community.seating.JoinRequestCards.JoinRequestCard;
import linli.identity.People;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PersonId;
import linli.shared.listing.ByAge;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes who asks to come in into a file; of a phone no more than everybody is shown. */
@Service
class ExportJoinRequests {
    /** @param phone with its middle hidden */
    private record Line(JoinRequestCard request, @Nullable String phone) {}

    private static final Sheet<Line> SHEET = new Sheet<>(
            "community.join-requests",
            List.of(
                    Column.own("name", line -> line.request().person().name()),
                    Column.of("phone", line -> Cell.text(line.phone())),
                    Column.bilingual("community", line -> line.request().name()),
                    Column.worded(
                            "source",
                            "word.community.source",
                            line -> line.request().source()),
                    Column.own("inviter", line -> inviter(line.request())),
                    Column.of("asked", line -> Cell.moment(line.request().askedAt())),
                    Column.of("id", line -> Cell.text(line.request().person().id()))));

    private final JoinRequestCards cards;
    private final People people;
    private final Exports exports;

    ExportJoinRequests(JoinRequestCards cards, People people, Exports exports) {
        this.cards = cards;
        this.people = people;
        this.exports = exports;
    }

    void handle(
            BrandId brand,
            PersonId by,
            JoinRequestFilter filter,
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
                RowSource.paged(page -> lines(cards.page(brand, filter, sort, page))),
                response);
    }

    private Page<Line> lines(Page<JoinRequestCard> page) {
        var phones = people.hiddenPhones(
                page.items().stream().map(request -> request.person().id()).collect(Collectors.toSet()));
        return page.map(request -> new Line(request, phones.get(request.person().id())));
    }

    private static @Nullable String inviter(JoinRequestCard request) {
        return request.inviter() == null ? null : request.inviter().name();
    }
}
