/** The ways that lead to what is not sold to everybody who comes along. */
@NullMarked
package linli.referral.entering;

import org.jspecify.annotations.NullMarked;
