package linli.referral.commission;

import java.time.LocalDate;
import java.util.Optional;
import linli.network.StoreId;
import linli.referral.CommissionPlan;
import linli.shared.listing.Days;
import linli.shared.listing.Sought;
import linli.shared.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Which commissions; a part that is null narrows nothing.
 *
 * @param q an order's number as screens print it or in full, words of the name of the person who earned it, or the end of
 *     their phone
 * @param store whose own they are
 * @param from the first of the brand's days on which they were earned
 * @param to the last one
 */
record CommissionFilter(
        @Nullable @Characters(max = 60) String q,
        CommissionView.@Nullable State state,
        CommissionPlan.@Nullable Role role,
        @Nullable StoreId store,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    static final CommissionFilter ALL = new CommissionFilter(null, null, null, null, null, null);

    /** The same of what one store earned. */
    CommissionFilter in(StoreId only) {
        return new CommissionFilter(q, state, role, only, from, to);
    }

    Days days() {
        return new Days(from, to);
    }

    Optional<String> words() {
        return Sought.words(q);
    }

    /** Of commissions {@code c}, besides what the words mean. */
    String conditions() {
        return (state == null ? "" : " and c.state = :state")
                + (role == null ? "" : " and c.role = :role")
                + days().condition("c.accrued_at");
    }
}
