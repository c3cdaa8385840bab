@NullMarked
package linli.ordering.outcome;

import org.jspecify.annotations.NullMarked;
