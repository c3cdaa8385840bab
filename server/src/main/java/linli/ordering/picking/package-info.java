/** What stores lay ready and pack, ticked off together by whoever works there. */
@NullMarked
package linli.ordering.picking;

import org.jspecify.annotations.NullMarked;
