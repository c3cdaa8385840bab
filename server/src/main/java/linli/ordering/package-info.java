/**
 * Cart, checkout, orders, fulfilment, pickup and refunds. Whatever must be true when an order becomes paid, refunded
 * or settled happens in that transaction through OrderParticipant. Every transaction here takes its locks in one
 * order: orders, campaign counters, stock, ledger.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "activity",
            "ledger",
            "network",
            "media",
            "catalog",
            "campaign",
            "payment"
        })
@NullMarked
package linli.ordering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
