@NullMarked
package linli.shared.leaving;

import org.jspecify.annotations.NullMarked;
