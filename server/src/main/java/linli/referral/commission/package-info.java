@NullMarked
package linli.referral.commission;

import org.jspecify.annotations.NullMarked;
