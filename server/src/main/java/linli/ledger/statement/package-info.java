@NullMarked
package linli.ledger.statement;

import org.jspecify.annotations.NullMarked;
