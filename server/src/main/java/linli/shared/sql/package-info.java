@NullMarked
package linli.shared.sql;

import org.jspecify.annotations.NullMarked;
