@NullMarked
package linli.identity.account;

import org.jspecify.annotations.NullMarked;
