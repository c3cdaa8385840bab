/**
 * The demonstration brand, played through the other modules' own commands. Never present unless asked for.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "ledger",
            "activity",
            "media",
            "network",
            "community",
            "catalog",
            "content",
            "campaign",
            "payment",
            "ordering",
            "referral",
            "insight"
        })
@NullMarked
package linli.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
