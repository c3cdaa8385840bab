/** How many people each step and each section reached. */
@NullMarked
package linli.insight.reach;

import org.jspecify.annotations.NullMarked;
