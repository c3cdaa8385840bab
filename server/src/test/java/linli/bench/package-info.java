/** Runs what measures, for a moment, to see that it still can. */
@NullMarked
package linli.bench;

import org.jspecify.annotations.NullMarked;
