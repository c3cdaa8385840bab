package linli.ordering.overview;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import linli.catalog.Deliveries;
import linli.catalog.Delivery;
import linli.catalog.ProductFile;
import linli.catalog.ProductFileId;
import linli.catalog.ProductId;
import linli.catalog.ProductKind;
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
        var having = products(order, ProductKind.DIGITAL, ProductKind.MEMBERSHIP);
        if (having.isEmpty()) {
            return order.lines();
        }
        var found = deliveries.of(brand, having);
        var members = products(order, ProductKind.MEMBERSHIP);
        var memberships =
                members.isEmpty() ? Map.<ProductId, Instant>of() : queries.memberships(brand, order.buyer(), members);
        return order.lines().stream()
                .map(line -> having.contains(line.product()) && line.isHeld()
                        ? line.with(delivered(line, found.get(line.product()), memberships.get(line.product())))
                        : line)
                .toList();
    }

    private static Delivered delivered(OrderLine line, @Nullable Delivery delivery, @Nullable Instant until) {
        if (delivery == null) {
            return new Delivered("", null, List.of(), until);
        }
        return new Delivered(
                delivery.note(),
                delivery.link(),
                delivery.files().stream()
                        .map(file -> new DeliveredFile(file.id(), file.name(), file.size()))
                        .toList(),
                line.kind() == ProductKind.MEMBERSHIP ? until : null);
    }

    /** A file of what the buyer has by this order; it is not there for anybody else, nor after its money went back. */
    ProductFile getFile(BrandId brand, OrderId id, ProductFileId wanted, PersonId buyer) {
        return queries.find(brand, id)
                .filter(order -> order.buyer().equals(buyer))
                .map(order -> products(order, ProductKind.DIGITAL, ProductKind.MEMBERSHIP))
                .flatMap(products ->
                        deliveries.findFile(brand, wanted).filter(file -> products.contains(file.product())))
                .orElseThrow(() -> new DomainException(OrderError.ORDER_NOT_FOUND));
    }

    private static Set<ProductId> products(FoundOrder order, ProductKind first, ProductKind... more) {
        if (!HAVING.contains(order.state())) {
            return Set.of();
        }
        var kinds = EnumSet.of(first, more);
        return order.lines().stream()
                .filter(line -> kinds.contains(line.kind()) && line.isHeld())
                .map(OrderLine::product)
                .collect(Collectors.toSet());
    }
}
