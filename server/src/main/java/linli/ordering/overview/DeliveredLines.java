package linli.ordering.overview;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import linli.catalog.Deliveries;
import linli.catalog.Delivery;
import linli.catalog.ProductFile;
import linli.catalog.ProductFileId;
import linli.catalog.ProductId;
import linli.catalog.ProductKind;
import linli.ordering.Fulfilment;
import linli.ordering.OrderError;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.overview.OrderDetail.Delivered;
import linli.ordering.overview.OrderDetail.DeliveredFile;
import linli.ordering.overview.OrderDetail.OrderLine;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What buyers have of what they bought that is no object: from when the order is ready until its money went back. */
@Service
class DeliveredLines {
    private static final Set<OrderState> HAVING =
            EnumSet.of(OrderState.READY, OrderState.COMPLETED, OrderState.SETTLED);

    private final OrderQueries queries;
    private final Deliveries deliveries;

    DeliveredLines(OrderQueries queries, Deliveries deliveries) {
        this.queries = queries;
        this.deliveries = deliveries;
    }

    /** The order's lines, those that are no objects with what its buyer has of them; statements for those only. */
    List<OrderLine> lines(BrandId brand, FoundOrder order) {
        var had = order.lines().stream().filter(line -> isHad(order, line)).toList();
        var found = deliveries.of(brand, products(had));
        var memberships = queries.memberships(
                brand,
                order.buyer(),
                products(had.stream()
                        .filter(line -> line.kind() == ProductKind.MEMBERSHIP)
                        .toList()));
        return order.lines().stream()
                .map(line -> had.contains(line)
                        ? line.with(delivered(
                                Objects.requireNonNull(found.get(line.product())), memberships.get(line.product())))
                        : line)
                .toList();
    }

    private static Delivered delivered(Delivery delivery, @Nullable Instant until) {
        return new Delivered(
                delivery.note(),
                delivery.link(),
                delivery.files().stream()
                        .map(file -> new DeliveredFile(file.id(), file.name(), file.size()))
                        .toList(),
                until);
    }

    /** A file of what the buyer has by this order; it is not there for anybody else, nor after its money went back. */
    ProductFile getFile(BrandId brand, OrderId id, ProductFileId wanted, PersonId buyer) {
        return queries.find(brand, id)
                .filter(order -> order.buyer().equals(buyer))
                .flatMap(order -> deliveries
                        .findFile(brand, wanted)
                        .filter(file -> order.lines().stream()
                                .anyMatch(line -> line.product().equals(file.product()) && isHad(order, line))))
                .orElseThrow(() -> new DomainException(OrderError.ORDER_NOT_FOUND));
    }

    private static boolean isHad(FoundOrder order, OrderLine line) {
        return HAVING.contains(order.state()) && Fulfilment.of(line.kind()) == Fulfilment.DIGITAL && line.isHeld();
    }

    private static Set<ProductId> products(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::product).collect(Collectors.toSet());
    }
}
