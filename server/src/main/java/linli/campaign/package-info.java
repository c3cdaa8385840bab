/**
 * Conditional selling: one engine whose terms make every form of sale. It knows seats, windows, teams and thresholds,
 * never orders or money taken. Whatever takes, confirms or returns seats first locks the campaigns' counters in key
 * order; then it judges, and each limit is enforced once more by the write itself. What is there becomes worse for nobody: it
 * may end later, have more seats, and pause.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "activity", "network", "media", "catalog"})
@NullMarked
package linli.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
