@NullMarked
package linli;

import org.jspecify.annotations.NullMarked;
