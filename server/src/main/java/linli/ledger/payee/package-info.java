@NullMarked
package linli.ledger.payee;

import org.jspecify.annotations.NullMarked;
