/** Reads and writes Shopify's product CSV as a stream; knows no database. */
@NullMarked
package linli.catalog.csv;

import org.jspecify.annotations.NullMarked;
