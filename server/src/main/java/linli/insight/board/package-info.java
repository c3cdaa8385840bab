/** The boards of brands and stores, and the projection that they are read from. */
@NullMarked
package linli.insight.board;

import org.jspecify.annotations.NullMarked;
