/** Posts: who writes them, who hides them, and what readers see. */
@NullMarked
package linli.content.post;

import org.jspecify.annotations.NullMarked;
