/** Kills the real application under load and looks at what is left. */
@NullMarked
package linli.crash;

import org.jspecify.annotations.NullMarked;
