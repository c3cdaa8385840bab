package linli.ledger.statement;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import linli.ledger.OwnerId;
import linli.ledger.statement.StatementQueries.Which;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.BrandZones;
import linli.shared.listing.ByAge;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.Matches;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.springframework.stereotype.Service;

/** The postings of a store that somebody looks through, their number and their file. */
@Service
class StorePostings {
    private record Of(OwnerId store, PostingFilter filter) {}

    private static final Sheet<PostingView> SHEET = new Sheet<>(
            "ledger.postings",
            List.of(
                    Column.of("at", each -> Cell.moment(each.at())),
                    new Column<>(
                            "account",
                            row -> Cell.text(PostingWords.account(row.item().account(), row.in()))),
                    new Column<>(
                            "reason",
                            row -> Cell.text(PostingWords.reason(
                                    row.item().account(), row.item().reason(), row.in()))),
                    Column.of("subject", each -> Cell.shortNumber(each.subject())),
                    Column.of("amount", each -> Cell.money(each.amount())),
                    Column.of("balance", each -> Cell.money(each.balance())),
                    Column.of("currency", each -> Cell.text(each.amount().currency())),
                    Column.of("id", each -> Cell.text(each.subject()))));

    private final StatementQueries statements;
    private final BrandZones zones;
    private final Exports exports;

    StorePostings(StatementQueries statements, BrandZones zones, Exports exports) {
        this.statements = statements;
        this.zones = zones;
        this.exports = exports;
    }

    Page<PostingView> page(BrandId brand, OwnerId store, PostingFilter filter, ByAge sort, PageRequest page) {
        return statements.postings(brand, store, which(brand, filter), sort, page);
    }

    Matches count(BrandId brand, OwnerId store, PostingFilter filter) {
        return statements.count(brand, store, which(brand, filter));
    }

    void export(
            BrandId brand,
            OwnerId store,
            PersonId by,
            PostingFilter filter,
            ByAge sort,
            ExportRequest wanted,
            HttpServletResponse response)
            throws IOException {
        var which = which(brand, filter);
        exports.write(
                brand,
                by,
                SHEET,
                new Of(store, filter),
                wanted,
                RowSource.paged(page -> statements.postings(brand, store, which, sort, page)),
                response);
    }

    private Which which(BrandId brand, PostingFilter filter) {
        return filter.period().on(filter.account(), zones.of(brand));
    }
}
