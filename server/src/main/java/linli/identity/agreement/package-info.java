/** The installation's texts that people agree to: published version by version, never changed. */
@NullMarked
package linli.identity.agreement;

import org.jspecify.annotations.NullMarked;
