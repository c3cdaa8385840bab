@NullMarked
package linli.ledger.withdrawal;

import org.jspecify.annotations.NullMarked;
