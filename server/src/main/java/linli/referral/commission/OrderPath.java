package linli.referral.commission;

import java.util.List;
import linli.content.PostId;
import linli.ordering.OrderId;
import linli.referral.ShareId;
import linli.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** The shares behind an order, the nearest first: at most three, and nobody twice. */
record OrderPath(OrderId order, PersonId buyer, List<Step> steps) {

    /** One share on the way; {@code post} is the content on which it was shared. */
    record Step(ShareId share, PersonId sharer, @Nullable PostId post) {}

    OrderPath {
        steps = List.copyOf(steps);
    }
}
