package linli.ordering.overview;

import java.time.LocalDate;
import java.util.Optional;
import linli.campaign.CampaignId;
import linli.network.StoreId;
import linli.ordering.OrderState;
import linli.shared.listing.Days;
import linli.shared.listing.Sought;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which orders; a part that is null narrows nothing.
 *
 * @param q a number as screens print it or in full, the end of the buyer's phone, or words of their name, of a product or
 *     an SKU
 * @param refundRequested whether only those whose buyer waits for a decision about their money
 * @param from the first of the brand's days on which they were placed
 * @param to the last one
 */
record OrderFilter(
        @Nullable @Characters(max = 60) String q,
        @Nullable StoreId store,
        @Nullable OrderState state,
        @Nullable CampaignId campaign,
        @Nullable Boolean refundRequested,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** The same of one store. */
    OrderFilter in(StoreId only) {
        return new OrderFilter(q, only, state, campaign, refundRequested, from, to);
    }

    boolean isRefundRequested() {
        return Boolean.TRUE.equals(refundRequested);
    }

    Days days() {
        return new Days(from, to);
    }

    Optional<String> words() {
        return Sought.words(q);
    }

    /** What was typed, if it may be a number of an order or the end of it. */
    Optional<Long> number() {
        return Sought.number(q);
    }
}
