package linli.identity.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import linli.identity.staff.StaffQueries.StaffCard;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.springframework.stereotype.Service;

/** Writes the staff of a list into a file. */
@Service
class ExportStaff {
    private static final Sheet<StaffCard> SHEET = new Sheet<>(
            "identity.staff",
            List.of(
                    Column.own("name", card -> card.person().name()),
                    Column.of("phone", card -> Cell.text(card.phone())),
                    new Column<>("role", row -> Cell.text(role(row.item(), row.in()))),
                    Column.bilingual("scope", StaffCard::scopeName),
                    Column.of("since", card -> Cell.moment(card.since())),
                    Column.of("id", card -> Cell.text(card.person().id()))));

    private final StaffQueries staff;
    private final Exports exports;

    ExportStaff(StaffQueries staff, Exports exports) {
        this.staff = staff;
        this.exports = exports;
    }

    void handle(BrandId brand, PersonId by, StaffFilter filter, ExportRequest wanted, HttpServletResponse response)
            throws IOException {
        exports.write(
                brand, by, SHEET, filter, wanted, RowSource.paged(page -> staff.list(brand, filter, page)), response);
    }

    /** As the brand calls it, or as everywhere. */
    private static String role(StaffCard card, Sheet.Reading in) {
        return card.roleName() == null ? in.text("word.identity.role." + card.role()) : in.of(card.roleName());
    }
}
