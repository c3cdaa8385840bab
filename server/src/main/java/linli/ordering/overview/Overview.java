package linli.ordering.overview;

import java.util.List;
import linli.identity.People;
import linli.ordering.OrderError;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.OrderingPermission;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.access.Actor;
import linli.shared.listing.ByAge;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Orders with the cards of who bought them. */
@Service
public class Overview {
    private final OrderQueries queries;
    private final DeliveredLines delivered;
    private final People people;

    Overview(OrderQueries queries, DeliveredLines delivered, People people) {
        this.queries = queries;
        this.delivered = delivered;
        this.people = people;
    }

    /** An order as the brand's staff sees it: without its pickup code. */
    public OrderDetail get(BrandId brand, OrderId order) {
        var found = find(brand, order);
        return detail(brand, found, found.lines(), null);
    }

    /** An order as its buyer, or who runs its store, sees it; it is not there for anybody else. */
    OrderDetail get(BrandId brand, OrderId order, Actor actor) {
        var found = find(brand, order);
        boolean bought = found.buyer().equals(actor.person());
        if (!bought
                && !actor.mayInStore(
                        OrderingPermission.READ_ORDERS, brand, found.store().value())) {
            throw new DomainException(OrderError.ORDER_NOT_FOUND);
        }
        boolean waits = found.state() == OrderState.READY;
        return detail(
                brand,
                found,
                bought ? delivered.lines(brand, found) : found.lines(),
                bought && waits ? new OrderDetail.PickupTicket(found.code(), "linli:pickup:" + found.code()) : null);
    }

    private FoundOrder find(BrandId brand, OrderId order) {
        return queries.find(brand, order).orElseThrow(() -> new DomainException(OrderError.ORDER_NOT_FOUND));
    }

    private OrderDetail detail(
            BrandId brand,
            FoundOrder found,
            List<OrderDetail.OrderLine> lines,
            OrderDetail.@Nullable PickupTicket pickup) {
        var currency = found.total().currency();
        return found.detail(
                people.card(found.buyer()),
                lines,
                found.hasRefunds() ? queries.refunds(brand, found.id(), currency) : List.of(),
                found.hasRequest()
                        ? queries.findRequest(brand, found.id(), currency).orElse(null)
                        : null,
                pickup);
    }

    /** Rows as a page of cards, with those of the buyers by one statement. */
    Page<OrderCard> page(List<ListedOrder> rows, ByAge sort, PageRequest page) {
        var cut = Page.of(
                rows, page.size(), row -> new PageRequest.Mark("", row.id().value()).of(sort));
        var buyers = people.cards(cut.items().stream().map(ListedOrder::buyer).toList());
        return cut.map(row -> row.card(buyers.of(row.buyer())));
    }
}
