/**
 * Pictures: decoded, re-encoded in the sizes that screens need, stored by content, served for ever under their
 * digest; who brought one may show it as their face. It must never keep bytes as they came.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package linli.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
