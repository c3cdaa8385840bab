/** What strangers send: every place of every request, with what does not belong there. */
@NullMarked
package linli.edge;

import org.jspecify.annotations.NullMarked;
