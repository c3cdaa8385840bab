/** What a product is: its rows, who writes them, and what is offered of it. */
@NullMarked
package linli.catalog.product;

import org.jspecify.annotations.NullMarked;
