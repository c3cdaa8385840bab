@NullMarked
package linli.ordering.paying;

import org.jspecify.annotations.NullMarked;
