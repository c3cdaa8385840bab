@NullMarked
package linli.ordering.fulfilment;

import org.jspecify.annotations.NullMarked;
