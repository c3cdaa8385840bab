package linli.payment;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PaymentController {
    /** @param redirect where to pay, while there is something to pay */
    record PaymentView(
            PaymentId id,
            PaymentState state,
            PaymentMethod method,
            Money amount,
            Money refunded,
            @Nullable String redirect) {
        static PaymentView of(Payment payment) {
            return new PaymentView(
                    payment.id(),
                    payment.state(),
                    payment.method(),
                    payment.amount(),
                    payment.refunded(),
                    payment.whereToPay());
        }
    }

    private final PaymentRepository payments;
    private final Providers providers;
    private final SettlePayment settle;
    private final PaymentMeters meters;

    PaymentController(PaymentRepository payments, Providers providers, SettlePayment settle, PaymentMeters meters) {
        this.payments = payments;
        this.providers = providers;
        this.settle = settle;
        this.meters = meters;
    }

    @GetMapping("/api/brands/{brand}/payments/{payment}")
    @Access(level = Access.Level.MEMBER)
    PaymentView myPayment(@PathVariable BrandId brand, @PathVariable PaymentId payment, Actor actor) {
        return payments.find(brand, payment, actor.person())
                .map(PaymentView::of)
                .orElseThrow(() -> new DomainException(PaymentError.PAYMENT_NOT_FOUND));
    }

    /** Whatever the provider verifiably said is kept, so it need not say it again, be it believed or not. */
    @PostMapping("/api/payments/callbacks/{provider}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(level = Access.Level.PUBLIC)
    @OwnIdempotency("a provider's notice that was believed before changes nothing")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(type = "string", format = "byte")))
    void receiveCallback(@PathVariable String provider, @RequestHeader HttpHeaders headers, InputStream body)
            throws IOException {
        var bytes = body.readAllBytes();
        var notice = read(provider(provider), headers, bytes);
        meters.count(notice.method(), settle.handle(notice, new String(bytes, StandardCharsets.UTF_8)));
    }

    private ProviderNotice read(PaymentProvider provider, HttpHeaders headers, byte[] body) {
        try {
            return provider.read(headers, body);
        } catch (DomainException e) {
            meters.countRefused(provider.method(), e.code());
            throw e;
        }
    }

    private PaymentProvider provider(String name) {
        for (var method : PaymentMethod.values()) {
            if (method.name().toLowerCase(Locale.ROOT).equals(name)) {
                return providers.find(method).orElseThrow(() -> new DomainException(PaymentError.PAYMENT_NOT_FOUND));
            }
        }
        throw new DomainException(PaymentError.PAYMENT_NOT_FOUND);
    }
}
