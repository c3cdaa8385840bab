package linli.shared.work;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import linli.shared.PersonId;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import linli.shared.listing.ValueWords;
import org.springframework.stereotype.Service;

/** Writes what is parked into a file. */
@Service
class ExportParkedWork {
    private final Sheet<ParkedWork> sheet;
    private final WorkQueries works;
    private final Exports exports;

    ExportParkedWork(WorkQueries works, ValueWords words, Exports exports) {
        this.works = works;
        this.exports = exports;
        this.sheet = new Sheet<>(
                "shared.parked",
                List.of(
                        new Column<>("work", row -> Cell.text(name(row.item().work(), row.in(), words))),
                        Column.own("key", each -> each.key()),
                        Column.of("brand", each -> Cell.text(each.brand())),
                        Column.of("attempts", each -> Cell.count(each.attempts())),
                        Column.of("first", each -> Cell.moment(each.firstFailedAt())),
                        Column.of("next", each -> Cell.moment(each.nextTry())),
                        Column.own("error", each -> each.error()),
                        Column.of("id", each -> Cell.text(each.work()))));
    }

    void handle(PersonId by, ParkedFilter filter, ExportRequest wanted, HttpServletResponse response)
            throws IOException {
        exports.writeOfInstallation(
                by, sheet, filter, wanted, RowSource.paged(page -> works.parked(filter, page)), response);
    }

    /** As the screens call it, or as the server does what they do not know. */
    private static String name(String work, Sheet.Reading in, ValueWords words) {
        var name = WorkName.of(work);
        var said = words.find(name.module(), "work", name.word()).map(in::text).orElse(work);
        return name.held() ? said + " · " + in.text("word.activity.work.held") : said;
    }
}
