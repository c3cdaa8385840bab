@NullMarked
package linli.identity.staff;

import org.jspecify.annotations.NullMarked;
