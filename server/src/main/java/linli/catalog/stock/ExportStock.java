package linli.catalog.stock;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.network.Network;
import linli.network.Store;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PersonId;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes what the stores have, and what was moved there, into files. */
@Service
class ExportStock {
    private record At<T>(T line, Bilingual store) {}

    private static final Sheet<At<StockLine>> LEVELS = new Sheet<>(
            "catalog.stock",
            List.of(
                    Column.bilingual("product", at -> at.line().title()),
                    Column.brandWords("variant", at -> List.of(at.line().variantTitle())),
                    Column.own("sku", at -> at.line().sku()),
                    Column.bilingual("store", At::store),
                    Column.of("available", at -> Cell.count(at.line().available())),
                    Column.of("owed", at -> Cell.count(at.line().backordered()))));

    private static final Sheet<At<MovementLine>> MOVEMENTS = new Sheet<>(
            "catalog.movements",
            List.of(
                    Column.of("at", at -> Cell.moment(at.line().movement().at())),
                    Column.bilingual("product", at -> at.line().title()),
                    Column.brandWords("variant", at -> List.of(at.line().variantTitle())),
                    Column.own("sku", at -> at.line().sku()),
                    Column.bilingual("store", At::store),
                    Column.worded(
                            "reason",
                            "word.catalog.stockReason",
                            at -> at.line().movement().reason()),
                    Column.of("change", at -> Cell.count(at.line().movement().change())),
                    Column.of("after", at -> Cell.count(at.line().movement().after())),
                    Column.own("note", at -> at.line().movement().note()),
                    Column.own("by", at -> by(at.line().movement()))));

    private final StockQueries stock;
    private final MovementQueries movements;
    private final Network network;
    private final Exports exports;

    ExportStock(StockQueries stock, MovementQueries movements, Network network, Exports exports) {
        this.stock = stock;
        this.movements = movements;
        this.network = network;
        this.exports = exports;
    }

    void levels(BrandId brand, PersonId by, StockFilter filter, ExportRequest wanted, HttpServletResponse response)
            throws IOException {
        var stores = stores(brand);
        RowSource<At<StockLine>> rows =
                RowSource.paged(page -> at(stock.list(brand, filter, page), StockLine::store, stores));
        exports.write(brand, by, LEVELS, filter, wanted, rows, response);
    }

    void movements(
            BrandId brand, PersonId by, MovementFilter filter, ExportRequest wanted, HttpServletResponse response)
            throws IOException {
        var stores = stores(brand);
        RowSource<At<MovementLine>> rows =
                RowSource.paged(page -> at(movements.list(brand, filter, page), MovementLine::store, stores));
        exports.write(brand, by, MOVEMENTS, filter, wanted, rows, response);
    }

    private static <T> Page<At<T>> at(Page<T> page, Function<T, StoreId> store, Map<StoreId, Bilingual> names) {
        return page.map(line -> new At<>(line, names.getOrDefault(store.apply(line), Bilingual.NONE)));
    }

    private Map<StoreId, Bilingual> stores(BrandId brand) {
        return network.listStores(brand).stream().collect(Collectors.toMap(Store::id, Store::name));
    }

    private static @Nullable String by(StockMovement movement) {
        return movement.by() == null ? null : movement.by().name();
    }
}
