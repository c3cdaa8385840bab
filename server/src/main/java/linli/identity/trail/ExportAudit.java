package linli.identity.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Writes the acts of a list into a file. */
@Service
class ExportAudit {
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final Set<String> CHANGE = Set.of(BEFORE, AFTER);

    private static final Sheet<AuditCard> SHEET = new Sheet<>(
            "identity.audit",
            List.of(
                    Column.of("at", act -> Cell.moment(act.at())),
                    new Column<>("who", row -> Cell.text(who(row.item(), row.in()))),
                    new Column<>(
                            "what",
                            row -> Cell.text(row.in()
                                    .text(
                                            "identity.act." + row.item().action(),
                                            row.item().action()))),
                    new Column<>(
                            BEFORE, row -> Cell.text(told(row.item().details().path(BEFORE), row.in()))),
                    new Column<>(
                            AFTER, row -> Cell.text(told(row.item().details().path(AFTER), row.in()))),
                    new Column<>("details", row -> Cell.text(rest(row.item(), row.in()))),
                    Column.of("id", act -> Cell.text(act.id()))));

    private final AuditList list;
    private final Exports exports;

    ExportAudit(AuditList list, Exports exports) {
        this.list = list;
        this.exports = exports;
    }

    void handle(BrandId brand, PersonId by, AuditFilter filter, ExportRequest wanted, HttpServletResponse response)
            throws IOException {
        exports.write(
                brand, by, SHEET, filter, wanted, RowSource.paged(page -> list.page(brand, filter, page)), response);
    }

    private static String who(AuditCard act, Sheet.Reading in) {
        if (act.actor() == null) {
            return in.text("identity.audit.system");
        }
        return act.actorName() == null ? act.actor().toString() : act.actorName();
    }

    private static String rest(AuditCard act, Sheet.Reading in) {
        return act.details()
                .propertyStream()
                .filter(detail -> !CHANGE.contains(detail.getKey()))
                .map(detail -> key(detail.getKey(), in) + " "
                        + (detail.getKey().equals("person") && act.personName() != null
                                ? act.personName()
                                : told(detail.getValue(), in)))
                .collect(Collectors.joining("; "));
    }

    private static String key(String key, Sheet.Reading in) {
        return in.text("identity.audit.key." + key, key);
    }

    private static String told(JsonNode value, Sheet.Reading in) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.has("minor") && value.has("currency")) {
            var money = new Money(
                    value.get("minor").asLong(),
                    Currency.valueOf(value.get("currency").asString()));
            return money.decimal().toPlainString() + " " + money.currency();
        }
        if (value.isObject()) {
            return value.propertyStream()
                    .map(part -> key(part.getKey(), in) + " " + told(part.getValue(), in))
                    .collect(Collectors.joining(", "));
        }
        return value.isArray()
                ? value.valueStream().map(part -> told(part, in)).collect(Collectors.joining(", "))
                : value.asString();
    }
}
