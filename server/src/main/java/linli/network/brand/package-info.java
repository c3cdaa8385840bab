@NullMarked
package linli.network.brand;

import org.jspecify.annotations.NullMarked;
