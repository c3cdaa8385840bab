package linli.catalog.stock;

import java.util.Set;
import linli.catalog.CatalogPermission;
import linli.catalog.Stock;
import linli.shared.BrandId;
import linli.shared.Id;
import linli.shared.access.Actor;
import linli.shared.access.Scope;
import linli.shared.sql.Database;
import linli.shared.waiting.Waiting;
import linli.shared.waiting.WaitingWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Goods on sale of which a store has few or none left, as the list of stock shows them, among the first {@value #LOOKED_AT}
 * that stores keep. No index says how many are left, for every order would have to change it.
 */
@Repository
class LowStock implements WaitingWork {
    private static final int LOOKED_AT = 20_000;

    private final Database db;

    LowStock(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "catalog.stock";
    }

    @Override
    public String permission() {
        return CatalogPermission.MANAGE_STOCK;
    }

    @Override
    public Set<Scope.Kind> over() {
        return Set.of(Scope.Kind.BRAND, Scope.Kind.STORE);
    }

    @Override
    public Waiting count(BrandId brand, Id.@Nullable OfStore store, Actor reader) {
        return Waiting.count(db.sql("""
                select count(*) as count, null::timestamptz as oldest
                  from (select s.variant from (select * from catalog.stock where brand = :brand %s limit :looked) s
                         where s.available <= :few
                           and exists (select from catalog.variant v
                                         join catalog.product p on p.brand = v.brand and p.id = v.product
                                        where v.brand = s.brand and v.id = s.variant and %s)
                         limit :limit) w
                """.formatted(store == null ? "" : "and store = :store", StockFilter.SELLING))
                .param("brand", brand)
                .param("store", store)
                .param("looked", LOOKED_AT)
                .param("few", Stock.FEW));
    }
}
