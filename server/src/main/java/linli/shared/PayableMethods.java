package linli.shared;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** By which methods somebody can pay at this moment. */
public interface PayableMethods {

    /** Those whose provider takes new payments in the currency. */
    Set<PaymentMethod> throughProviders(Currency currency);

    /** Those, and the balance where one of them can top it up. */
    Set<PaymentMethod> of(Currency currency);

    /** How much somebody can have topped up. */
    Money mostByBalance(Currency currency);

    /** The most that is paid at once by one of these; none is if one of them has a provider. */
    default Optional<Money> findBound(Set<PaymentMethod> methods, Currency currency) {
        return methods.contains(PaymentMethod.BALANCE) && Collections.disjoint(methods, throughProviders(currency))
                ? Optional.of(mostByBalance(currency))
                : Optional.empty();
    }
}
