package linli.network.touchpoint;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import linli.network.Network;
import linli.network.Store;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.network.TouchpointFilter;
import linli.network.Touchpoints;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.listing.Cell;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Exports;
import linli.shared.listing.RowSource;
import linli.shared.listing.Sheet;
import linli.shared.listing.Sheet.Column;
import linli.shared.text.Bilingual;
import linli.shared.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes the touchpoints of a list into a file. */
@Service
class ExportTouchpoints {
    private record Line(Touchpoint touchpoint, Bilingual store, String address) {}

    private static final Sheet<Line> SHEET = new Sheet<>(
            "network.touchpoints",
            List.of(
                    Column.bilingual("name", line -> line.touchpoint().name()),
                    Column.worded(
                            "kind",
                            "word.network.touchpointKind",
                            line -> line.touchpoint().kind()),
                    Column.worded(
                            "space",
                            "word.campaign.space",
                            line -> line.touchpoint().space()),
                    Column.bilingual("store", Line::store),
                    Column.of("code", line -> Cell.text(line.touchpoint().code())),
                    Column.of("address", line -> Cell.text(line.address()))));

    private final Touchpoints touchpoints;
    private final Network network;
    private final PublicAddress publicAddress;
    private final Exports exports;

    ExportTouchpoints(Touchpoints touchpoints, Network network, PublicAddress publicAddress, Exports exports) {
        this.touchpoints = touchpoints;
        this.network = network;
        this.publicAddress = publicAddress;
        this.exports = exports;
    }

    void handle(
            BrandId brand,
            PersonId by,
            @Nullable List<StoreId> stores,
            TouchpointFilter filter,
            ExportRequest wanted,
            HttpServletResponse response)
            throws IOException {
        var names = network.listStores(brand).stream().collect(Collectors.toMap(Store::id, Store::name));
        RowSource<Line> rows = RowSource.paged(page -> {
            var found = touchpoints.list(brand, stores, filter, page);
            return found.map(each -> new Line(
                    each,
                    each.store() == null ? Bilingual.NONE : names.getOrDefault(each.store(), Bilingual.NONE),
                    publicAddress.of(each.path())));
        });
        exports.write(brand, by, SHEET, filter, wanted, rows, response);
    }
}
