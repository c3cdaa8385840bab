package linli.network;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import linli.identity.People;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.access.Actor;
import linli.shared.listing.ByAge;
import linli.shared.listing.Matches;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brands and their stores. */
@Service
public class Network {
    private final NetworkRepository network;
    private final People people;
    private final Ids ids;
    private final Map<BrandId, Lasting> lasting = new ConcurrentHashMap<>();

    /** What never changes of a brand. */
    private record Lasting(String slug, Currency currency) {}

    Network(NetworkRepository network, People people, Ids ids) {
        this.network = network;
        this.people = people;
        this.ids = ids;
    }

    /** Founds a brand with the usual zone and currency, and makes the founder its HQ. */
    @Transactional
    public Brand found(String slug, Bilingual name, PersonId founder) {
        return found(slug, name, Brand.DEFAULT_ZONE, Brand.DEFAULT_CURRENCY, founder);
    }

    /** Founds a brand and makes the founder its HQ. */
    @Transactional
    public Brand found(String slug, Bilingual name, ZoneId zone, Currency currency, PersonId founder) {
        var brand = new Brand(new BrandId(ids.next()), slug, name, zone, currency);
        try {
            network.insert(brand);
        } catch (DuplicateKeyException e) {
            throw DomainException.of("slug", NetworkError.SLUG_TAKEN, slug);
        }
        people.makeHq(founder, brand.id());
        return brand;
    }

    /** Opens a store and makes its owner a store owner. */
    @Transactional
    public Store open(BrandId brand, NewStore wanted) {
        var store = build(brand, wanted);
        people.makeOwner(store.owner(), brand, store.id());
        return store;
    }

    /**
     * The same in somebody's name.
     *
     * @throws DomainException if they may not themselves do all that its owner may
     */
    @Transactional
    public Store open(BrandId brand, NewStore wanted, Actor by) {
        var store = build(brand, wanted);
        people.makeOwner(store.owner(), brand, store.id(), by);
        return store;
    }

    private Store build(BrandId brand, NewStore wanted) {
        var store = new Store(
                brand,
                new StoreId(ids.next()),
                wanted.name(),
                wanted.address(),
                wanted.latitude(),
                wanted.longitude(),
                wanted.hours(),
                wanted.serviceRadiusMetres(),
                wanted.owner(),
                null);
        network.insert(store);
        return store;
    }

    /** Changes everything of a brand but its slug and currency; without a zone it keeps the one that it has. */
    @Transactional
    public Brand change(BrandId brand, Bilingual name, @Nullable ZoneId zone) {
        network.change(brand, name);
        if (zone != null) {
            network.change(brand, zone);
        }
        return getBrand(brand);
    }

    /** Changes everything of a store but its owner. */
    @Transactional
    public Store change(BrandId brand, StoreId store, NewStore changed) {
        network.change(brand, store, changed);
        return getStore(brand, store);
    }

    /** The brands of this installation, the oldest first, at most a hundred. */
    public List<Brand> listBrands() {
        return network.listBrands();
    }

    public Optional<Brand> findBrand(String slug) {
        return network.findBrand(slug);
    }

    public Brand getBrand(BrandId brand) {
        return network.findBrand(brand).orElseThrow(() -> new DomainException(NetworkError.BRAND_NOT_FOUND));
    }

    /** The brand's part of an address, which never changes. */
    public String slug(BrandId brand) {
        return lasting(brand).slug();
    }

    /** What the brand's money is in, which never changes. */
    public Currency currency(BrandId brand) {
        return lasting(brand).currency();
    }

    private Lasting lasting(BrandId brand) {
        var known = lasting.get(brand);
        if (known != null) {
            return known;
        }
        var found = getBrand(brand);
        var read = new Lasting(found.slug(), found.currency());
        lasting.put(brand, read);
        return read;
    }

    public Store getStore(BrandId brand, StoreId store) {
        return network.findStore(brand, store).orElseThrow(() -> new DomainException(NetworkError.STORE_NOT_FOUND));
    }

    /**
     * Keeps stores from closing and opening until the transaction ends, as whoever places orders at them does, and returns
     * those that are closed for good.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<StoreId> hold(BrandId brand, Collection<StoreId> stores) {
        var closed = network.hold(brand, stores);
        return closed.isEmpty() ? closed : network.listClosedForGood(brand, closed);
    }

    /**
     * {@linkplain #hold Holds} stores of which none may be closed for good.
     *
     * @throws DomainException if one is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdStanding(BrandId brand, Collection<StoreId> stores) {
        if (!hold(brand, stores).isEmpty()) {
            throw new DomainException(NetworkError.STORE_CLOSED_FOR_GOOD);
        }
    }

    /** All stores of a brand, the oldest first; a brand has at most a few thousand. */
    public List<Store> listStores(BrandId brand) {
        return network.listStores(brand);
    }

    /** @param among the only ones that may be seen; null for all */
    public Page<Store> listStores(
            BrandId brand, @Nullable List<StoreId> among, StoreFilter filter, ByAge sort, PageRequest page) {
        return network.listStores(brand, among, filter, sort, page);
    }

    /** @param among the only ones that may be seen; null for all */
    public Matches countStores(BrandId brand, @Nullable List<StoreId> among, StoreFilter filter) {
        return network.countStores(brand, among, filter);
    }
}
