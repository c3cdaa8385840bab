/** Stores' days: what was taken, given back and handed over, closed once and kept. */
@NullMarked
package linli.ordering.day;

import org.jspecify.annotations.NullMarked;
