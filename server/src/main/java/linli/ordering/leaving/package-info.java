@NullMarked
package linli.ordering.leaving;

import org.jspecify.annotations.NullMarked;
