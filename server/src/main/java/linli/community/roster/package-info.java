@NullMarked
package linli.community.roster;

import org.jspecify.annotations.NullMarked;
