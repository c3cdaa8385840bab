/**
 * Lists of the console: what is written of them into files. A list's filter, its sorts and its columns are declared by the
 * module that has it; a {@link linli.shared.listing.Sheet} says what a row is in a file, and {@link
 * linli.shared.listing.Exports} writes it as it is read.
 */
@NullMarked
package linli.shared.listing;

import org.jspecify.annotations.NullMarked;
