/** What persons keep of the lists they work with: views under a name, and columns. */
@NullMarked
package linli.identity.listing;

import org.jspecify.annotations.NullMarked;
