@NullMarked
package linli.network.touchpoint;

import org.jspecify.annotations.NullMarked;
