package linli.catalog;

import static linli.ordering.AuditedOrders.someForfeited;

import java.util.List;
import linli.crash.Rule;
import linli.crash.Rules;
import linli.crash.Seeding;

/** Stock is there or ordered. */
class CatalogRules implements Rules {
    @Override
    public List<Rule> rules() {
        return List.of(Rule.of(
                "stock that is neither there nor ordered",
                """
                        select count(*) from catalog.stock s
                         where s.brand = :brand and s.available <> %d -
                               (select coalesce(sum(l.quantity), 0) from ordering.order_line l
                                  join ordering.orders o on o.brand = l.brand and o.id = l.order_id
                                 where o.brand = s.brand and o.store = s.store and l.variant = s.variant
                                   and o.state not in ('CANCELLED', 'FORFEITED', 'REFUNDED'))
                        """.formatted(Seeding.STOCK),
                "update catalog.stock set available = available - 1 where brand = :brand",
                someForfeited("state = 'BALANCE_DUE'")));
    }
}
