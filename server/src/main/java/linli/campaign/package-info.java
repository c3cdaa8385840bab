/**
 * Conditional selling: one engine whose terms make every form of sale. It knows seats, windows, teams and thresholds,
 * never orders or money taken.
 */
@ApplicationModule(allowedDependencies = {"shared", "activity", "network"})
@NullMarked
package linli.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
