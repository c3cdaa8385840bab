/** What a role is, what it lets its holders do, and how grants of it are stored. */
@NullMarked
package linli.identity.role;

import org.jspecify.annotations.NullMarked;
