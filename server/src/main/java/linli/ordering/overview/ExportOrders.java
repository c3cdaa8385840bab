package linli.ordering.overview;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import linli.identity.People;
import linli.network.Network;
import linli.network.Store;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PersonId;
import linli.shared.listing.ByAge;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes the orders of a list into a file. */
@Service
class ExportOrders {
    /** @param phone with its middle hidden */
    private record Line(
            OrderCard order, Bilingual store, @Nullable String phone) {}

    private static final Sheet<Line> SHEET = new Sheet<>(
            "ordering.orders",
            List.of(
                    Column.of("number", line -> Cell.shortNumber(line.order().id())),
                    Column.of("placed", line -> Cell.moment(line.order().placedAt())),
                    new Column<>("state", row -> Cell.text(state(row.item().order(), row.in()))),
                    Column.bilingual("store", Line::store),
                    Column.own("buyer", line -> line.order().buyer().name()),
                    Column.of("phone", line -> Cell.text(line.phone())),
                    Column.bilingual("product", line -> line.order().title()),
                    Column.of("lines", line -> Cell.count(line.order().lines())),
                    Column.of("quantity", line -> Cell.count(line.order().quantity())),
                    Column.of("total", line -> Cell.money(line.order().total())),
                    Column.of("refunded", line -> Cell.money(line.order().refunded())),
                    Column.of("currency", line -> Cell.text(line.order().total().currency())),
                    Column.bilingual("campaign", line -> line.order().campaignTitle()),
                    Column.of("id", line -> Cell.text(line.order().id()))));

    private final OrderList list;
    private final Overview overview;
    private final People people;
    private final Network network;
    private final Exports exports;

    ExportOrders(OrderList list, Overview overview, People people, Network network, Exports exports) {
        this.list = list;
        this.overview = overview;
        this.people = people;
        this.network = network;
        this.exports = exports;
    }

    void handle(
            BrandId brand,
            PersonId by,
            OrderFilter filter,
            ByAge sort,
            ExportRequest wanted,
            HttpServletResponse response)
            throws IOException {
        var stores = network.listStores(brand).stream().collect(Collectors.toMap(Store::id, Store::name));
        exports.write(
                brand,
                by,
                SHEET,
                filter,
                wanted,
                RowSource.paged(page -> lines(overview.page(list.page(brand, filter, sort, page), sort, page), stores)),
                response);
    }

    private Page<Line> lines(Page<OrderCard> page, Map<StoreId, Bilingual> stores) {
        var phones = people.hiddenPhones(
                page.items().stream().map(order -> order.buyer().id()).collect(Collectors.toSet()));
        return page.map(order -> new Line(
                order,
                stores.getOrDefault(order.store(), Bilingual.NONE),
                phones.get(order.buyer().id())));
    }

    private static String state(OrderCard order, Sheet.Reading in) {
        var key = "ordering.state." + order.state();
        return in.text(key + "." + order.fulfilment(), in.text(key));
    }
}
