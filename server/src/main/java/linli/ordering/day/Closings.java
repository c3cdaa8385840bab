package linli.ordering.day;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import linli.identity.People;
import linli.identity.PersonCards;
import linli.network.StoreId;
import linli.ordering.day.DayFigures.DayTaking;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.ByAge;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.Matches;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The days that were closed, on the page and as a file. */
@Service
class Closings {
    /** @param taking null of a day on which nothing was taken or given back */
    private record Line(DayClosing closing, @Nullable DayTaking taking) {}

    private record OfStore(StoreId store, DayFilter filter) {}

    private static final Sheet<Line> SHEET = new Sheet<>(
            "ordering.days",
            List.of(
                    Column.of("day", line -> Cell.text(line.closing().day())),
                    Column.worded(
                            "state",
                            "word.ordering.dayState",
                            line -> line.closing().state()),
                    Column.of(
                            "since",
                            line -> Cell.moment(line.closing().figures().since())),
                    Column.of(
                            "until",
                            line -> Cell.moment(line.closing().figures().until())),
                    new Column<>("method", row -> method(row.item().taking(), row.in())),
                    Column.of(
                            "payments",
                            line -> Cell.count(
                                    line.taking() == null ? 0 : line.taking().payments())),
                    Column.of(
                            "taken",
                            line -> Cell.money(
                                    line.taking() == null ? null : line.taking().taken())),
                    Column.of(
                            "refunds",
                            line -> Cell.count(
                                    line.taking() == null ? 0 : line.taking().refunds())),
                    Column.of(
                            "refunded",
                            line -> Cell.money(
                                    line.taking() == null ? null : line.taking().refunded())),
                    Column.of(
                            "handedOver",
                            line -> Cell.count(line.closing().figures().handedOver())),
                    Column.own("by", line -> line.closing().by().name()),
                    Column.own("note", line -> line.closing().note())));

    private final DayQueries queries;
    private final People people;
    private final Exports exports;

    Closings(DayQueries queries, People people, Exports exports) {
        this.queries = queries;
        this.people = people;
        this.exports = exports;
    }

    Page<DayClosing> page(BrandId brand, StoreId store, DayFilter filter, ByAge sort, PageRequest page) {
        var cut = queries.page(brand, store, filter, sort, page);
        var persons = new HashSet<PersonId>();
        for (var row : cut.items()) {
            persons.add(row.by());
            if (row.reopened() != null) {
                persons.add(row.reopened().by());
            }
        }
        var cards = people.cards(persons);
        return cut.map(row -> closing(row, cards));
    }

    Matches count(BrandId brand, StoreId store, DayFilter filter) {
        return queries.count(brand, store, filter);
    }

    private static DayClosing closing(DayQueries.FoundClosing row, PersonCards cards) {
        var reopened = row.reopened();
        return new DayClosing(
                row.id(),
                row.day(),
                row.figures(),
                row.note(),
                cards.of(row.by()),
                row.at(),
                row.reopenable(),
                reopened == null
                        ? null
                        : new DayClosing.DayReopening(cards.of(reopened.by()), reopened.at(), reopened.reason()));
    }

    void export(
            BrandId brand,
            StoreId store,
            PersonId by,
            DayFilter filter,
            ByAge sort,
            ExportRequest wanted,
            HttpServletResponse response)
            throws IOException {
        exports.write(
                brand,
                by,
                SHEET,
                new OfStore(store, filter),
                wanted,
                RowSource.paged(page -> lines(page(brand, store, filter, sort, page))),
                response);
    }

    private static Page<Line> lines(Page<DayClosing> page) {
        return new Page<>(page.items().stream().flatMap(Closings::lines).toList(), page.next());
    }

    private static Stream<Line> lines(DayClosing closing) {
        var takings = closing.figures().takings();
        return takings.isEmpty()
                ? Stream.of(new Line(closing, null))
                : takings.stream().map(taking -> new Line(closing, taking));
    }

    private static Cell method(@Nullable DayTaking taking, Sheet.Reading in) {
        return taking == null ? Cell.NOTHING : Cell.text(in.text("word.payment.method." + taking.method()));
    }
}
