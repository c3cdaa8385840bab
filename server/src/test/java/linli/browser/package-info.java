@NullMarked
package linli.browser;

import org.jspecify.annotations.NullMarked;
