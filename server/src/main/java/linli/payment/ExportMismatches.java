package linli.payment;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import linli.payment.Mismatch.Expected;
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

/** Writes the mismatches of a list into a file. */
@Service
class ExportMismatches {
    private static final Sheet<Mismatch> SHEET = new Sheet<>(
            "payment.mismatches",
            List.of(
                    Column.worded("kind", "word.payment.mismatchKind", Mismatch::kind),
                    Column.worded(
                            "state",
                            "word.payment.mismatchState",
                            each -> each.settled() == null ? Mismatch.State.OPEN : Mismatch.State.SETTLED),
                    Column.worded("provider", "word.payment.method", Mismatch::provider),
                    Column.own("number", each -> each.said().order()),
                    Column.own("transaction", each -> each.said().transaction()),
                    Column.own("merchant", each -> each.said().merchant()),
                    Column.of("minor", each -> Cell.text(each.said().minor())),
                    Column.of("currency", each -> Cell.text(each.said().currency())),
                    Column.worded(
                            "result", "word.payment.state", each -> each.said().result()),
                    expected("subject", expected -> Cell.text(expected.subject())),
                    expected("amount", expected -> Cell.money(expected.amount())),
                    expected(
                            "expectedCurrency",
                            expected -> Cell.text(expected.amount().currency())),
                    Column.of("times", each -> Cell.count(each.times())),
                    Column.of("first", each -> Cell.moment(each.firstSeenAt())),
                    Column.of("last", each -> Cell.moment(each.lastSeenAt())),
                    Column.of(
                            "settled",
                            each -> each.settled() == null
                                    ? Cell.NOTHING
                                    : Cell.moment(each.settled().at())),
                    Column.own(
                            "by",
                            each -> each.settled() == null
                                    ? null
                                    : each.settled().name()),
                    Column.own(
                            "note",
                            each -> each.settled() == null
                                    ? null
                                    : each.settled().note()),
                    Column.of("id", each -> Cell.text(each.id()))));

    private final Mismatches mismatches;
    private final Exports exports;

    ExportMismatches(Mismatches mismatches, Exports exports) {
        this.mismatches = mismatches;
        this.exports = exports;
    }

    /** @param brand empty for those of no brand */
    void handle(
            Optional<BrandId> brand,
            PersonId by,
            MismatchFilter filter,
            ByAge sort,
            ExportRequest wanted,
            HttpServletResponse response)
            throws IOException {
        RowSource<Mismatch> rows = RowSource.paged(page -> mismatches.list(brand, filter, sort, page));
        if (brand.isPresent()) {
            exports.write(brand.get(), by, SHEET, filter, wanted, rows, response);
        } else {
            exports.writeOfInstallation(by, SHEET, filter, wanted, rows, response);
        }
    }

    private static Column<Mismatch> expected(String key, Function<Expected, Cell> read) {
        return Column.of(
                key, each -> Optional.ofNullable(each.expected()).map(read).orElse(Cell.NOTHING));
    }
}
