/** Reads and writes files of products, row by row; knows no database. */
@NullMarked
package linli.catalog.csv;

import org.jspecify.annotations.NullMarked;
