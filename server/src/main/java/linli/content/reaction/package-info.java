/** Likes and bookmarks. */
@NullMarked
package linli.content.reaction;

import org.jspecify.annotations.NullMarked;
