package linli.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import org.springframework.http.HttpHeaders;

/** A company that moves money for us. An implementation translates its protocol and decides nothing. */
public interface PaymentProvider {
    PaymentMethod method();

    /** In which it takes new payments now; none while it is off, which ends nothing that was begun. */
    Set<Currency> currencies();

    /** Who we are at the provider. */
    String merchant();

    /**
     * Registers the charge and returns the path or address where the payer pays it. Whoever asks holds what is paid for
     * until it is kept, so that this must not wait for another machine: a provider that has to be asked first is asked on
     * the page that this leads to.
     */
    String prepare(Charge charge);

    /**
     * Reads a callback.
     *
     * @throws linli.shared.DomainException if it is not from the provider or too old
     */
    ProviderNotice read(HttpHeaders headers, byte[] body);

    /** What the provider says about the charge now; empty while nothing was decided. */
    Optional<ProviderNotice> query(MerchantOrder order);

    /** Gives money back; asking again with the same refund changes nothing. Throws if it could not be done now. */
    void refund(MerchantOrder order, RefundId refund, Money amount);

    record Charge(MerchantOrder order, Money amount, Instant expiresAt, String returnPath) {}
}
