@NullMarked
package linli.network.persona;

import org.jspecify.annotations.NullMarked;
