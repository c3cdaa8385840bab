/**
 * A private PostgreSQL server that lives and dies with this JVM and keeps its data in a directory.
 *
 * <p>Promises: what was acknowledged survives any death of either process; one directory has one server; no default
 * passwords. Knows nothing of the application above it.
 */
@NullMarked
package linli.postgres;

import org.jspecify.annotations.NullMarked;
