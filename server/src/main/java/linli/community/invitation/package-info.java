/** Invitations, by which somebody brings others. */
@NullMarked
package linli.community.invitation;

import org.jspecify.annotations.NullMarked;
