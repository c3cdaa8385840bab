package linli.referral.sharing;

import linli.referral.ShareId;
import linli.shared.Money;
import linli.shared.text.Bilingual;
import linli.shared.thing.Kind;
import linli.shared.thing.PointsAt;
import linli.shared.thing.Use;
import org.jspecify.annotations.Nullable;

/**
 * A share of one's own and what came of it.
 *
 * @param title of what was shared; null if it is there no more
 * @param path where it stands in the member app, below the storefront's address; null if it is there no more
 * @param visits how often somebody came by it
 * @param buyers how many people paid for an order of which it was the nearest share
 * @param earned what it earned the sharer, reversals taken off
 */
record ShareResult(
        ShareId id,
        String code,
        @PointsAt(Use.SHARE) Kind kind,
        String subject,
        @Nullable Bilingual title,
        @Nullable String path,
        long visits,
        long buyers,
        Money earned) {}
