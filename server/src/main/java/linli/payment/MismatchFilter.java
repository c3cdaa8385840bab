package linli.payment;

import java.time.LocalDate;
import linli.shared.PaymentMethod;
import linli.shared.listing.Days;
import linli.shared.listing.Sought;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which mismatches; a part that is null narrows nothing.
 *
 * @param q the number of a payment or a transaction as the provider writes it, or of an order as screens print it or in full
 * @param from the first of the brand's days on which it was first said
 * @param to the last one
 */
record MismatchFilter(
        @Nullable @Characters(max = 60) String q,
        Mismatch.@Nullable State state,
        @Nullable MismatchKind kind,
        @Nullable PaymentMethod provider,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    Days days() {
        return new Days(from, to);
    }

    String conditions() {
        return (state == null ? "" : " and state = :state")
                + (kind == null ? "" : " and kind = :kind")
                + (provider == null ? "" : " and method = :provider")
                + Sought.words(q)
                        .map(_ -> " and (order_number = :words or reference = :words or " + Sought.numbered("subject")
                                + ")")
                        .orElse("")
                + days().condition("first_seen_at");
    }
}
