/** How alive communities are. */
@NullMarked
package linli.insight.health;

import org.jspecify.annotations.NullMarked;
