/** What waits for whoever works here today. */
@NullMarked
package linli.insight.today;

import org.jspecify.annotations.NullMarked;
