/** What everybody may know of what was bought: how much, and lately by whom. */
@NullMarked
package linli.ordering.sales;

import org.jspecify.annotations.NullMarked;
