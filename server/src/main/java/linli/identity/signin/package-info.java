@NullMarked
package linli.identity.signin;

import org.jspecify.annotations.NullMarked;
