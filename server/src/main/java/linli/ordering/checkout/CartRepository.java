package linli.ordering.checkout;

import java.util.List;
import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CartRepository {
    private final JdbcClient db;

    CartRepository(JdbcClient db) {
        this.db = db;
    }

    record Item(StoreId store, VariantId variant, int quantity) {}

    /** By the primary key; a cart is bounded. */
    List<Item> list(BrandId brand, PersonId person) {
        return db.sql("""
                select store, variant, quantity from ordering.cart_item
                 where brand = :brand and person = :person
                 order by changed_at desc, variant
                """)
                .param("brand", brand.value())
                .param("person", person.value())
                .query((row, _) -> new Item(
                        new StoreId(row.getLong("store")),
                        new VariantId(row.getLong("variant")),
                        row.getInt("quantity")))
                .list();
    }

    /** Whether the cart had room for it. */
    boolean put(BrandId brand, PersonId person, Item item, int room) {
        return db.sql("""
                insert into ordering.cart_item as c (brand, person, store, variant, quantity)
                select :brand, :person, :store, :variant, :quantity
                 where (select count(*) from ordering.cart_item
                         where brand = :brand and person = :person and (store, variant) <> (:store, :variant)) < :room
                    on conflict (brand, person, store, variant) do update
                   set quantity = excluded.quantity, changed_at = shared.now()
                """)
                        .param("brand", brand.value())
                        .param("person", person.value())
                        .param("store", item.store().value())
                        .param("variant", item.variant().value())
                        .param("quantity", item.quantity())
                        .param("room", room)
                        .update()
                == 1;
    }

    void remove(BrandId brand, PersonId person, StoreId store, VariantId variant) {
        db.sql("""
                delete from ordering.cart_item
                 where brand = :brand and person = :person and store = :store and variant = :variant
                """)
                .param("brand", brand.value())
                .param("person", person.value())
                .param("store", store.value())
                .param("variant", variant.value())
                .update();
    }
}
