package linli.payment;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Money;
import linli.shared.access.Access;
import linli.shared.access.Actor;
import linli.shared.access.OwnIdempotency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
                    payment.state() == PaymentState.CREATED ? payment.redirect() : null);
        }
    }

    private final PaymentRepository payments;
    private final Providers providers;
    private final SettlePayment settle;

    PaymentController(PaymentRepository payments, Providers providers, SettlePayment settle) {
        this.payments = payments;
        this.providers = providers;
        this.settle = settle;
    }

    @GetMapping("/api/brands/{brand}/payments/{payment}")
    @Access(Access.Level.MEMBER)
    PaymentView myPayment(@PathVariable BrandId brand, @PathVariable PaymentId payment, Actor actor) {
        return payments.find(brand, payment, actor.person())
                .map(PaymentView::of)
                .orElseThrow(() -> new DomainException(PaymentError.PAYMENT_NOT_FOUND));
    }

    @PostMapping("/api/payments/callbacks/{provider}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Access(Access.Level.PUBLIC)
    @OwnIdempotency("a provider's notice that was believed before changes nothing")
    void receiveCallback(@PathVariable String provider, @RequestHeader HttpHeaders headers, @RequestBody byte[] body) {
        var notice = method(provider).read(headers, body);
        switch (settle.handle(notice, new String(body, StandardCharsets.UTF_8))) {
            case ACCEPTED, REPLAYED -> {}
            case MISMATCH, UNKNOWN -> throw new DomainException(PaymentError.CALLBACK_REFUSED);
        }
    }

    private PaymentProvider method(String name) {
        for (var method : PaymentMethod.values()) {
            if (method.name().toLowerCase(Locale.ROOT).equals(name)) {
                return providers.find(method).orElseThrow(() -> new DomainException(PaymentError.PAYMENT_NOT_FOUND));
            }
        }
        throw new DomainException(PaymentError.PAYMENT_NOT_FOUND);
    }
}
