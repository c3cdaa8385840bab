/** Stores that close for a time or for good, and open again. */
@NullMarked
package linli.network.closing;

import org.jspecify.annotations.NullMarked;
