@NullMarked
package linli.testing;

import org.jspecify.annotations.NullMarked;
