package linli.payment;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PayableMethods;
import linli.shared.PaymentMethod;
import org.springframework.stereotype.Component;

@Component
class Providers implements PayableMethods {
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

    @Override
    public Set<PaymentMethod> throughProviders(Currency currency) {
        var methods = EnumSet.noneOf(PaymentMethod.class);
        providers.forEach((method, provider) -> {
            if (provider.currencies().contains(currency)) {
                methods.add(method);
            }
        });
        return methods;
    }

    @Override
    public Set<PaymentMethod> of(Currency currency) {
        var methods = throughProviders(currency);
        if (!methods.isEmpty()) {
            methods.add(PaymentMethod.BALANCE);
        }
        return methods;
    }

    @Override
    public Money mostByBalance(Currency currency) {
        return TopUpLimits.of(currency).held();
    }
}
