@NullMarked
package linli.identity.passkey;

import org.jspecify.annotations.NullMarked;
