package linli.ordering.paying;

import java.util.List;
import java.util.Objects;
import linli.campaign.CampaignError;
import linli.campaign.Campaigns;
import linli.ledger.SubjectId;
import linli.network.Network;
import linli.ordering.Balances;
import linli.ordering.OrderError;
import linli.ordering.OrderId;
import linli.ordering.OrderState;
import linli.ordering.order.OrderKey;
import linli.payment.OpenPayment;
import linli.payment.Payments;
import linli.payment.Purpose;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.ErrorCode;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.SharedError;
import linli.shared.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the payment that an order waits for: its whole price, its deposit, or within its window its balance. */
@Service
class PayOrder implements Balances {
    private final PayingRepository payables;
    private final Payments payments;
    private final Campaigns campaigns;
    private final Network network;
    private final TransactionTemplate transaction;

    PayOrder(
            PayingRepository payables,
            Payments payments,
            Campaigns campaigns,
            Network network,
            TransactionTemplate transaction) {
        this.payables = payables;
        this.payments = payments;
        this.campaigns = campaigns;
        this.network = network;
        this.transaction = transaction;
    }

    @Override
    public void pay(BrandId brand, OrderId order, PersonId buyer) {
        transaction.executeWithoutResult(_ -> open(brand, order, buyer, PaymentMethod.BALANCE, null));
    }

    /**
     * What cannot be opened any more may have been opened by this request before.
     *
     * @param wanted for a balance: as the deposit was paid, if null
     */
    Payments.Opened handle(
            BrandId brand, OrderId order, PersonId buyer, @Nullable PaymentMethod wanted, IdempotencyKey key) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> open(brand, order, buyer, wanted, key.value())));
        } catch (DomainException refused) {
            var earlier = payments.findEarlier(brand, buyer, key.value()).orElseThrow(() -> refused);
            if (!earlier.subject().equals(SubjectId.of(order)) || wanted != null && earlier.method() != wanted) {
                throw new DomainException(SharedError.IDEMPOTENCY_KEY_REUSED);
            }
            return new Payments.Opened(
                    refused.code() == SharedError.REQUEST_IN_PROGRESS
                            ? earlier.intent()
                            : earlier.intent().withNothingToPay(),
                    true);
        }
    }

    /** What a balance pays at once goes on to the seats, whose counters are locked before the order as everywhere. */
    private Payments.Opened open(
            BrandId brand, OrderId order, PersonId buyer, @Nullable PaymentMethod wanted, @Nullable String key) {
        campaigns.lock(List.of(new OrderKey(brand, order).seat()));
        var payable =
                payables.lock(brand, order, buyer).orElseThrow(() -> new DomainException(OrderError.ORDER_NOT_FOUND));
        var method = Objects.requireNonNullElse(wanted, payable.method());
        switch (payable.state()) {
            case AWAITING_PAYMENT -> {
                require(!payable.calledOff(), CampaignError.CAMPAIGN_CANCELLED);
                require(payable.time() == PayingRepository.Time.NOW, OrderError.NOT_AWAITING_PAYMENT);
                require(method == payable.method(), CampaignError.PAYMENT_NOT_ALLOWED);
            }
            case DEPOSITED ->
                throw new DomainException(
                        payable.calledOff() ? CampaignError.CAMPAIGN_CANCELLED : OrderError.BALANCE_NOT_YET);
            case BALANCE_DUE -> {
                require(!payable.calledOff(), CampaignError.CAMPAIGN_CANCELLED);
                require(payable.time() != PayingRepository.Time.EARLY, OrderError.BALANCE_NOT_YET);
                require(payable.time() != PayingRepository.Time.OVER, OrderError.BALANCE_OVER);
                require(
                        payable.campaign() != null
                                && campaigns.payments(brand, payable.campaign()).contains(method),
                        CampaignError.PAYMENT_NOT_ALLOWED);
            }
            case PAID, READY, COMPLETED, SETTLED, CANCELLED, FORFEITED, REFUNDED ->
                throw new DomainException(OrderError.NOT_AWAITING_PAYMENT);
        }
        return payments.open(new OpenPayment(
                brand,
                SubjectId.of(order),
                payable.state() == OrderState.BALANCE_DUE ? 2 : 1,
                buyer,
                payable.due(),
                method,
                Purpose.SALE,
                payable.until(),
                key,
                "/app/b/%s/orders/%s".formatted(network.slug(brand), order)));
    }

    private static void require(boolean fulfilled, ErrorCode otherwise) {
        if (!fulfilled) {
            throw new DomainException(otherwise);
        }
    }
}
