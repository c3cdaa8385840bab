package linli.community.roster;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import linli.community.roster.RosterRowRepository.DoubleMember;
import linli.identity.Destination;
import linli.intake.Run;
import linli.intake.RunId;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Whom a roster names more than once; of a phone no more than everybody is shown. */
@Service
class RosterDoubles {
    record RosterPlace(String file, long line) {}

    /**
     * @param phone with its middle hidden
     * @param places of the first rows that name them
     */
    record RosterDouble(
            String id,
            String nickname,
            @Nullable String wechat,
            @Nullable String phone,
            String kept,
            List<String> groups,
            List<RosterPlace> places,
            boolean uncertain) {}

    private record Of(RunId roster, RosterDoubleFilter filter) {}

    private enum Match {
        SURE,
        UNSURE
    }

    private static final Sheet<RosterDouble> SHEET = new Sheet<>(
            "community.roster-doubles",
            List.of(
                    Column.own("name", RosterDouble::nickname),
                    Column.of("phone", each -> Cell.text(each.phone())),
                    Column.own("wechat", RosterDouble::wechat),
                    Column.own("groups", each -> String.join(", ", each.groups())),
                    Column.own("places", RosterDoubles::places),
                    Column.own("kept", RosterDouble::kept),
                    Column.worded(
                            "match",
                            "community.roster-doubles.match",
                            each -> each.uncertain() ? Match.UNSURE : Match.SURE)));

    private final RosterRowRepository rows;
    private final Exports exports;

    RosterDoubles(RosterRowRepository rows, Exports exports) {
        this.rows = rows;
        this.exports = exports;
    }

    Page<RosterDouble> page(Run run, RosterDoubleFilter filter, PageRequest page) {
        return rows.doubles(run, filter, page).map(RosterDoubles::view);
    }

    Matches count(Run run, RosterDoubleFilter filter) {
        return rows.countDoubles(run, filter);
    }

    void export(Run run, PersonId by, RosterDoubleFilter filter, ExportRequest wanted, HttpServletResponse response)
            throws IOException {
        exports.write(
                run.brand(),
                by,
                SHEET,
                new Of(run.id(), filter),
                wanted,
                RowSource.paged(page -> page(run, filter, page)),
                response);
    }

    private static String places(RosterDouble each) {
        return each.places().stream()
                .map(place -> place.file() + " " + place.line())
                .collect(Collectors.joining(", "));
    }

    private static RosterDouble view(DoubleMember person) {
        var phone = person.phone();
        return new RosterDouble(
                Integer.toString(person.number()),
                person.nickname(),
                person.wechat(),
                phone == null ? null : new Destination(Destination.Kind.PHONE, phone).masked(),
                person.kept(),
                person.groups(),
                person.places().stream()
                        .map(place -> new RosterPlace(place.file(), place.line()))
                        .toList(),
                person.uncertain());
    }
}
