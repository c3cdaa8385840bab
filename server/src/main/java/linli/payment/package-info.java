/**
 * Payment intents, providers, verified callbacks and refunds. A payment changes state in one handler only; what a
 * provider says that does not fit moves no money and becomes somebody's task. Wallets are topped up by payments like any
 * others. It must never know what was bought.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "ledger", "network"})
@NullMarked
package linli.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
