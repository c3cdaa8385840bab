/**
 * Posts in head, waist and legs, their comments and likes. It must never know what an order is. What a leg points at is
 * looked up in the published views of catalog, campaign and community.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "activity", "network", "community", "catalog", "media"})
@NullMarked
package linli.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
