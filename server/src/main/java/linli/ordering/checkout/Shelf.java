package linli.ordering.checkout;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import linli.catalog.Catalog;
import linli.catalog.Offer;
import linli.catalog.VariantId;
import linli.network.Network;
import linli.network.NetworkError;
import linli.network.Store;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.network.Touchpoints;
import linli.shared.BrandId;
import linli.shared.DomainException;
import org.springframework.stereotype.Component;

/** What checkout needs to know of the catalog and the network, in memory for a moment, so that a rush reads it once. */
@Component
class Shelf {
    private record VariantKey(BrandId brand, VariantId variant) {}

    private record StoreKey(BrandId brand, StoreId store) {}

    private record CodeKey(BrandId brand, String code) {}

    private final Catalog catalog;
    private final Network network;
    private final Touchpoints touchpoints;
    private final Cache<VariantKey, Offer> offers = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();
    private final Cache<StoreKey, Store> stores = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();
    private final Cache<CodeKey, Optional<TouchpointId>> entrances = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    Shelf(Catalog catalog, Network network, Touchpoints touchpoints) {
        this.catalog = catalog;
        this.network = network;
        this.touchpoints = touchpoints;
    }

    /** The variants that are on sale. */
    Map<VariantId, Offer> offers(BrandId brand, Collection<VariantId> variants) {
        var keys =
                variants.stream().map(variant -> new VariantKey(brand, variant)).collect(Collectors.toSet());
        var found = new HashMap<VariantId, Offer>();
        offers.getAll(
                        keys,
                        missing -> load(
                                brand, missing.stream().map(VariantKey::variant).toList()))
                .forEach((key, offer) -> {
                    if (offer.published()) {
                        found.put(key.variant(), offer);
                    }
                });
        return found;
    }

    private Map<VariantKey, Offer> load(BrandId brand, Collection<VariantId> variants) {
        return catalog.offers(brand, variants).entrySet().stream()
                .collect(Collectors.toMap(entry -> new VariantKey(brand, entry.getKey()), Map.Entry::getValue));
    }

    /** @throws DomainException if the brand has no such store */
    void requireStore(BrandId brand, StoreId store) {
        getStore(brand, store);
    }

    /** @throws DomainException if the brand has no such store, or it takes no orders */
    void requireOpen(BrandId brand, StoreId store) {
        if (!getStore(brand, store).isOpen()) {
            throw new DomainException(NetworkError.STORE_CLOSED);
        }
    }

    private Store getStore(BrandId brand, StoreId store) {
        return stores.get(new StoreKey(brand, store), key -> network.getStore(key.brand(), key.store()));
    }

    /** The touchpoint in use with this code. */
    Optional<TouchpointId> findEntrance(BrandId brand, String code) {
        return entrances.get(
                new CodeKey(brand, code),
                key -> touchpoints
                        .find(key.code())
                        .filter(touchpoint -> touchpoint.brand().equals(key.brand()))
                        .map(Touchpoint::id));
    }
}
