package linli.payment;

import java.util.EnumSet;
import java.util.Set;
import linli.shared.Currency;
import linli.shared.Money;
import linli.shared.PayableMethods;
import linli.shared.PaymentMethod;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The methods that there are, until a test closes the tills. */
@Primary
@Component
public class Tills implements PayableMethods {
    private final Providers providers;
    private volatile boolean closed;

    Tills(Providers providers) {
        this.providers = providers;
    }

    /** As if every provider had been lost. */
    public void close() {
        closed = true;
    }

    public void open() {
        closed = false;
    }

    @Override
    public Set<PaymentMethod> throughProviders(Currency currency) {
        return closed ? EnumSet.noneOf(PaymentMethod.class) : providers.throughProviders(currency);
    }

    @Override
    public Set<PaymentMethod> of(Currency currency) {
        return closed ? EnumSet.noneOf(PaymentMethod.class) : providers.of(currency);
    }

    @Override
    public Money mostByBalance(Currency currency) {
        return providers.mostByBalance(currency);
    }
}
