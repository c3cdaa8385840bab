/**
 * Brands, their stores, personas and touchpoints: the places and faces where people meet. It must never know what is
 * sold or said there.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "activity", "media"})
@NullMarked
package linli.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
