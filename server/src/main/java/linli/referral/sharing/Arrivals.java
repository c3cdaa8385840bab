package linli.referral.sharing;

import java.util.List;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.referral.ReferralVerbs;
import linli.referral.Share;
import linli.referral.Shares;
import linli.shared.BrandId;
import linli.shared.PersonId;
import linli.shared.access.Actor;
import linli.shared.access.Visitor;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes by which way somebody came, so that what they do next is known to have come of it. */
@Service
class Arrivals {
    private final Shares shares;
    private final ActivityStream stream;

    Arrivals(Shares shares, ActivityStream stream) {
        this.shares = shares;
        this.stream = stream;
    }

    @Transactional
    void byShare(Share share, Visitor visitor) {
        var actor = visitor.actor();
        shares.arrived(share, visitor.id(), person(actor));
        var touchpoint = share.touchpoint();
        var post = share.post();
        touched(
                share.brand(),
                visitor,
                share.id().thing(),
                new Activity.Where(
                        null,
                        null,
                        touchpoint == null ? null : touchpoint.value(),
                        share.id().value(),
                        post == null ? null : post.value()));
    }

    @Transactional
    void byTouchpoint(Touchpoint touchpoint, Visitor visitor) {
        StoreId store = touchpoint.store();
        long id = touchpoint.id().value();
        var way = new Activity.Where(store == null ? null : store.value(), null, id, null, null);
        var actor = visitor.actor();
        stream.arrived(touchpoint.brand(), visitor.id(), person(actor), way);
        touched(touchpoint.brand(), visitor, new Thing(TouchpointId.KIND, id), way);
    }

    private void touched(BrandId brand, Visitor visitor, Thing thing, Activity.Where way) {
        stream.record(List.of(
                new Activity(brand, person(visitor.actor()), visitor.id(), ReferralVerbs.TOUCH, thing, way, 0)));
    }

    private static @Nullable PersonId person(@Nullable Actor actor) {
        return actor == null ? null : actor.person();
    }
}
