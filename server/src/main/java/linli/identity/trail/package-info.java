/** What the staff of a brand and of the installation did, as it is looked through. */
@NullMarked
package linli.identity.trail;

import org.jspecify.annotations.NullMarked;
