@NullMarked
package linli.ordering.order;

import org.jspecify.annotations.NullMarked;
