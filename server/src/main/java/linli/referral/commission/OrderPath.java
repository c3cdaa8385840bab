package linli.referral.commission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** Ends the chain where it would come to the buyer or to somebody it has passed already. */
    static OrderPath of(OrderId order, PersonId buyer, List<Step> chain) {
        Set<PersonId> seen = new HashSet<>(Set.of(buyer));
        var steps = new ArrayList<Step>();
        for (var step : chain) {
            if (!seen.add(step.sharer())) {
                break;
            }
            steps.add(step);
        }
        return new OrderPath(order, buyer, steps);
    }
}
