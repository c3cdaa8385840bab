package linli.referral.sharing;

import java.util.List;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.network.Touchpoint;
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
public class Arrivals {
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
        touched(
                share.brand(),
                visitor,
                share.id().thing(),
                Activity.Where.UNKNOWN
                        .withTouchpoint(share.touchpoint())
                        .withShare(share.id())
                        .withPost(share.post()));
    }

    @Transactional
    public void byTouchpoint(Touchpoint touchpoint, Visitor visitor) {
        var way = Activity.Where.UNKNOWN.withStore(touchpoint.store()).withTouchpoint(touchpoint.id());
        var actor = visitor.actor();
        stream.arrived(touchpoint.brand(), visitor.id(), person(actor), way);
        touched(touchpoint.brand(), visitor, touchpoint.id().thing(), way);
    }

    /** Straight to the cloud store. */
    @Transactional
    public void byNone(BrandId brand, Visitor visitor) {
        stream.arrived(brand, visitor.id(), person(visitor.actor()), Activity.Where.UNKNOWN);
    }

    private void touched(BrandId brand, Visitor visitor, Thing thing, Activity.Where way) {
        stream.record(List.of(
                new Activity(brand, person(visitor.actor()), visitor.id(), ReferralVerbs.TOUCH, thing, way, 0)));
    }

    private static @Nullable PersonId person(@Nullable Actor actor) {
        return actor == null ? null : actor.person();
    }
}
