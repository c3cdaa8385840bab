package linli.identity.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.springframework.stereotype.Service;

/** Writes the acts of a list into a file. */
@Service
class ExportAudit {
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final Set<String> CHANGE = Set.of(BEFORE, AFTER);

    private final AuditList list;
    private final AuditWords words;
    private final Exports exports;
    private final Sheet<AuditCard> sheet;

    ExportAudit(AuditList list, AuditWords words, Exports exports) {
        this.list = list;
        this.words = words;
        this.exports = exports;
        this.sheet = new Sheet<>(
                "identity.audit",
                List.of(
                        Column.of("at", act -> Cell.moment(act.at())),
                        new Column<>("who", row -> Cell.text(who(row.item(), row.in()))),
                        new Column<>(
                                "what", row -> Cell.text(words.act(row.item().action(), row.in()))),
                        detail(BEFORE),
                        detail(AFTER),
                        new Column<>("details", row -> Cell.text(rest(row.item(), row.in()))),
                        Column.of("id", act -> Cell.text(act.id()))));
    }

    void handle(BrandId brand, PersonId by, AuditFilter filter, ExportRequest wanted, HttpServletResponse response)
            throws IOException {
        exports.write(
                brand, by, sheet, filter, wanted, RowSource.paged(page -> list.page(brand, filter, page)), response);
    }

    private static String who(AuditCard act, Sheet.Reading in) {
        if (act.actor() == null) {
            return in.text("identity.audit.system");
        }
        return act.actorName() == null ? act.actor().toString() : act.actorName();
    }

    private Column<AuditCard> detail(String key) {
        return new Column<>(
                key,
                row -> Cell.text(
                        words.told(row.item(), key, row.item().details().path(key), row.in())));
    }

    private String rest(AuditCard act, Sheet.Reading in) {
        return act.details()
                .propertyStream()
                .filter(detail -> !CHANGE.contains(detail.getKey()))
                .map(detail -> words.label(detail.getKey(), in) + " "
                        + words.told(act, detail.getKey(), detail.getValue(), in))
                .collect(Collectors.joining("; "));
    }
}
