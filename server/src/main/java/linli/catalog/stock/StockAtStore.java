package linli.catalog.stock;

import linli.network.StoreDuty;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.listing.Matches;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

/** Variants of which a store has any, by the primary key of stock. */
@Repository
class StockAtStore implements StoreDuty {
    private final Database db;

    StockAtStore(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "catalog.stock";
    }

    @Override
    public Weight weight() {
        return Weight.SETTLED_FIRST;
    }

    @Override
    public Matches count(BrandId brand, StoreId store) {
        return Matches.count(db.sql("""
                select count(*)
                  from (select from catalog.stock_v1
                         where brand = :brand and store = :store and available > 0 limit :limit) s
                """).param("brand", brand).param("store", store));
    }
}
