@NullMarked
package linli.shared.access;

import org.jspecify.annotations.NullMarked;
