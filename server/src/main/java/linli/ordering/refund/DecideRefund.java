package linli.ordering.refund;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.identity.Audit;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.ordering.AfterSales;
import linli.ordering.OrderError;
import linli.ordering.OrderId;
import linli.ordering.OrderingPermission;
import linli.ordering.RefundRequestId;
import linli.ordering.order.OrderKey;
import linli.ordering.order.OrderRow;
import linli.ordering.order.Orders;
import linli.ordering.refund.OrderRefundRepository.Wish;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PersonId;
import linli.shared.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** After-sale: the buyer asks, the store or HQ decides. */
@Service
class DecideRefund implements AfterSales {
    private final OrderRefundRepository repository;
    private final RefundOrders refunds;
    private final Orders orders;
    private final Audit audit;
    private final Ids ids;

    DecideRefund(OrderRefundRepository repository, RefundOrders refunds, Orders orders, Audit audit, Ids ids) {
        this.repository = repository;
        this.refunds = refunds;
        this.orders = orders;
        this.audit = audit;
        this.ids = ids;
    }

    @Override
    @Transactional
    public void askBack(BrandId brand, OrderId order, PersonId buyer, String note) {
        request(brand, order, buyer, new Wish(Map.of(), null), null, List.of(), note);
    }

    @Override
    @Transactional
    public void giveBack(BrandId brand, OrderId order, PersonId by) {
        var head = find(brand, Optional.empty(), order);
        grant(
                brand,
                Optional.empty(),
                order,
                new Seen(repository.findOpen(brand, order).orElse(null), head.refunded(), null),
                new Wish(Map.of(), null),
                by);
    }

    /** @param comesTo what the buyer was shown to get back, in minor units, if anything */
    @Transactional
    void request(
            BrandId brand,
            OrderId order,
            PersonId buyer,
            Wish wish,
            @Nullable Long comesTo,
            List<MediaId> photos,
            String note) {
        var head = findOwn(brand, order, buyer);
        if (!RefundOrders.Reason.AFTER_SALE.isOf(head.state())) {
            throw new DomainException(OrderError.NOT_REFUNDABLE);
        }
        var asked = preview(getLocked(brand, order), wish).amount();
        if (asked.compareTo(head.left()) > 0 || !asked.isPositive()) {
            throw new DomainException(OrderError.REFUND_TOO_LARGE);
        }
        if (comesTo != null) {
            expect(comesTo, asked);
        }
        if (!repository.request(brand, ids.next(), order, wish, photos, note)) {
            throw new DomainException(OrderError.REFUND_REQUEST_OPEN);
        }
    }

    /** The buyer takes the open request back. */
    @Transactional
    void withdraw(BrandId brand, OrderId order, PersonId buyer) {
        findOwn(brand, order, buyer);
        var open =
                repository.findOpen(brand, order).orElseThrow(() -> new DomainException(OrderError.NO_REFUND_REQUEST));
        repository.decide(brand, open, "WITHDRAWN", null, null);
    }

    private OrderRefundRepository.Head findOwn(BrandId brand, OrderId order, PersonId buyer) {
        return repository
                .findHead(brand, order)
                .filter(found -> found.buyer().equals(buyer))
                .flatMap(_ -> lock(brand, order))
                .orElseThrow(() -> new DomainException(OrderError.ORDER_NOT_FOUND));
    }

    /**
     * What would go back, for the buyer and who decides.
     *
     * @param lines those of which something does
     */
    record Preview(Money amount, List<PreviewLine> lines) {}

    /** @param line its number, from 1 */
    record PreviewLine(int line, int quantity, Money amount) {}

    /** Locks nothing, for nothing is decided: who asks and who grants look again. */
    Preview preview(BrandId brand, OrderId order, Actor reader, Wish wish) {
        var head = repository
                .findHead(brand, order)
                .filter(found -> found.buyer().equals(reader.person())
                        || reader.mayInStore(
                                OrderingPermission.READ_ORDERS,
                                brand,
                                found.store().value()))
                .orElseThrow(() -> new DomainException(OrderError.ORDER_NOT_FOUND));
        var preview = preview(orders.find(new OrderKey(brand, order)).orElseThrow(), wish);
        if (preview.amount().minor() > head.left().minor()) {
            throw new DomainException(OrderError.REFUND_TOO_LARGE);
        }
        return preview;
    }

    private OrderRow getLocked(BrandId brand, OrderId order) {
        return orders.lock(List.of(new OrderKey(brand, order))).getFirst();
    }

    private static Preview preview(OrderRow row, Wish wish) {
        var currency = row.total().currency();
        if (wish.lines().isEmpty()) {
            return new Preview(
                    wish.amount() == null ? row.paidSoFar().minus(row.refunded()) : new Money(wish.amount(), currency),
                    List.of());
        }
        if (!new RefundOrders.Share.Lines(wish.lines()).fits(row)) {
            throw DomainException.of("lines", OrderError.REFUND_TOO_LARGE);
        }
        var lines = wish.lines().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new PreviewLine(
                        each.getKey(),
                        each.getValue(),
                        new Money(row.lines().get(each.getKey() - 1).refund(each.getValue()), currency)))
                .toList();
        return new Preview(lines.stream().map(PreviewLine::amount).reduce(Money.zero(currency), Money::plus), lines);
    }

    /**
     * The order as it was when somebody looked at it and decided.
     *
     * @param request the open one, if there was one
     * @param refunded what had been given back, in minor units
     * @param comesTo what was shown to go back, in minor units, if anything
     */
    record Seen(
            @Nullable RefundRequestId request,
            long refunded,
            @Nullable Long comesTo) {}

    /**
     * Refunds this, if it names anything, else what the request asks for, else all that is left; grants the request with
     * it. An order that is not as it was seen stays as it is, for another may have decided the same.
     */
    @Transactional
    void grant(BrandId brand, Optional<StoreId> store, OrderId order, Seen seen, Wish wish, PersonId by) {
        var head = find(brand, store, order);
        var open = repository.findOpen(brand, order);
        if (seen.refunded() != head.refunded() || !open.equals(Optional.ofNullable(seen.request()))) {
            throw new DomainException(OrderError.REFUND_CHANGED);
        }
        var asked = open.map(request -> repository.decide(brand, request, "GRANTED", null, by));
        var meant = wish.share() instanceof RefundOrders.Share.Rest ? asked.orElse(wish) : wish;
        if (seen.comesTo() != null) {
            expect(seen.comesTo(), preview(getLocked(brand, order), meant).amount());
        }
        var share = meant.share();
        var reason = RefundOrders.Reason.DEPOSIT_GRANTED.isOf(head.state())
                ? RefundOrders.Reason.DEPOSIT_GRANTED
                : RefundOrders.Reason.AFTER_SALE;
        var key = new OrderKey(brand, order);
        if (refunds.refund(List.of(new RefundOrders.Refund(key, share, reason, by)), RefundOrders.Ended.NONE)
                .isEmpty()) {
            throw new DomainException(whyNot(head, share, reason));
        }
        var after = repository
                .findHead(brand, order)
                .map(OrderRefundRepository.Head::left)
                .orElseThrow();
        audit.record(brand, by, "refund.granted", Map.of("order", order, "before", head.left(), "after", after));
    }

    /** Nobody gets, or gives, another sum than they were shown. */
    private static void expect(long shown, Money amount) {
        if (shown != amount.minor()) {
            throw new DomainException(OrderError.REFUND_SUM_CHANGED, amount.written());
        }
    }

    private static OrderError whyNot(
            OrderRefundRepository.Head head, RefundOrders.Share share, RefundOrders.Reason reason) {
        if (!reason.isOf(head.state())) {
            return OrderError.NOT_REFUNDABLE;
        }
        boolean less = share instanceof RefundOrders.Share.Part(long minor)
                        && minor < head.left().minor()
                || share instanceof RefundOrders.Share.Lines && RefundOrders.Reason.DEPOSIT_GRANTED.isOf(head.state());
        return less ? OrderError.DEPOSIT_IS_WHOLE : OrderError.REFUND_TOO_LARGE;
    }

    @Transactional
    void decline(
            BrandId brand,
            Optional<StoreId> store,
            OrderId order,
            RefundRequestId request,
            String answer,
            PersonId by) {
        find(brand, store, order);
        if (repository.findOpen(brand, order).filter(request::equals).isEmpty()) {
            throw new DomainException(OrderError.REFUND_CHANGED);
        }
        repository.decide(brand, request, "DECLINED", answer, by);
        audit.record(brand, by, "refund.declined", Map.of("order", order, "note", answer));
    }

    /** The order, locked so that it is not settled meanwhile. */
    private Optional<OrderRefundRepository.Head> lock(BrandId brand, OrderId order) {
        orders.lock(List.of(new OrderKey(brand, order)));
        return repository.findHead(brand, order);
    }

    private OrderRefundRepository.Head find(BrandId brand, Optional<StoreId> store, OrderId order) {
        return lock(brand, order)
                .filter(head -> store.isEmpty() || head.store().equals(store.get()))
                .orElseThrow(() -> new DomainException(OrderError.ORDER_NOT_FOUND));
    }
}
