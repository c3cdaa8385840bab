package linli.ordering.fulfilment;

import linli.network.StoreDuty;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.listing.Matches;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

/** Orders that a store has still to serve, whether they are paid by now or not; by the index on a store's orders. */
@Repository
class OrdersAtStore implements StoreDuty {
    private final Database db;

    OrdersAtStore(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "ordering.orders";
    }

    @Override
    public Weight weight() {
        return Weight.SETTLED_FIRST;
    }

    @Override
    public Matches count(BrandId brand, StoreId store) {
        return Matches.count(db.sql("""
                select count(*)
                  from (select from ordering.orders
                         where brand = :brand and store = :store
                           and state in ('AWAITING_PAYMENT', 'DEPOSITED', 'BALANCE_DUE', 'PAID', 'READY')
                           and (fulfilment <> 'DIGITAL' or state <> 'READY')
                         limit :limit) o
                """).param("brand", brand).param("store", store));
    }
}
