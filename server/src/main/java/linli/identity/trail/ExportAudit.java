package linli.identity.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PersonId;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import linli.shared.listing.Sheet.Words;
import linli.shared.thing.Things;
import org.springframework.stereotype.Service;

/** Writes the acts of a list into a file. */
@Service
class ExportAudit {
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final Set<String> CHANGE = Set.of(BEFORE, AFTER);

    private final AuditList list;
    private final AuditWords words;
    private final Things things;
    private final Exports exports;
    private final Sheet<NamedAct> sheet;

    ExportAudit(AuditList list, AuditWords words, Things things, Exports exports) {
        this.list = list;
        this.words = words;
        this.things = things;
        this.exports = exports;
        this.sheet = new Sheet<>(
                "identity.audit",
                List.of(
                        Column.of("at", named -> Cell.moment(named.act().at())),
                        new Column<>(
                                "who",
                                Words.OWN,
                                row -> Cell.text(who(row.item().act(), row.in()))),
                        new Column<>(
                                "what",
                                row -> Cell.text(words.act(row.item().act().action(), row.in()))),
                        detail(BEFORE),
                        detail(AFTER),
                        new Column<>("details", Words.OWN, row -> Cell.text(rest(row.item(), row.in()))),
                        Column.of("id", named -> Cell.text(named.act().id()))));
    }

    /** @param brand empty for what was done for the installation */
    void handle(
            Optional<BrandId> brand,
            PersonId by,
            AuditFilter filter,
            ExportRequest wanted,
            HttpServletResponse response)
            throws IOException {
        RowSource<NamedAct> rows = RowSource.paged(page -> named(brand, list.page(brand, filter, page)));
        if (brand.isPresent()) {
            exports.write(brand.get(), by, sheet, filter, wanted, rows, response);
        } else {
            exports.writeOfInstallation(by, sheet, filter, wanted, rows, response);
        }
    }

    /** With the names of all things of the brand that the page's acts were done to; one statement for each kind. */
    private Page<NamedAct> named(Optional<BrandId> brand, Page<AuditCard> page) {
        var named = page.items().stream().flatMap(NamedAct::things).collect(Collectors.toSet());
        var names = brand.map(of -> things.cards(of, named)).orElse(Map.of());
        return page.map(act -> new NamedAct(act, names));
    }

    private static String who(AuditCard act, Sheet.Reading in) {
        if (act.actor() == null) {
            return in.text("identity.audit.system");
        }
        return act.actorName() == null ? act.actor().toString() : act.actorName();
    }

    private Column<NamedAct> detail(String key) {
        return new Column<>(
                key,
                Words.OWN,
                row -> Cell.text(
                        words.told(row.item(), key, row.item().act().details().path(key), row.in())));
    }

    private String rest(NamedAct named, Sheet.Reading in) {
        return named.act()
                .details()
                .propertyStream()
                .filter(detail -> !CHANGE.contains(detail.getKey()))
                .map(detail -> words.label(detail.getKey(), in) + " "
                        + words.told(named, detail.getKey(), detail.getValue(), in))
                .collect(Collectors.joining("; "));
    }
}
