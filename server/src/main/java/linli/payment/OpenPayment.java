package linli.payment;

import java.time.Instant;
import java.util.regex.Pattern;
import linli.ledger.SubjectId;
import linli.shared.BrandId;
import linli.shared.Money;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be paid, by whom and until when.
 *
 * @param subject what is paid for; its escrow receives the money
 * @param part which of the subject's payments it is: 1 for the first or only one, 2 for the rest
 * @param purpose what it is for; only what is sold can be paid out of the payer's wallet
 * @param key what the payer's request chose to tell it from another; null if no request opens it
 * @param returnPath where the payer goes back to, a path of this application; the provider adds {@code returned=1} once
 *     the payer has decided
 */
public record OpenPayment(
        BrandId brand,
        SubjectId subject,
        int part,
        PersonId payer,
        Money amount,
        PaymentMethod method,
        Purpose purpose,
        Instant expiresAt,
        @Nullable String key,
        String returnPath) {
    private static final Pattern OWN_PATH = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/_.~?&=%#-]{0,298}");

    public OpenPayment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("nothing to pay: " + amount);
        }
        if (purpose == Purpose.TOP_UP && method == PaymentMethod.BALANCE) {
            throw new IllegalArgumentException("a wallet out of itself");
        }
        if (!OWN_PATH.matcher(returnPath).matches()) {
            throw new IllegalArgumentException("not a path of ours: " + returnPath);
        }
    }
}
