package linli.ordering.paying;

import java.util.List;
import linli.network.Network;
import linli.ordering.OrderError;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.order.OrderKey;
import linli.payment.OpenPayment;
import linli.payment.PaymentIntent;
import linli.payment.PaymentMethod;
import linli.payment.Payments;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/brands/{brand}/orders/{order}")
class PayController {
    private final PayingRepository orders;
    private final Payments payments;
    private final CancelUnpaid cancel;
    private final Network network;
    private final TransactionTemplate transaction;

    PayController(
            PayingRepository orders,
            Payments payments,
            CancelUnpaid cancel,
            Network network,
            TransactionTemplate transaction) {
        this.orders = orders;
        this.payments = payments;
        this.cancel = cancel;
        this.network = network;
        this.transaction = transaction;
    }

    /** Where to pay an order that waits for it; asked again, it is the same payment. */
    @PostMapping("/payments")
    @Access(Access.Level.MEMBER)
    @ResponseStatus(HttpStatus.CREATED)
    PaymentIntent payOrder(@PathVariable BrandId brand, @PathVariable OrderId order, Actor actor) {
        var payable = orders.find(brand, order, actor.person())
                .orElseThrow(() -> new DomainException(OrderError.ORDER_NOT_FOUND));
        if (payable.state() != OrderState.AWAITING_PAYMENT || !payable.inTime()) {
            throw new DomainException(OrderError.NOT_AWAITING_PAYMENT);
        }
        return payments.open(new OpenPayment(
                brand,
                order.value(),
                actor.person(),
                payable.total(),
                PaymentMethod.valueOf(payable.method().name()),
                payable.payUntil(),
                "/app/b/%s/orders/%s".formatted(network.getBrand(brand).slug(), order)));
    }

    @PostMapping("/cancel")
    @Access(Access.Level.MEMBER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelOrder(@PathVariable BrandId brand, @PathVariable OrderId order, Actor actor) {
        if (orders.find(brand, order, actor.person()).isEmpty()) {
            throw new DomainException(OrderError.ORDER_NOT_FOUND);
        }
        transaction.executeWithoutResult(_ -> {
            if (cancel.cancel(List.of(new OrderKey(brand, order))) == 0) {
                throw new DomainException(OrderError.NOT_AWAITING_PAYMENT);
            }
        });
    }
}
