@NullMarked
package linli.referral.sharing;

import org.jspecify.annotations.NullMarked;
