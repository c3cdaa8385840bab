/** What people pay into their own wallets through a provider. */
@NullMarked
package linli.payment.topup;

import org.jspecify.annotations.NullMarked;
