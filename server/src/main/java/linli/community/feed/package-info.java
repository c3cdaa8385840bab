@NullMarked
package linli.community.feed;

import org.jspecify.annotations.NullMarked;
