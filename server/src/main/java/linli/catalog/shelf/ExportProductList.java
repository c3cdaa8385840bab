package linli.catalog.shelf;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import linli.catalog.shelf.ProductViews.ManagedProductCard;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.springframework.stereotype.Service;

/** Writes the products of a list into a file. */
@Service
class ExportProductList {
    private static final Sheet<ManagedProductCard> SHEET = new Sheet<>(
            "catalog.products",
            List.of(
                    Column.bilingual("title", product -> product.card().title()),
                    Column.of("handle", product -> Cell.text(product.card().handle())),
                    Column.worded(
                            "kind",
                            "word.catalog.kind",
                            product -> product.card().kind()),
                    Column.worded("state", "word.catalog.saleState", ExportProductList::state),
                    Column.of("from", product -> Cell.money(product.card().priceFrom())),
                    Column.of("to", product -> Cell.money(product.card().priceTo())),
                    Column.of(
                            "currency",
                            product -> Cell.text(product.card().priceFrom().currency())),
                    Column.of("stock", product -> Cell.count(product.card().stock())),
                    Column.brandWords("tags", product -> product.card().tags())));

    private final ProductQueries queries;
    private final Exports exports;

    ExportProductList(ProductQueries queries, Exports exports) {
        this.queries = queries;
        this.exports = exports;
    }

    void handle(BrandId brand, PersonId by, ManagedFilter filter, ExportRequest wanted, HttpServletResponse response)
            throws IOException {
        exports.write(
                brand,
                by,
                SHEET,
                filter,
                wanted,
                RowSource.paged(page -> queries.managed(brand, filter, page)),
                response);
    }

    private static ManagedFilter.ProductState state(ManagedProductCard product) {
        if (product.archived()) {
            return ManagedFilter.ProductState.ARCHIVED;
        }
        return product.published() ? ManagedFilter.ProductState.ON_SALE : ManagedFilter.ProductState.OFF_SALE;
    }
}
