package linli.community.roster;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import linli.community.CommunityId;
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

/** Writes the imports of a list into a file. */
@Service
class ExportRosters {
    private record Of(CommunityId community, RosterFilter filter) {}

    private static final Sheet<RosterReport> SHEET = new Sheet<>(
            "community.rosters",
            List.of(
                    Column.of("begun", report -> Cell.moment(report.createdAt())),
                    Column.of("ended", report -> Cell.moment(report.finishedAt())),
                    Column.worded("mode", "word.community.rosterMode", RosterReport::mode),
                    Column.worded("state", "word.community.rosterState", RosterReport::state),
                    Column.of("files", report -> Cell.count(report.files())),
                    Column.of("rows", report -> Cell.count(report.rows())),
                    Column.of("rowsRefused", report -> Cell.count(report.rowsRefused())),
                    Column.of("people", report -> Cell.count(report.people())),
                    Column.of("uncertain", report -> Cell.count(report.uncertain())),
                    Column.of("namedAgain", report -> Cell.count(report.namedAgain())),
                    Column.of("seatsGiven", report -> Cell.count(report.seatsGiven())),
                    Column.of("alreadySeated", report -> Cell.count(report.alreadySeated())),
                    Column.of("peopleRefused", report -> Cell.count(report.peopleRefused())),
                    Column.of("id", report -> Cell.text(report.id()))));

    private final RosterRepository rosters;
    private final Exports exports;

    ExportRosters(RosterRepository rosters, Exports exports) {
        this.rosters = rosters;
        this.exports = exports;
    }

    void handle(
            BrandId brand,
            CommunityId community,
            PersonId by,
            RosterFilter filter,
            ByAge sort,
            ExportRequest wanted,
            HttpServletResponse response)
            throws IOException {
        exports.write(
                brand,
                by,
                SHEET,
                new Of(community, filter),
                wanted,
                RowSource.paged(page -> rosters.list(brand, community, filter, sort, page)),
                response);
    }
}
