package linli.payment;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import linli.shared.ErrorCode;
import linli.shared.PaymentMethod;
import org.springframework.stereotype.Component;

/** Counts what providers say that is not believed, for whoever watches the installation. */
@Component
class PaymentMeters {
    private final MeterRegistry meters;

    PaymentMeters(MeterRegistry meters, MismatchRepository mismatches) {
        this.meters = meters;
        Gauge.builder("linli.payment.mismatches.open", mismatches, MismatchRepository::countOpen)
                .description("Mismatches that nobody has settled")
                .register(meters);
    }

    /** Counts a mismatch, once what became of the notice is stored. */
    void count(PaymentMethod provider, SettlePayment.Outcome outcome) {
        if (outcome instanceof SettlePayment.Outcome.Mismatched(var kind)) {
            meters.counter("linli.payment.mismatches", "provider", tag(provider), "kind", tag(kind))
                    .increment();
        }
    }

    /** Counts a callback that is not shown to be the provider's, or is none. */
    void countRefused(PaymentMethod provider, ErrorCode reason) {
        meters.counter(
                        "linli.payment.callbacks.refused",
                        "provider",
                        tag(provider),
                        "reason",
                        reason.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    private static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
