/** What holds for the whole installation and is chosen by who runs it. */
@NullMarked
package linli.identity.installation;

import org.jspecify.annotations.NullMarked;
