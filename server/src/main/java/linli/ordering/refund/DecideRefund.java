package linli.ordering.refund;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import linli.network.StoreId;
import linli.ordering.AfterSales;
import linli.ordering.OrderError;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.order.OrderKey;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** After-sale: the buyer asks, the store or HQ decides. */
@Service
class DecideRefund implements AfterSales {
    private static final Set<OrderState> AFTER_SALE = Set.of(OrderState.READY, OrderState.COMPLETED);

    /** A deposit is given back by the store's goodwill; its buyer was told when it is kept. */
    private static final Set<OrderState> DEPOSIT = Set.of(OrderState.DEPOSITED, OrderState.BALANCE_DUE);

    private static final Set<OrderState> GRANTABLE =
            Stream.concat(AFTER_SALE.stream(), DEPOSIT.stream()).collect(toUnmodifiableSet());

    private final OrderRefundRepository repository;
    private final RefundOrders refunds;
    private final Ids ids;

    DecideRefund(OrderRefundRepository repository, RefundOrders refunds, Ids ids) {
        this.repository = repository;
        this.refunds = refunds;
        this.ids = ids;
    }

    @Override
    @Transactional
    public void askBack(BrandId brand, OrderId order, PersonId buyer, String note) {
        request(brand, order, buyer, null, note);
    }

    @Override
    @Transactional
    public void giveBack(BrandId brand, OrderId order, PersonId by) {
        grant(brand, Optional.empty(), order, null, by);
    }

    @Transactional
    void request(BrandId brand, OrderId order, PersonId buyer, @Nullable Long amount, String note) {
        var head = repository
                .findHead(brand, order)
                .filter(found -> found.buyer().equals(buyer))
                .orElseThrow(() -> new DomainException(OrderError.ORDER_NOT_FOUND));
        if (!AFTER_SALE.contains(head.state())) {
            throw new DomainException(OrderError.NOT_REFUNDABLE);
        }
        if (amount != null && amount > head.left()) {
            throw new DomainException(OrderError.REFUND_TOO_LARGE);
        }
        if (!repository.request(brand, ids.next(), order, amount, note)) {
            throw new DomainException(OrderError.REFUND_REQUEST_OPEN);
        }
    }

    /** Refunds so much, else what the open request asks for, else all that is left; grants the open request with it. */
    @Transactional
    void grant(BrandId brand, Optional<StoreId> store, OrderId order, @Nullable Long amount, PersonId by) {
        var head = find(brand, store, order);
        var key = new OrderKey(brand, order);
        var asked = repository.decide(brand, order, "GRANTED", null, by).filter(minor -> minor > 0);
        var share = amount != null
                ? new RefundOrders.Share.Part(amount)
                : asked.<RefundOrders.Share>map(RefundOrders.Share.Part::new).orElseGet(RefundOrders.Share.Rest::new);
        var reason =
                DEPOSIT.contains(head.state()) ? RefundOrders.Reason.DEPOSIT_GRANTED : RefundOrders.Reason.AFTER_SALE;
        if (refunds.refund(List.of(new RefundOrders.Refund(key, share, reason, by)), GRANTABLE)
                .isEmpty()) {
            throw new DomainException(whyNot(head, share));
        }
    }

    private static OrderError whyNot(OrderRefundRepository.Head head, RefundOrders.Share share) {
        if (!GRANTABLE.contains(head.state())) {
            return OrderError.NOT_REFUNDABLE;
        }
        boolean less = share instanceof RefundOrders.Share.Part(long minor) && minor < head.left();
        return less ? OrderError.DEPOSIT_IS_WHOLE : OrderError.REFUND_TOO_LARGE;
    }

    @Transactional
    void decline(BrandId brand, Optional<StoreId> store, OrderId order, String answer, PersonId by) {
        find(brand, store, order);
        if (repository.decide(brand, order, "DECLINED", answer, by).isEmpty()) {
            throw new DomainException(OrderError.NO_REFUND_REQUEST);
        }
    }

    private OrderRefundRepository.Head find(BrandId brand, Optional<StoreId> store, OrderId order) {
        return repository
                .findHead(brand, order)
                .filter(head -> store.isEmpty() || head.store().equals(store.get()))
                .orElseThrow(() -> new DomainException(OrderError.ORDER_NOT_FOUND));
    }
}
