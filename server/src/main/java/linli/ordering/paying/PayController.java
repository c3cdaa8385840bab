package linli.ordering.paying;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.List;
import linli.ordering.OrderError;
import linli.ordering.OrderId;
import linli.ordering.order.OrderKey;
import linli.payment.PaymentIntent;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PaymentMethod;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import linli.shared.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/brands/{brand}/orders/{order}")
class PayController {
    private final PayingRepository orders;
    private final PayOrder pay;
    private final CancelUnpaid cancel;
    private final TransactionTemplate transaction;

    PayController(PayingRepository orders, PayOrder pay, CancelUnpaid cancel, TransactionTemplate transaction) {
        this.orders = orders;
        this.pay = pay;
        this.cancel = cancel;
        this.transaction = transaction;
    }

    /** @param method for a balance: as the deposit was paid, if absent */
    record PayOrderRequest(@Nullable PaymentMethod method) {}

    /** Where to pay an order, or its balance, that waits for it; asked again, it is the same payment. */
    @PostMapping("/payments")
    @Access(level = Access.Level.MEMBER)
    @OwnIdempotency("the payment is unique by brand, payer and key; while one is open it is the same")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    ResponseEntity<PaymentIntent> payOrder(
            @PathVariable BrandId brand,
            @PathVariable OrderId order,
            @Valid @RequestBody(required = false) @Nullable PayOrderRequest request,
            Actor actor,
            IdempotencyKey key) {
        var opened = pay.handle(brand, order, actor.person(), request == null ? null : request.method(), key);
        return IdempotencyKey.created(opened.replayed()).body(opened.intent());
    }

    @PostMapping("/cancel")
    @Access(level = Access.Level.MEMBER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelOrder(@PathVariable BrandId brand, @PathVariable OrderId order, Actor actor) {
        transaction.executeWithoutResult(_ -> {
            if (orders.find(brand, order, actor.person()).isEmpty()) {
                throw new DomainException(OrderError.ORDER_NOT_FOUND);
            }
            if (cancel.cancel(List.of(new OrderKey(brand, order))) == 0) {
                throw new DomainException(OrderError.NOT_AWAITING_PAYMENT);
            }
        });
    }
}
