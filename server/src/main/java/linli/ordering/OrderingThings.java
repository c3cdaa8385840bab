package linli.ordering;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.thing.Audience;
import linli.shared.thing.Kind;
import linli.shared.thing.ThingCard;
import linli.shared.thing.ThingSource;
import linli.shared.thing.Use;
import org.springframework.stereotype.Repository;

/** Orders, which are called after their first line, with the number of their {@code lines}; each is its buyer's own. */
@Repository
class OrderingThings implements ThingSource {
    private final Database db;

    OrderingThings(Database db) {
        this.db = db;
    }

    @Override
    public Map<Kind, Set<Use>> kinds() {
        return Map.of(OrderId.KIND, Set.of());
    }

    /** By the primary keys of orders and lines. */
    @Override
    public List<ThingCard> cards(BrandId brand, Kind kind, Collection<Long> ids) {
        return db.sql("""
                select o.id, o.buyer, o.state, o.total_minor, o.currency, l.title, l.title_en, l.image, l.lines
                  from ordering.orders o
                 cross join lateral (
                   select title, title_en, image, count(*) over () as lines from ordering.order_line
                    where brand = o.brand and order_id = o.id
                    order by line limit 1) l
                 where o.brand = :brand and o.id = any (:ids)
                """)
                .param("brand", brand)
                .longs("ids", ids)
                .query((row, _) -> {
                    var id = new OrderId(row.getLong("id"));
                    return ThingCard.of(id.thing(), Columns.bilingual(row, "title"), "/orders/" + id)
                            .picture(Columns.findLong(row, "image"))
                            .price(Columns.money(row, "total"), null)
                            .state(row.getString("state"))
                            .figure("lines", row.getLong("lines"))
                            .audience(new Audience.Own(
                                    new PersonId(row.getLong("buyer")), OrderingPermission.READ_ORDERS))
                            .build();
                })
                .list();
    }
}
