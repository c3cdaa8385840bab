package linli.ledger.statement;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linli.ledger.AccountKind;
import linli.ledger.OwnerId;
import linli.ledger.SubjectId;
import linli.ledger.statement.StatementQueries.Stretch;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.listing.BrandZones;
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
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

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
                    new Column<>("account", row -> Cell.text(account(row.item(), row.in()))),
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
        var zone = zones.of(brand);
        var stretch = new Stretch(
                period.from() == null ? FIRST : zone.start(period.from()),
                period.to() == null ? LAST : zone.start(period.to().plusDays(1)));
        return reader -> {
            var sums = new LinkedHashMap<StatementAccount, Sum>();
            if (period.from() != null) {
                statements
                        .balances(brand, owner, stretch.since())
                        .forEach((account, balance) -> sums.put(account, new Sum(balance)));
            }
            for (var opening : sums.entrySet()) {
                reader.take(summed(Kind.OPENING, opening));
            }
            RowSource.paged(page -> statements.postings(brand, owner, stretch, page))
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

    private static String account(Line line, Sheet.Reading in) {
        var name = line.account().kind().name();
        return in.text("ledger.account." + name, name);
    }

    private static String reason(Line line, Sheet.Reading in) {
        if (line.kind() != Kind.POSTING) {
            return in.text("ledger.statement." + line.kind());
        }
        var reason = in.text("ledger.reason." + line.reason(), line.reason());
        return line.account().kind() == AccountKind.WITHDRAWAL
                ? in.text("ledger.withdrawing." + line.reason(), reason)
                : reason;
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
