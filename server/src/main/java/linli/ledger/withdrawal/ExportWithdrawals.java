package linli.ledger.withdrawal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import linli.ledger.withdrawal.PayoutViews.PayoutRequest;
import linli.shared.BrandId;
import linli.shared.access.Actor;
import linli.shared.listing.ByAge;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.springframework.stereotype.Service;

/** Writes the withdrawals of a list into a file; accounts as everybody sees them. */
@Service
class ExportWithdrawals {
    private static final Sheet<PayoutRequest> SHEET = new Sheet<>(
            "ledger.withdrawals",
            List.of(
                    Column.of(
                            "number", each -> Cell.shortNumber(each.withdrawal().id())),
                    Column.of("requested", each -> Cell.moment(each.withdrawal().requestedAt())),
                    Column.worded(
                            "state",
                            "word.ledger.withdrawalState",
                            each -> each.withdrawal().state()),
                    Column.bilingual("who", PayoutRequest::name),
                    Column.worded(
                            "of",
                            "ledger.withdrawals.of",
                            each -> each.withdrawal().ownerKind()),
                    Column.worded(
                            "method",
                            "word.ledger.payeeKind",
                            each -> each.withdrawal().payee().kind()),
                    Column.own("bank", each -> each.withdrawal().payee().bank()),
                    Column.of(
                            "account",
                            each -> Cell.text(each.withdrawal().payee().account())),
                    Column.own("holder", each -> each.withdrawal().payee().holder()),
                    Column.of("amount", each -> Cell.money(each.withdrawal().amount())),
                    Column.of(
                            "currency",
                            each -> Cell.text(each.withdrawal().amount().currency())),
                    Column.of("decided", each -> Cell.moment(each.withdrawal().decidedAt())),
                    Column.of(
                            "transferred", each -> Cell.moment(each.withdrawal().transferredAt())),
                    Column.own("reference", each -> each.withdrawal().reference()),
                    Column.of("returned", each -> Cell.moment(each.withdrawal().returnedAt())),
                    Column.own("reason", each -> each.withdrawal().refusal()),
                    Column.of("id", each -> Cell.text(each.withdrawal().id()))));

    private final PayoutViews views;
    private final Exports exports;

    ExportWithdrawals(PayoutViews views, Exports exports) {
        this.views = views;
        this.exports = exports;
    }

    void handle(
            BrandId brand,
            Actor reader,
            WithdrawalFilter filter,
            ByAge sort,
            ExportRequest wanted,
            HttpServletResponse response)
            throws IOException {
        exports.write(
                brand,
                reader.person(),
                SHEET,
                filter,
                wanted,
                RowSource.paged(page -> views.list(brand, reader, filter, sort, page)),
                response);
    }
}
