package linli.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.PersonId;
import linli.shared.listing.ByAge;
import linli.shared.listing.Matches;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class NetworkRepository {
    private static final String STORE =
            "select *, network.stands_closed(closing, closed_until) as closed from network.store";

    private final Database db;

    NetworkRepository(Database db) {
        this.db = db;
    }

    void insert(Brand brand) {
        db.sql("""
                with founded as (
                  insert into network.brand (id, slug, name, name_en, currency)
                  values (:id, :slug, :name, :nameEn, :currency) returning id)
                insert into network.brand_zone select id, '-infinity', :zone from founded
                """)
                .param("id", brand.id())
                .param("slug", brand.slug())
                .param("name", brand.name().zh())
                .param("nameEn", brand.name().en())
                .param("currency", brand.currency())
                .param("zone", brand.zone().getId())
                .update();
    }

    void insert(Store store) {
        db.sql("""
                insert into network.store (brand, id, name, name_en, address, address_en, latitude, longitude,
                                           hours, service_radius_metres, owner)
                values (:brand, :id, :name, :nameEn, :address, :addressEn, :latitude, :longitude, :hours, :radius,
                        :owner)
                """)
                .param("brand", store.brand())
                .param("id", store.id())
                .param("name", store.name().zh())
                .param("nameEn", store.name().en())
                .param("address", store.address().zh())
                .param("addressEn", store.address().en())
                .param("latitude", store.latitude())
                .param("longitude", store.longitude())
                .param("hours", store.hours())
                .param("radius", store.serviceRadiusMetres())
                .param("owner", store.owner())
                .update();
    }

    void change(BrandId brand, Bilingual name) {
        db.sql("update network.brand set name = :name, name_en = :nameEn where id = :id")
                .param("id", brand)
                .param("name", name.zh())
                .param("nameEn", name.en())
                .update();
    }

    /** From now on; nothing if the brand has that zone. */
    void change(BrandId brand, ZoneId zone) {
        db.sql("""
                insert into network.brand_zone (brand, since, zone)
                select id, shared.now(), :zone from network.brand_v1 where id = :brand and zone <> :zone
                on conflict (brand, since) do update set zone = excluded.zone
                """).param("brand", brand).param("zone", zone.getId()).update();
    }

    /**
     * Names another owner of each store that the person is named for, if another owns it; by store_owner_idx. All who own
     * a store with them are locked first, in key order, so that it never goes to somebody who is just leaving as well.
     */
    void passOn(PersonId owner) {
        db.sql("""
                select other.person
                  from identity.grant_v1 own
                  join identity.grant_v1 other
                    on other.brand = own.brand and other.role = own.role and other.scope = own.scope
                 where own.person = :owner and own.role = 'STORE_OWNER'
                 order by other.brand, other.scope, other.person for no key update of other
                """).param("owner", owner).query(Long.class).list();
        db.sql("""
                update network.store s set owner = other.person
                  from (select g.brand, g.scope, min(g.person) as person from identity.grant_v1 g
                         where g.role = 'STORE_OWNER' and g.person <> :owner
                           and (g.brand, g.scope) in (select brand, id from network.store where owner = :owner)
                         group by g.brand, g.scope) other
                 where s.owner = :owner and s.brand = other.brand and s.id = other.scope
                """).param("owner", owner).update();
    }

    void change(BrandId brand, StoreId store, NewStore changed) {
        db.sql("""
                update network.store
                   set name = :name, name_en = :nameEn, address = :address, address_en = :addressEn,
                       latitude = :latitude, longitude = :longitude, hours = :hours, service_radius_metres = :radius
                 where brand = :brand and id = :id
                """)
                .param("brand", brand)
                .param("id", store)
                .param("name", changed.name().zh())
                .param("nameEn", changed.name().en())
                .param("address", changed.address().zh())
                .param("addressEn", changed.address().en())
                .param("latitude", changed.latitude())
                .param("longitude", changed.longitude())
                .param("hours", changed.hours())
                .param("radius", changed.serviceRadiusMetres())
                .update();
    }

    List<Brand> listBrands() {
        return db.sql("select id, slug, name, name_en, zone, currency from network.brand_v1 order by id limit 100")
                .query(NetworkRepository::brand)
                .list();
    }

    Optional<Brand> findBrand(String slug) {
        return db.sql("select id, slug, name, name_en, zone, currency from network.brand_v1 where slug = :slug")
                .param("slug", slug)
                .query(NetworkRepository::brand)
                .optional();
    }

    Optional<Brand> findBrand(BrandId brand) {
        return db.sql("select id, slug, name, name_en, zone, currency from network.brand_v1 where id = :id")
                .param("id", brand)
                .query(NetworkRepository::brand)
                .optional();
    }

    Optional<Store> findStore(BrandId brand, StoreId store) {
        return db.sql(STORE + " where brand = :brand and id = :id")
                .param("brand", brand)
                .param("id", store)
                .query(NetworkRepository::store)
                .optional();
    }

    /** Keeps the stores open or closed as they are until the transaction ends, and returns those that are closed. */
    Set<StoreId> hold(BrandId brand, Collection<StoreId> stores) {
        return db.sql("""
                select id from network.hold(
                  (select array_agg(:brand::bigint) from unnest(:stores::bigint[])), :stores::bigint[]) as id
                """)
                .param("brand", brand)
                .ids("stores", stores)
                .query((row, _) -> new StoreId(row.getLong("id")))
                .set();
    }

    /** Those of the stores that are closed for good; by the primary key. */
    Set<StoreId> listClosedForGood(BrandId brand, Collection<StoreId> stores) {
        return db.sql("""
                select id from network.store where brand = :brand and id = any (:stores) and closing = 'FOR_GOOD'
                """)
                .param("brand", brand)
                .ids("stores", stores)
                .query((row, _) -> new StoreId(row.getLong("id")))
                .set();
    }

    List<Store> listStores(BrandId brand) {
        return db.sql(STORE + " where brand = :brand order by id limit 5000")
                .param("brand", brand)
                .query(NetworkRepository::store)
                .list();
    }

    /** Along the primary key, of which a brand has a few thousand; at most a page. */
    Page<Store> listStores(
            BrandId brand, @Nullable List<StoreId> among, StoreFilter filter, ByAge sort, PageRequest page) {
        var sql = STORE + " where brand = :brand" + filter.conditions(among) + sort.rest("id");
        return sort.page(
                filter.bind(db.sql(sql), among).param("brand", brand),
                page,
                NetworkRepository::store,
                store -> store.id().value());
    }

    /** Along the same key, up to {@link Matches#LIMIT}. */
    Matches countStores(BrandId brand, @Nullable List<StoreId> among, StoreFilter filter) {
        var sql = "select count(*) from (select from network.store where brand = :brand" + filter.conditions(among)
                + " limit :limit) found";
        return Matches.count(filter.bind(db.sql(sql), among).param("brand", brand));
    }

    private static Brand brand(ResultSet row, int index) throws SQLException {
        return new Brand(
                new BrandId(row.getLong("id")),
                row.getString("slug"),
                Columns.bilingual(row, "name"),
                ZoneId.of(row.getString("zone")),
                Currency.valueOf(row.getString("currency")));
    }

    private static Store store(ResultSet row, int index) throws SQLException {
        return new Store(
                new BrandId(row.getLong("brand")),
                new StoreId(row.getLong("id")),
                Columns.bilingual(row, "name"),
                Columns.bilingual(row, "address"),
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                row.getString("hours"),
                row.getInt("service_radius_metres"),
                new PersonId(row.getLong("owner")),
                row.getBoolean("closed") ? closing(row) : null);
    }

    private static StoreClosing closing(ResultSet row) throws SQLException {
        return new StoreClosing(
                StoreClosing.Kind.valueOf(row.getString("closing")),
                Columns.instant(row, "closed_at"),
                Columns.findInstant(row, "closed_until"),
                Columns.bilingual(row, "closed_reason"));
    }
}
