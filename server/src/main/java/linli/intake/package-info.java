/**
 * Imports of any kind, one run each: whose turn it is, how far it came, the file, and what there is to tell. A run that is
 * cut off goes on where it was, on whatever node. It must never know what is brought in.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package linli.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
