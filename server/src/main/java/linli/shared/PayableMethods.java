package linli.shared;

import java.util.Set;

/** By which methods somebody can pay at this moment. */
public interface PayableMethods {

    /** Those whose provider takes new payments in the currency. */
    Set<PaymentMethod> throughProviders(Currency currency);

    /** Those, and the balance where one of them can top it up. */
    Set<PaymentMethod> of(Currency currency);
}
