package linli.payment.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import linli.payment.MerchantOrder;
import linli.payment.PaymentError;
import linli.payment.PaymentProvider;
import linli.payment.ProviderNotice;
import linli.payment.RefundId;
import linli.shared.Currency;
import linli.shared.DomainException;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** How Linli speaks with the sandbox. */
@Component
class SandboxProvider implements PaymentProvider {
    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,11}");

    private final SandboxBank bank;
    private final Clock clock;
    private final ObjectReader messages;
    private final boolean on;

    SandboxProvider(SandboxBank bank, Clock clock, JsonMapper json, @Value("${linli.payment.sandbox}") boolean on) {
        this.on = on;
        this.bank = bank;
        this.clock = clock;
        this.messages = json.readerFor(SandboxCharge.SandboxMessage.class)
                .with(
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    }

    @Override
    public PaymentMethod method() {
        return PaymentMethod.SANDBOX;
    }

    @Override
    public Set<Currency> currencies() {
        return on ? EnumSet.allOf(Currency.class) : EnumSet.noneOf(Currency.class);
    }

    @Override
    public String merchant() {
        return SandboxBank.MERCHANT;
    }

    @Override
    public String prepare(Charge charge) {
        return "/pay/sandbox/"
                + bank.register(charge.order().toString(), charge.amount(), charge.returnPath(), charge.expiresAt());
    }

    @Override
    public ProviderNotice read(HttpHeaders headers, byte[] body) {
        var timestamp = header(headers, SandboxSignature.TIMESTAMP);
        if (!SandboxSignature.isRight(
                bank.secret(merchant()), timestamp, body, header(headers, SandboxSignature.SIGNATURE))) {
            throw new DomainException(PaymentError.CALLBACK_NOT_SIGNED);
        }
        if (!TIMESTAMP.matcher(timestamp).matches()) {
            throw new DomainException(PaymentError.CALLBACK_UNREADABLE);
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        if (age.abs().compareTo(OLDEST) > 0) {
            throw new DomainException(PaymentError.CALLBACK_TOO_OLD);
        }
        try {
            return Optional.<SandboxCharge.SandboxMessage>ofNullable(messages.readValue(body))
                    .map(SandboxCharge.SandboxMessage::notice)
                    .orElseThrow(() -> new DomainException(PaymentError.CALLBACK_UNREADABLE));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new DomainException(PaymentError.CALLBACK_UNREADABLE);
        }
    }

    private static String header(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getFirst(name))
                .orElseThrow(() -> new DomainException(PaymentError.CALLBACK_NOT_SIGNED));
    }

    @Override
    public Optional<ProviderNotice> query(MerchantOrder order) {
        return bank.query(order.toString());
    }

    @Override
    public void refund(MerchantOrder order, RefundId refund, Money amount) {
        bank.refund(order.toString(), refund.value(), amount);
    }
}
