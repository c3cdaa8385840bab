/**
 * The double-entry book: entries of postings in many assets, append-only and balanced per asset by the database
 * itself. It knows accounts, never the business above them.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package linli.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
