package linli.referral.entering;

import java.util.List;
import linli.community.CommunityId;
import linli.community.JoinPolicy;
import linli.media.MediaId;
import linli.network.StoreId;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.shared.text.Bilingual;
import linli.shared.text.Translated;
import org.jspecify.annotations.Nullable;

/**
 * How somebody comes in who may not buy where they are.
 *
 * @param groups from whose groups the campaign is opened, those the reader sits in first
 * @param entrances those that one comes through otherwise
 * @param stores whether every code in every store leads there
 * @param cloud whether it is sold to whoever just comes to the cloud store
 */
record WaysIn(List<GroupWay> groups, List<EntranceWay> entrances, boolean stores, boolean cloud) {
    static final WaysIn OPEN = new WaysIn(List.of(), List.of(), false, true);

    /** @param joined whether the reader sits in it */
    record GroupWay(
            CommunityId community,
            @Translated Bilingual name,
            @Nullable MediaId cover,
            JoinPolicy joinPolicy,
            int members,
            boolean joined) {}

    /** @param store where its code hangs; null if it is no place */
    record EntranceWay(
            TouchpointId id,
            Bilingual name,
            Touchpoint.Space space,
            @Nullable StoreId store) {}
}
