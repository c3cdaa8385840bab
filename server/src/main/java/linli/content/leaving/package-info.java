/** What becomes of the writings of somebody who leaves. */
@NullMarked
package linli.content.leaving;

import org.jspecify.annotations.NullMarked;
