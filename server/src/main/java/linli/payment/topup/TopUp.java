package linli.payment.topup;

import java.time.Instant;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * What somebody pays into their own wallet.
 *
 * @param redirect the path of the page where it is paid; null if there is nothing to do there any more
 */
record TopUp(
        TopUpId id,
        Money amount,
        PaymentMethod method,
        TopUpState state,
        Instant openedAt,
        Instant expiresAt,
        @Nullable Instant creditedAt,
        @Nullable String redirect) {}
