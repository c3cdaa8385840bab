package linli.ordering.overview;

import java.util.List;
import java.util.stream.Collectors;
import linli.identity.People;
import linli.ordering.OrderError;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.OrderingPermission;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Orders with the names of who bought them. */
@Service
public class Overview {
    private final OrderQueries queries;
    private final People people;

    Overview(OrderQueries queries, People people) {
        this.queries = queries;
        this.people = people;
    }

    /** An order as the brand's staff sees it: without its pickup code. */
    public OrderDetail get(BrandId brand, OrderId order) {
        return complete(brand, find(brand, order), null);
    }

    /** An order as its buyer, or who runs its store, sees it; it is not there for anybody else. */
    OrderDetail get(BrandId brand, OrderId order, Actor actor) {
        var found = find(brand, order);
        var detail = found.detail();
        boolean bought = detail.buyer().equals(actor.person());
        if (!bought
                && !actor.mayInStore(
                        OrderingPermission.READ_ORDERS, brand, detail.store().value())) {
            throw new DomainException(OrderError.ORDER_NOT_FOUND);
        }
        boolean waits = detail.state() == OrderState.READY;
        return complete(
                brand,
                found,
                bought && waits ? new OrderDetail.PickupTicket(found.code(), "linli:pickup:" + found.code()) : null);
    }

    private OrderQueries.Found find(BrandId brand, OrderId order) {
        return queries.find(brand, order).orElseThrow(() -> new DomainException(OrderError.ORDER_NOT_FOUND));
    }

    /** The names of a page's buyers, by one statement. */
    List<OrderCard> named(List<OrderCard> cards) {
        var buyers = people.cards(cards.stream().map(OrderCard::buyer).collect(Collectors.toSet()));
        return cards.stream()
                .map(card -> card.named(buyers.of(card.buyer()).name()))
                .toList();
    }

    private OrderDetail complete(BrandId brand, OrderQueries.Found found, OrderDetail.@Nullable PickupTicket pickup) {
        var detail = found.detail();
        var currency = detail.total().currency();
        return new OrderDetail(
                detail.id(),
                detail.state(),
                detail.buyer(),
                people.card(detail.buyer()).name(),
                detail.store(),
                detail.payment(),
                detail.lastPayment(),
                detail.fulfilment(),
                detail.campaign(),
                detail.team(),
                detail.total(),
                detail.refunded(),
                detail.payUntil(),
                detail.deposit(),
                detail.timeline(),
                detail.lines(),
                found.refunded() ? queries.refunds(brand, detail.id(), currency) : List.of(),
                found.asked()
                        ? queries.findRequest(brand, detail.id(), currency).orElse(null)
                        : null,
                pickup);
    }
}
