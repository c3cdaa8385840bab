@NullMarked
package linli.ordering.overview;

import org.jspecify.annotations.NullMarked;
