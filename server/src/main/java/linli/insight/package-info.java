/**
 * Boards: funnels, progress and influence, read from the stream's projections and the other modules' published views.
 * Nobody depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "activity",
            "media",
            "network",
            "community",
            "content",
            "catalog",
            "campaign",
            "ordering",
            "referral"
        })
@NullMarked
package linli.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
