/**
 * Share links and their landing pages, touches, bindings, the path behind each order, commission plans and
 * commissions. No reward for headcount, none above level 2.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "activity",
            "media",
            "ledger",
            "network",
            "community",
            "catalog",
            "content",
            "campaign",
            "ordering"
        })
@NullMarked
package linli.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
