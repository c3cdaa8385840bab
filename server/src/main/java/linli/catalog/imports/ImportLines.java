package linli.catalog.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import linli.catalog.csv.Finding;
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

/** What an import has to tell, line by line, in the reader's words. */
@Service
class ImportLines {
    record ImportLineView(
            String id, long line, String handle, Finding.Level level, Finding.Code code, String message) {}

    private record Of(RunId report, ImportLineFilter filter) {}

    private final Intake intake;
    private final Problems texts;
    private final Exports exports;
    private final Sheet<Finding> sheet;

    ImportLines(Intake intake, Problems texts, Exports exports) {
        this.intake = intake;
        this.texts = texts;
        this.exports = exports;
        this.sheet = new Sheet<>(
                "catalog.import-lines",
                List.of(
                        Column.of("line", finding -> Cell.count(finding.line())),
                        Column.own("handle", Finding::handle),
                        Column.worded(
                                "level",
                                "word.catalog.importLevel",
                                finding -> finding.code().level()),
                        Column.worded("kind", "import.kind", Finding::code),
                        new Column<>(
                                "message",
                                Words.OWN,
                                row -> Cell.text(message(row.item(), row.in().locale())))));
    }

    Page<ImportLineView> page(Run run, ImportLineFilter filter, PageRequest page, Locale locale) {
        return intake.lines(run, filter.lines(), page).map(told -> view(told, locale));
    }

    Matches count(Run run, ImportLineFilter filter) {
        return intake.count(run, filter.lines());
    }

    void export(Run run, PersonId by, ImportLineFilter filter, ExportRequest wanted, HttpServletResponse response)
            throws IOException {
        exports.write(
                run.brand(),
                by,
                sheet,
                new Of(run.id(), filter),
                wanted,
                RowSource.paged(page -> intake.lines(run, filter.lines(), page).map(told -> Findings.of(told.line()))),
                response);
    }

    ImportLineView view(ToldLine told, Locale locale) {
        var finding = Findings.of(told.line());
        return new ImportLineView(
                Long.toString(told.number()),
                finding.line(),
                finding.handle(),
                finding.code().level(),
                finding.code(),
                message(finding, locale));
    }

    private String message(Finding finding, Locale locale) {
        var arguments = finding.code() == Finding.Code.PICTURE_MISSING ? picture(finding, locale) : finding.arguments();
        return texts.text("import." + finding.code().name(), locale, arguments.toArray());
    }

    private List<String> picture(Finding finding, Locale locale) {
        var why = finding.arguments().getLast();
        return List.of(finding.arguments().getFirst(), texts.text("import.picture." + why, locale));
    }
}
