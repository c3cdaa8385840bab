/**
 * Products, variants, prices and stock per store, and their import and export. It must never know who buys.
 */
@ApplicationModule(allowedDependencies = {"shared", "activity", "identity", "network", "media", "intake"})
@NullMarked
package linli.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
