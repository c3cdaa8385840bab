/** Products from the files of shops, and as a file again. */
@NullMarked
package linli.catalog.imports;

import org.jspecify.annotations.NullMarked;
