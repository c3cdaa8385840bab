/** How a community comes to be, and its face to other modules. */
@NullMarked
package linli.community.founding;

import org.jspecify.annotations.NullMarked;
