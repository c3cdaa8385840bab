/**
 * What every module speaks: money, ids, refusals and their problem answers, pages, time, group commit, the actor of a
 * request. It knows no business and depends on no module.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package linli.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
