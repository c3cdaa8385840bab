/**
 * Posts in head, waist and legs, their comments and likes. It must never know what an order is.
 */
@ApplicationModule(allowedDependencies = {"shared", "activity", "network", "community", "catalog", "media"})
@NullMarked
package linli.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
