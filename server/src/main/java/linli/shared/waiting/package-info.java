/** What waits for those who work for a brand: each module says what of its own does, and who may do it. */
@NullMarked
package linli.shared.waiting;

import org.jspecify.annotations.NullMarked;
