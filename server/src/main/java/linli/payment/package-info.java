/**
 * Payment intents, providers, verified callbacks and refunds. A payment changes state in one handler only. It must
 * never know what was bought.
 */
@ApplicationModule(allowedDependencies = {"shared", "ledger"})
@NullMarked
package linli.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
