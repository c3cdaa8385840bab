package linli.catalog.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import linli.catalog.imports.ImportRepository.StartedReport;
import linli.identity.People;
import linli.identity.PersonCard;
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
import org.springframework.stereotype.Service;

/** The imports that somebody looks through, with who began them. */
@Service
class ImportRuns {
    record ImportRun(ImportReport report, PersonCard by) {}

    private static final Sheet<ImportRun> SHEET = new Sheet<>(
            "catalog.imports",
            List.of(
                    Column.of("begun", run -> Cell.moment(run.report().createdAt())),
                    Column.of("ended", run -> Cell.moment(run.report().finishedAt())),
                    Column.own("file", run -> run.report().fileName()),
                    Column.own("by", run -> run.by().name()),
                    Column.worded(
                            "mode",
                            "word.catalog.importMode",
                            run -> run.report().mode()),
                    Column.worded(
                            "state",
                            "word.catalog.importState",
                            run -> run.report().state()),
                    Column.of("products", run -> Cell.count(run.report().productsTotal())),
                    Column.of("created", run -> Cell.count(run.report().productsCreated())),
                    Column.of("updated", run -> Cell.count(run.report().productsUpdated())),
                    Column.of("unchanged", run -> Cell.count(run.report().productsUnchanged())),
                    Column.of("refused", run -> Cell.count(run.report().productsRefused())),
                    Column.of("id", run -> Cell.text(run.report().id()))));

    private final ImportRepository reports;
    private final People people;
    private final Exports exports;

    ImportRuns(ImportRepository reports, People people, Exports exports) {
        this.reports = reports;
        this.people = people;
        this.exports = exports;
    }

    Page<ImportRun> page(BrandId brand, ImportFilter filter, ByAge sort, PageRequest page) {
        var found = reports.list(brand, filter, sort, page);
        var cards = people.cards(found.items().stream().map(StartedReport::by).collect(Collectors.toSet()));
        return found.map(each -> new ImportRun(each.report(), cards.of(each.by())));
    }

    Matches count(BrandId brand, ImportFilter filter) {
        return reports.count(brand, filter);
    }

    void export(
            BrandId brand,
            PersonId by,
            ImportFilter filter,
            ByAge sort,
            ExportRequest wanted,
            HttpServletResponse response)
            throws IOException {
        exports.write(
                brand, by, SHEET, filter, wanted, RowSource.paged(page -> page(brand, filter, sort, page)), response);
    }
}
