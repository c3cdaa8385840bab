/** The groups of a community, and how many sit in each. */
@NullMarked
package linli.community.series;

import org.jspecify.annotations.NullMarked;
