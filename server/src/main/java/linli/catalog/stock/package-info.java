/** What each store has of each variant. */
@NullMarked
package linli.catalog.stock;

import org.jspecify.annotations.NullMarked;
