/**
 * The double-entry book: entries of postings in many assets, append-only and balanced per asset by the database
 * itself; and how money leaves it, to payees, with the consent that it takes. It knows accounts and persons, never the
 * business above them.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package linli.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
