package linli.referral.commission;

import java.time.Instant;
import java.util.List;
import linli.campaign.CampaignId;
import linli.content.PostId;
import linli.identity.PersonCard;
import linli.network.TouchpointId;
import linli.ordering.OrderId;
import linli.shared.Money;
import linli.shared.text.Bilingual;
import linli.shared.thing.Kind;
import linli.shared.thing.PointsAt;
import linli.shared.thing.Use;
import org.jspecify.annotations.Nullable;

/**
 * How an order came about: who shared to whom, where and on which content, from the first to the buyer, and what those
 * who helped earned, as far as the reader may see it.
 *
 * @param total what was paid; null for who only helped
 * @param steps the shares behind it, the farthest first, at most three; empty if nobody shared
 * @param entrance the touchpoint at which it was bought, if that is known
 * @param earned all of it for the buyer, the store and HQ; for anybody else their own part
 */
record Provenance(
        OrderId order,
        PersonCard buyer,
        Bilingual store,
        @Nullable Money total,
        Instant placedAt,
        @Nullable Campaign campaign,
        @Nullable Place entrance,
        List<Step> steps,
        List<CommissionView> earned) {

    record Campaign(CampaignId id, Bilingual title) {}

    /** @param degree 1 for who shared to the buyer, then up to 3 */
    record Step(
            int degree,
            PersonCard sharer,
            @PointsAt(Use.SHARE) Kind kind,
            @Nullable Place touchpoint,
            @Nullable Writing post,
            Instant sharedAt) {}

    record Place(TouchpointId id, Bilingual name) {}

    record Writing(PostId id, Bilingual title) {}
}
