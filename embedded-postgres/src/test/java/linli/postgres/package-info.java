@NullMarked
package linli.postgres;

import org.jspecify.annotations.NullMarked;
