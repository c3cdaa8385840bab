/** What is said under posts. */
@NullMarked
package linli.content.comment;

import org.jspecify.annotations.NullMarked;
