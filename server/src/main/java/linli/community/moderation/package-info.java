/** The words that nobody may write in a brand. */
@NullMarked
package linli.community.moderation;

import org.jspecify.annotations.NullMarked;
