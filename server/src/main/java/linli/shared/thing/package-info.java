/** What one can point at: kinds that modules declare, things of them, and cards that show what they are. */
@NullMarked
package linli.shared.thing;

import org.jspecify.annotations.NullMarked;
