/** What buyers get of products that are no objects, and how it is kept. */
@NullMarked
package linli.catalog.delivery;

import org.jspecify.annotations.NullMarked;
