package linli.community.roster;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import linli.intake.Intake;
import linli.intake.Run;
import linli.intake.RunId;
import linli.intake.ToldLine;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.Matches;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import linli.shared.listing.Sheet.Words;
import linli.shared.web.Problems;
import org.springframework.stereotype.Service;

/** The lines of rosters that want a look, in the reader's words. */
@Service
class RosterLines {
    record RosterLineView(String id, String file, long line, RosterLine.Reason reason, String message) {}

    private record Of(RunId roster, RosterLineFilter filter) {}

    private final Intake intake;
    private final Problems texts;
    private final Exports exports;
    private final Sheet<RosterLine> sheet;

    RosterLines(Intake intake, Problems texts, Exports exports) {
        this.intake = intake;
        this.texts = texts;
        this.exports = exports;
        this.sheet = new Sheet<>(
                "community.roster-lines",
                List.of(
                        Column.own("file", RosterLine::file),
                        Column.of("line", line -> Cell.count(line.line())),
                        Column.worded("kind", "word.community.rosterReason", RosterLine::reason),
                        new Column<>(
                                "message",
                                Words.OWN,
                                row -> Cell.text(message(row.item(), row.in().locale())))));
    }

    Page<RosterLineView> page(Run run, RosterLineFilter filter, PageRequest page, Locale locale) {
        return intake.lines(run, filter.lines(), page).map(told -> view(told, locale));
    }

    Matches count(Run run, RosterLineFilter filter) {
        return intake.count(run, filter.lines());
    }

    void export(Run run, PersonId by, RosterLineFilter filter, ExportRequest wanted, HttpServletResponse response)
            throws IOException {
        exports.write(
                run.brand(),
                by,
                sheet,
                new Of(run.id(), filter),
                wanted,
                RowSource.paged(
                        page -> intake.lines(run, filter.lines(), page).map(told -> RosterLine.of(told.line()))),
                response);
    }

    private RosterLineView view(ToldLine told, Locale locale) {
        var line = RosterLine.of(told.line());
        return new RosterLineView(
                Long.toString(told.number()), line.file(), line.line(), line.reason(), message(line, locale));
    }

    private String message(RosterLine line, Locale locale) {
        return texts.text("roster." + line.reason().name(), locale, line.value());
    }
}
