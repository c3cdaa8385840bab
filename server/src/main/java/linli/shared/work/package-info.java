/**
 * Work in the background. A {@link linli.shared.work.Job} is run again and again; what goes over rows is a {@link
 * linli.shared.work.Worklist}, so that a row that fails is parked, is shown and is tried again, and keeps no other from its
 * turn.
 */
@NullMarked
package linli.shared.work;

import org.jspecify.annotations.NullMarked;
