/** Who sits where, who may, and what brought them. */
@NullMarked
package linli.community.seating;

import org.jspecify.annotations.NullMarked;
