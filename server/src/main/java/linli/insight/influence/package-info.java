/** Who moved sales, and who moved most. */
@NullMarked
package linli.insight.influence;

import org.jspecify.annotations.NullMarked;
