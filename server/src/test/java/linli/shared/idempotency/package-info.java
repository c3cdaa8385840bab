@NullMarked
package linli.shared.idempotency;

import org.jspecify.annotations.NullMarked;
