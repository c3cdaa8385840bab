package linli.ordering.overview;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import linli.ordering.OrderError;
import linli.ordering.OrderState;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PageRequest;
import linli.shared.listing.ByAge;
import linli.shared.listing.Matches;
import linli.shared.listing.Sought;
import linli.shared.sql.Columns;
import linli.shared.sql.Database;
import linli.shared.sql.Statement;
import linli.shared.text.Chinese;
import org.springframework.stereotype.Repository;

/**
 * The orders that staff looks for. Whatever the filter asks, an index gives the orders in the list's order, and no branch
 * of it reads more than a page of those it finds.
 */
@Repository
class OrderList {
    /** What is shorter has no trigram. */
    private static final int TRIGRAM = 3;

    /** So many of a brand's buyers, and so many of its products, may be meant by the words; more are refused, not cut. */
    static final int MEANT = 10_000;

    private final Database db;
    private final Ids ids;

    OrderList(Database db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /**
     * One row more than the page has.
     *
     * @throws DomainException if the words mean more than can be looked through
     */
    List<ListedOrder> page(BrandId brand, OrderFilter filter, ByAge sort, PageRequest page) {
        long mark = page.mark(sort).map(PageRequest.Mark::place).orElse(sort == ByAge.NEWEST ? Long.MAX_VALUE : 0L);
        var sql = OrderQueries.CARD + " where o.brand = :brand and o.id = any (array(" + ids(filter, sort) + "))"
                + " order by o.id " + sort.direction() + " limit :limit";
        var days = filter.days();
        long above = sort == ByAge.NEWEST ? days.above() : Math.max(days.above(), mark);
        long below = sort == ByAge.NEWEST ? Math.min(days.below(ids), mark) : days.below(ids);
        return bound(db.sql(sql), brand, filter, above, below)
                .param("limit", page.size() + 1)
                .query(OrderQueries::row)
                .list();
    }

    /** Up to {@link Matches#LIMIT}; refused as a page is. */
    Matches count(BrandId brand, OrderFilter filter) {
        var sql = "select count(*) from (" + ids(filter, ByAge.NEWEST) + ") found";
        var days = filter.days();
        return Matches.count(bound(db.sql(sql), brand, filter, days.above(), days.below(ids)));
    }

    private Statement bound(Statement statement, BrandId brand, OrderFilter filter, long above, long below) {
        var meant = filter.words().map(words -> meant(brand, words)).orElse(Meant.NOTHING);
        return statement
                .longs("buyers", meant.buyers())
                .longs("products", meant.products())
                .param("brand", brand)
                .param("above", above)
                .param("below", below)
                .param("store", filter.store())
                .param("campaign", filter.campaign())
                .param("state", filter.state())
                .enums("states", states(filter))
                .param("from", filter.from())
                .param("to", filter.to())
                .param("number", filter.number().orElse(null));
    }

    private static Set<OrderState> states(OrderFilter filter) {
        return filter.state() == null ? EnumSet.allOf(OrderState.class) : EnumSet.of(filter.state());
    }

    private static String ids(OrderFilter filter, ByAge sort) {
        if (filter.words().isPresent()) {
            return found(filter, sort);
        }
        if (filter.isRefundRequested()) {
            return """
                    select o.id from ordering.refund_request r
                     cross join lateral (
                           select o.id from ordering.orders o
                            where o.brand = r.brand and o.id = r.order_id %s limit 1) o
                     where r.brand = :brand and r.state = 'OPEN' and r.order_id > :above and r.order_id < :below
                     order by r.order_id %s limit :limit
                    """.formatted(conditions(filter), sort.direction());
        }
        if (filter.campaign() == null && (filter.store() != null || filter.state() != null)) {
            return """
                    select o.id from network.store_v1 s
                     cross join unnest(:states::text[]) as e (state)
                     cross join lateral (%s) o
                     where s.brand = :brand %s
                     order by o.id %s limit :limit
                    """.formatted(
                            cut("o.store = s.id and o.state = e.state", filter, sort),
                            filter.store() == null ? "" : "and s.id = :store",
                            sort.direction());
        }
        return cut("true", filter, sort);
    }

    /** By what the words may mean: an order's number, its buyer, or a product in it. */
    private static String found(OrderFilter filter, ByAge sort) {
        var branches = new ArrayList<String>();
        branches.add("select o.id from unnest(:buyers::bigint[]) as b (person) cross join lateral ("
                + cut("o.buyer = b.person", filter, sort) + ") o");
        branches.add("""
                select l.order_id from unnest(:products::bigint[]) as p (product)
                 cross join lateral (
                       select l.order_id from ordering.order_line l
                         join ordering.orders o on o.brand = l.brand and o.id = l.order_id
                        where l.brand = :brand and l.product = p.product
                          and l.order_id > :above and l.order_id < :below %s
                        order by l.order_id %s limit :limit) l
                """.formatted(conditions(filter), sort.direction()));
        if (filter.number().isPresent()) {
            branches.add(numbered("o.id", filter));
            branches.add(numbered("o.id % " + Sought.SHORT_NUMBERS, filter));
        }
        return "select id from (%s) o (id) order by id %s limit :limit"
                .formatted(String.join(" union ", branches), sort.direction());
    }

    /** Whom and what words may mean. */
    private record Meant(List<Long> buyers, List<Long> products) {
        static final Meant NOTHING = new Meant(List.of(), List.of());
    }

    /** The brand's buyers by the indexes of {@code identity.meant_by}, its products by that of {@code catalog.search_v1}. */
    private Meant meant(BrandId brand, String words) {
        var meant = db.sql("""
                        select array(
                                 select p.person from identity.meant_by(:words) p (person)
                                  cross join lateral (
                                        select from ordering.orders o where o.brand = :brand and o.buyer = p.person limit 1) o
                                  limit :one_too_many) as buyers,
                               array(
                                 select distinct product from catalog.search_v1
                                  where brand = :brand and (%1$s like shared.search_pattern(:words)
                                                            or %1$s like shared.search_pattern(:simplified))
                                  limit :one_too_many) as products
                        """.formatted(words.length() < TRIGRAM ? "(key || '')" : "key"))
                .param("brand", brand)
                .param("words", words)
                .param("simplified", Chinese.simplified(words))
                .param("one_too_many", MEANT + 1)
                .query((row, _) -> new Meant(Columns.longs(row, "buyers"), Columns.longs(row, "products")))
                .single();
        if (Math.max(meant.buyers().size(), meant.products().size()) > MEANT) {
            throw DomainException.of("q", OrderError.SEARCH_TOO_WIDE, Integer.toString(MEANT));
        }
        return meant;
    }

    /** By the primary key or by orders_number_idx. */
    private static String numbered(String number, OrderFilter filter) {
        return """
                (select o.id from ordering.orders o
                  where o.brand = :brand and %s = :number and o.id > :above and o.id < :below %s
                  limit :limit)
                """.formatted(number, conditions(filter));
    }

    /** A page of the orders for which this holds. */
    private static String cut(String holds, OrderFilter filter, ByAge sort) {
        return """
                select o.id from ordering.orders o
                 where o.brand = :brand and %s and o.id > :above and o.id < :below %s
                 order by o.id %s limit :limit
                """.formatted(holds, conditions(filter), sort.direction());
    }

    private static String conditions(OrderFilter filter) {
        return (filter.store() == null ? "" : " and o.store = :store")
                + (filter.state() == null ? "" : " and o.state = :state")
                + (filter.campaign() == null ? "" : " and o.campaign = :campaign")
                + (filter.isRefundRequested()
                        ? " and exists (select from ordering.refund_request r"
                                + " where r.brand = o.brand and r.order_id = o.id and r.state = 'OPEN')"
                        : "")
                + filter.days().condition("o.placed_at");
    }
}
