/**
 * The one append-only stream of what happened: who did what to what, where, on whose share, and what the
 * system did itself. Counts, funnels,
 * portraits and attribution are projections of it and can be rebuilt from it. It must never decide anything.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package linli.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
