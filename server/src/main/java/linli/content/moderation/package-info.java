/** Whose words somebody may moderate. */
@NullMarked
package linli.content.moderation;

import org.jspecify.annotations.NullMarked;
