package linli.ordering.refund;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<OrderState> GRANTABLE =
            Set.of(OrderState.READY, OrderState.COMPLETED, OrderState.DEPOSITED, OrderState.BALANCE_DUE);

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
    void request(BrandId brand, OrderId order, PersonId buyer, @Nullable Integer amount, String note) {
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
    void grant(BrandId brand, Optional<StoreId> store, OrderId order, @Nullable Integer amount, PersonId by) {
        find(brand, store, order);
        var key = new OrderKey(brand, order);
        var asked = repository.decide(brand, order, "GRANTED", null, by).filter(minor -> minor > 0);
        var share = amount != null
                ? new RefundOrders.Share.Part(amount)
                : asked.<RefundOrders.Share>map(RefundOrders.Share.Part::new).orElseGet(RefundOrders.Share.Rest::new);
        var refund = new RefundOrders.Refund(key, share, RefundOrders.Reason.AFTER_SALE, by);
        if (refunds.refund(List.of(refund), GRANTABLE).isEmpty()) {
            var state = find(brand, store, order).state();
            throw new DomainException(
                    GRANTABLE.contains(state) ? OrderError.REFUND_TOO_LARGE : OrderError.NOT_REFUNDABLE);
        }
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
