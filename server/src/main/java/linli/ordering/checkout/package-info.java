@NullMarked
package linli.ordering.checkout;

import org.jspecify.annotations.NullMarked;
