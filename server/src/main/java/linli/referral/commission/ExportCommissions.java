package linli.referral.commission;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.springframework.stereotype.Service;

/** Writes the commissions of a list into a file. */
@Service
class ExportCommissions {
    private static final Sheet<CommissionView> SHEET = new Sheet<>(
            "referral.commissions",
            List.of(
                    Column.of("order", each -> Cell.shortNumber(each.order())),
                    Column.bilingual("who", CommissionView::beneficiary),
                    Column.worded("role", "word.referral.role", CommissionView::role),
                    Column.worded("state", "word.referral.state", CommissionView::state),
                    Column.of("amount", each -> Cell.money(each.amount())),
                    Column.of("reversed", each -> Cell.money(each.reversed())),
                    Column.of("currency", each -> Cell.text(each.amount().currency())),
                    Column.of("accrued", each -> Cell.moment(each.accruedAt())),
                    Column.of("paid", each -> Cell.moment(each.paidAt())),
                    Column.of("id", each -> Cell.text(each.order()))));

    private final CommissionList list;
    private final Exports exports;

    ExportCommissions(CommissionList list, Exports exports) {
        this.list = list;
        this.exports = exports;
    }

    void handle(BrandId brand, PersonId by, CommissionFilter filter, ExportRequest wanted, HttpServletResponse response)
            throws IOException {
        exports.write(
                brand, by, SHEET, filter, wanted, RowSource.paged(page -> list.page(brand, filter, page)), response);
    }
}
