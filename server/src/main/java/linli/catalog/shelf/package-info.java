/** What the screens show of products. */
@NullMarked
package linli.catalog.shelf;

import org.jspecify.annotations.NullMarked;
