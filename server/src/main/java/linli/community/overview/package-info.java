/** What the screens show of communities. */
@NullMarked
package linli.community.overview;

import org.jspecify.annotations.NullMarked;
