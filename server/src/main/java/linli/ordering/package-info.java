/**
 * Cart, checkout, orders, fulfilment, pickup and refunds. Whatever must be true when an order becomes paid, refunded
 * or settled happens in that transaction through OrderParticipant.
 */
@ApplicationModule(allowedDependencies = {"shared", "activity", "ledger", "network", "catalog", "campaign", "payment"})
@NullMarked
package linli.ordering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
