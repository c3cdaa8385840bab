@NullMarked
package linli.ordering.refund;

import org.jspecify.annotations.NullMarked;
