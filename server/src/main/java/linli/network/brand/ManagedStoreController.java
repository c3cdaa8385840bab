package linli.network.brand;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import linli.network.Network;
import linli.network.NetworkPermission;
import linli.network.StoreFilter;
import linli.network.StoreId;
import linli.network.brand.ManagedStores.StoreCard;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.listing.ByAge;
import linli.shared.listing.ExportRequest;
import linli.shared.listing.Matches;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stores with those who run them; whoever manages some of them sees those. */
@RestController
@RequestMapping("/api/brands/{brand}/managed-stores")
class ManagedStoreController {
    private final ManagedStores stores;
    private final Network network;

    ManagedStoreController(ManagedStores stores, Network network) {
        this.stores = stores;
        this.network = network;
    }

    @GetMapping
    @Access(level = Access.Level.STAFF, permission = NetworkPermission.MANAGE_STORES)
    Page<StoreCard> listManagedStores(
            @PathVariable BrandId brand,
            @ParameterObject @Valid StoreFilter filter,
            @RequestParam(defaultValue = "OLDEST") ByAge sort,
            Actor actor,
            PageRequest page) {
        return stores.page(brand, seen(brand, actor), filter, sort, page);
    }

    @GetMapping("/count")
    @Access(level = Access.Level.STAFF, permission = NetworkPermission.MANAGE_STORES)
    Matches countManagedStores(@PathVariable BrandId brand, @ParameterObject @Valid StoreFilter filter, Actor actor) {
        return network.countStores(brand, seen(brand, actor), filter);
    }

    @GetMapping(path = "/export", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Access(level = Access.Level.STAFF, permission = NetworkPermission.MANAGE_STORES)
    void exportManagedStores(
            @PathVariable BrandId brand,
            @ParameterObject @Valid StoreFilter filter,
            @RequestParam(defaultValue = "OLDEST") ByAge sort,
            @ParameterObject @Valid ExportRequest wanted,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        stores.export(brand, actor.person(), seen(brand, actor), filter, sort, wanted, response);
    }

    /** Null for all. */
    private static @Nullable List<StoreId> seen(BrandId brand, Actor actor) {
        return actor.may(NetworkPermission.MANAGE_STORES, brand)
                ? null
                : actor.stores(NetworkPermission.MANAGE_STORES, brand).stream()
                        .map(StoreId::new)
                        .toList();
    }
}
