package linli.ordering.paying;

import java.util.List;
import java.util.Objects;
import linli.campaign.CampaignError;
import linli.campaign.Campaigns;
import linli.campaign.PaymentMethod;
import linli.network.Network;
import linli.ordering.OrderError;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.order.OrderKey;
import linli.payment.OpenPayment;
import linli.payment.PaymentIntent;
import linli.payment.Payments;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.ErrorCode;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
    private final Payments payments;
    private final Campaigns campaigns;
    private final CancelUnpaid cancel;
    private final Network network;
    private final TransactionTemplate transaction;

    PayController(
            PayingRepository orders,
            Payments payments,
            Campaigns campaigns,
            CancelUnpaid cancel,
            Network network,
            TransactionTemplate transaction) {
        this.orders = orders;
        this.payments = payments;
        this.campaigns = campaigns;
        this.cancel = cancel;
        this.network = network;
        this.transaction = transaction;
    }

    /** @param method for a balance: as the deposit was paid, if absent */
    record PayOrderRequest(@Nullable PaymentMethod method) {}

    /** Where to pay an order, or its balance, that waits for it; asked again, it is the same payment. */
    @PostMapping("/payments")
    @Access(Access.Level.MEMBER)
    @ResponseStatus(HttpStatus.CREATED)
    PaymentIntent payOrder(
            @PathVariable BrandId brand,
            @PathVariable OrderId order,
            @RequestBody(required = false) @Nullable PayOrderRequest request,
            Actor actor) {
        var payable = orders.find(brand, order, actor.person())
                .orElseThrow(() -> new DomainException(OrderError.ORDER_NOT_FOUND));
        var method = request == null || request.method() == null ? payable.method() : request.method();
        switch (payable.state()) {
            case AWAITING_PAYMENT -> {
                require(payable.time() == PayingRepository.Time.NOW, OrderError.NOT_AWAITING_PAYMENT);
                require(method == payable.method(), CampaignError.PAYMENT_NOT_ALLOWED);
            }
            case DEPOSITED -> throw new DomainException(OrderError.BALANCE_NOT_YET);
            case BALANCE_DUE -> {
                require(payable.time() != PayingRepository.Time.EARLY, OrderError.BALANCE_NOT_YET);
                require(payable.time() != PayingRepository.Time.OVER, OrderError.BALANCE_OVER);
                var campaign = Objects.requireNonNull(payable.campaign(), "only a campaign asks for a deposit");
                require(campaigns.payments(brand, campaign).contains(method), CampaignError.PAYMENT_NOT_ALLOWED);
            }
            case PAID, READY, COMPLETED, SETTLED, CANCELLED, FORFEITED, REFUNDED ->
                throw new DomainException(OrderError.NOT_AWAITING_PAYMENT);
        }
        return payments.open(new OpenPayment(
                brand,
                order.value(),
                payable.state() == OrderState.BALANCE_DUE ? 2 : 1,
                actor.person(),
                payable.due(),
                linli.payment.PaymentMethod.valueOf(method.name()),
                payable.until(),
                "/app/b/%s/orders/%s".formatted(network.getBrand(brand).slug(), order)));
    }

    private static void require(boolean fulfilled, ErrorCode otherwise) {
        if (!fulfilled) {
            throw new DomainException(otherwise);
        }
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
