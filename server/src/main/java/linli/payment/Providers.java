package linli.payment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linli.shared.PaymentMethod;
import org.springframework.stereotype.Component;

@Component
class Providers {
    private final Map<PaymentMethod, PaymentProvider> providers = new EnumMap<>(PaymentMethod.class);

    Providers(List<PaymentProvider> providers) {
        providers.forEach(provider -> this.providers.put(provider.method(), provider));
    }

    PaymentProvider of(PaymentMethod method) {
        return find(method).orElseThrow(() -> new IllegalArgumentException("no provider for " + method));
    }

    Optional<PaymentProvider> find(PaymentMethod method) {
        return Optional.ofNullable(providers.get(method));
    }
}
