package linli.referral.commission;

import linli.shared.text.Characters;
import linli.shared.thing.Kind;
import linli.shared.thing.PointsAt;
import org.jspecify.annotations.Nullable;

/**
 * Which commission plans; a part that is null narrows nothing.
 *
 * @param q words of the name of what it is for
 */
record PlanFilter(
        @Nullable @Characters(max = 60) String q,

        @Nullable @PointsAt(only = {"BRAND", "CAMPAIGN", "PRODUCT"})
        Kind scope) {}
