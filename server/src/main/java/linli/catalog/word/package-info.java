/** The English of a brand's own words, which stand in many of its products and are told once. */
@NullMarked
package linli.catalog.word;

import org.jspecify.annotations.NullMarked;
