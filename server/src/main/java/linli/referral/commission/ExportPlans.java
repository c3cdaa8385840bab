package linli.referral.commission;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToIntFunction;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.springframework.stereotype.Service;

/** Writes the commission plans of a list into a file. */
@Service
class ExportPlans {
    private static final Sheet<PlanView> SHEET = new Sheet<>(
            "referral.plans",
            List.of(
                    new Column<>(
                            "scope",
                            row -> Cell.text(row.in()
                                    .text("referral.plans.scope." + row.item().scope()))),
                    Column.bilingual("subject", PlanView::title),
                    rate("seller1", PlanRates::seller1),
                    rate("seller2", PlanRates::seller2),
                    rate("leader", PlanRates::leader),
                    rate("store", PlanRates::store),
                    rate("author", PlanRates::author),
                    rate(
                            "total",
                            rates -> rates.seller1()
                                    + rates.seller2()
                                    + rates.leader()
                                    + rates.store()
                                    + rates.author()),
                    Column.of("id", each -> Cell.text(each.subject()))));

    private final PlanList list;
    private final Exports exports;

    ExportPlans(PlanList list, Exports exports) {
        this.list = list;
        this.exports = exports;
    }

    void handle(BrandId brand, PersonId by, PlanFilter filter, ExportRequest wanted, HttpServletResponse response)
            throws IOException {
        exports.write(brand, by, SHEET, filter, wanted, RowSource.of(list.read(brand, filter)), response);
    }

    private static Column<PlanView> rate(String key, ToIntFunction<PlanRates> read) {
        return Column.of(key, each -> percent(read.applyAsInt(each.rates())));
    }

    private static Cell percent(int hundredths) {
        return Cell.text(BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString() + "%");
    }
}
