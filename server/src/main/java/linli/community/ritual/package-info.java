@NullMarked
package linli.community.ritual;

import org.jspecify.annotations.NullMarked;
