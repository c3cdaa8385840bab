package linli.network.brand;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import linli.identity.People;
import linli.identity.PersonCard;
import linli.network.Network;
import linli.network.Store;
import linli.network.StoreFilter;
import linli.network.StoreFilter.Standing;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.ByAge;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Stores as those who run them look through them, on the page and as a file. */
@Service
class ManagedStores {
    /** A store, and who runs it. */
    record StoreCard(Store store, PersonCard owner) {}

    private static final Sheet<StoreCard> SHEET = new Sheet<>(
            "network.stores",
            List.of(
                    Column.bilingual("name", card -> card.store().name()),
                    Column.worded(
                            "standing",
                            "word.network.storeStanding",
                            card -> card.store().isOpen() ? Standing.OPEN : Standing.CLOSED),
                    Column.bilingual("address", card -> card.store().address()),
                    Column.of("latitude", card -> Cell.text(card.store().latitude())),
                    Column.of("longitude", card -> Cell.text(card.store().longitude())),
                    Column.of("radius", card -> Cell.count(card.store().serviceRadiusMetres())),
                    Column.brandWords("hours", card -> List.of(card.store().hours())),
                    Column.own("owner", card -> card.owner().name()),
                    Column.of("id", card -> Cell.text(card.store().id()))));

    private final Network network;
    private final People people;
    private final Exports exports;

    ManagedStores(Network network, People people, Exports exports) {
        this.network = network;
        this.people = people;
        this.exports = exports;
    }

    /** @param among the only ones that the reader sees; null for all */
    Page<StoreCard> page(
            BrandId brand, @Nullable List<StoreId> among, StoreFilter filter, ByAge sort, PageRequest page) {
        var stores = network.listStores(brand, among, filter, sort, page);
        var owners = people.cards(stores.items().stream().map(Store::owner).collect(Collectors.toSet()));
        return stores.map(store -> new StoreCard(store, owners.of(store.owner())));
    }

    void export(
            BrandId brand,
            PersonId by,
            @Nullable List<StoreId> among,
            StoreFilter filter,
            ByAge sort,
            ExportRequest wanted,
            HttpServletResponse response)
            throws IOException {
        exports.write(
                brand,
                by,
                SHEET,
                filter,
                wanted,
                RowSource.paged(page -> page(brand, among, filter, sort, page)),
                response);
    }
}
