package linli.ledger.statement;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linli.ledger.OwnerId;
import linli.ledger.SubjectId;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.listing.BrandZones;
import linli.shared.listing.ByAge;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Writes an owner's statement into a file: what each account held before, what came and went, and for each account the sums
 * and what it held in the end, so that opening and in less out is closing.
 */
@Service
class WriteStatement {
    private enum Kind {
        OPENING,
        POSTING,
        CLOSING
    }

    /** @param reason of a posting; empty for what is summed */
    private record Line(
            Kind kind,
            StatementAccount account,
            String reason,
            @Nullable Instant at,
            @Nullable SubjectId subject,
            @Nullable Money in,
            @Nullable Money out,
            Money balance) {}

    private record OfStore(OwnerId store, StatementPeriod period) {}

    private static final Sheet<Line> SHEET = new Sheet<>(
            "ledger.statement",
            List.of(
                    Column.of("at", line -> Cell.moment(line.at())),
                    new Column<>(
                            "account",
                            row -> Cell.text(
                                    PostingWords.account(row.item().account().kind(), row.in()))),
                    new Column<>("reason", row -> Cell.text(reason(row.item(), row.in()))),
                    Column.of(
                            "subject",
                            line -> line.subject() == null ? Cell.NOTHING : Cell.shortNumber(line.subject())),
                    Column.of("in", line -> Cell.money(line.in())),
                    Column.of("out", line -> Cell.money(line.out())),
                    Column.of("balance", line -> Cell.money(line.balance())),
                    Column.of("currency", line -> Cell.text(line.account().currency()))));

    private final StatementQueries statements;
    private final BrandZones zones;
    private final Exports exports;

    WriteStatement(StatementQueries statements, BrandZones zones, Exports exports) {
        this.statements = statements;
        this.zones = zones;
        this.exports = exports;
    }

    /** The owner's own. */
    void own(BrandId brand, OwnerId owner, StatementPeriod period, ExportRequest wanted, HttpServletResponse response)
            throws IOException {
        exports.writeOwn(brand, SHEET, wanted, lines(brand, owner, period), response);
    }

    void ofStore(
            BrandId brand,
            OwnerId store,
            PersonId by,
            StatementPeriod period,
            ExportRequest wanted,
            HttpServletResponse response)
            throws IOException {
        exports.write(brand, by, SHEET, new OfStore(store, period), wanted, lines(brand, store, period), response);
    }

    private RowSource<Line> lines(BrandId brand, OwnerId owner, StatementPeriod period) {
        var which = period.on(null, zones.of(brand));
        return reader -> {
            var sums = new LinkedHashMap<StatementAccount, Sum>();
            if (period.from() != null) {
                statements
                        .balances(brand, owner, which.since())
                        .forEach((account, balance) -> sums.put(account, new Sum(balance)));
            }
            for (var opening : sums.entrySet()) {
                reader.take(summed(Kind.OPENING, opening));
            }
            RowSource.paged(page -> statements.postings(brand, owner, which, ByAge.OLDEST, page))
                    .forEach(posting -> {
                        var amount = posting.amount();
                        var account = new StatementAccount(posting.account(), amount.currency());
                        sums.computeIfAbsent(
                                        account, _ -> new Sum(posting.balance().minus(amount)))
                                .add(posting);
                        return reader.take(line(posting, account));
                    });
            for (var closing : sums.entrySet()) {
                reader.take(summed(Kind.CLOSING, closing));
            }
        };
    }

    private static Line line(PostingView posting, StatementAccount account) {
        var amount = posting.amount();
        boolean came = amount.minor() >= 0;
        return new Line(
                Kind.POSTING,
                account,
                posting.reason(),
                posting.at(),
                posting.subject(),
                came ? amount : null,
                came ? null : amount.negate(),
                posting.balance());
    }

    private static Line summed(Kind kind, Map.Entry<StatementAccount, Sum> of) {
        var sum = of.getValue();
        boolean closing = kind == Kind.CLOSING;
        return new Line(
                kind, of.getKey(), "", null, null, closing ? sum.in : null, closing ? sum.out : null, sum.balance);
    }

    private static String reason(Line line, Sheet.Reading in) {
        return line.kind() == Kind.POSTING
                ? PostingWords.reason(line.account().kind(), line.reason(), in)
                : in.text("ledger.statement." + line.kind());
    }

    /** What came and went of an account so far, and what it holds. */
    private static final class Sum {
        private Money in;
        private Money out;
        private Money balance;

        Sum(Money balance) {
            this.in = Money.zero(balance.currency());
            this.out = in;
            this.balance = balance;
        }

        void add(PostingView posting) {
            var amount = posting.amount();
            if (amount.minor() >= 0) {
                in = in.plus(amount);
            } else {
                out = out.plus(amount.negate());
            }
            balance = posting.balance();
        }
    }
}
