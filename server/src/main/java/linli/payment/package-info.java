/**
 * Payment intents, providers, verified callbacks and refunds. A payment changes state in one handler only; what a
 * provider says that does not fit moves no money and becomes somebody's task. It must never know what was bought.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "ledger"})
@NullMarked
package linli.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
