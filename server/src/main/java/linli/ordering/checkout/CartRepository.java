package linli.ordering.checkout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Database;
import org.springframework.stereotype.Repository;

@Repository
class CartRepository {
    private final Database db;

    CartRepository(Database db) {
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
                .param("brand", brand)
                .param("person", person)
                .query(CartRepository::item)
                .list();
    }

    /** What the cart holds with it; empty if there was no room for it, or the person has left. */
    List<Item> put(BrandId brand, PersonId person, Item item, int room) {
        return db.sql("""
                with other as materialized (
                  select store, variant, quantity, changed_at from ordering.cart_item
                   where brand = :brand and person = :person and (store, variant) <> (:store, :variant)),
                put as (
                  insert into ordering.cart_item (brand, person, store, variant, quantity)
                  select :brand, :person, :store, :variant, :quantity
                   where (select count(*) from other) < :room
                     and not exists (select from identity.departed_v1 where person = :person)
                      on conflict (brand, person, store, variant) do update
                     set quantity = excluded.quantity, changed_at = excluded.changed_at
                  returning store, variant, quantity, changed_at)
                select store, variant, quantity
                  from (select * from put union all select * from other where exists (select from put)) held
                 order by changed_at desc, variant
                """)
                .param("brand", brand)
                .param("person", person)
                .param("store", item.store())
                .param("variant", item.variant())
                .param("quantity", item.quantity())
                .param("room", room)
                .query(CartRepository::item)
                .list();
    }

    private static Item item(ResultSet row, int index) throws SQLException {
        return new Item(
                new StoreId(row.getLong("store")), new VariantId(row.getLong("variant")), row.getInt("quantity"));
    }

    void remove(BrandId brand, PersonId person, StoreId store, VariantId variant) {
        db.sql("""
                delete from ordering.cart_item
                 where brand = :brand and person = :person and store = :store and variant = :variant
                """)
                .param("brand", brand)
                .param("person", person)
                .param("store", store)
                .param("variant", variant)
                .update();
    }
}
