package linli.insight.board;

import java.time.LocalDate;
import java.util.List;
import linli.insight.board.Tiles.BoardTotals;
import linli.insight.board.Tiles.CampaignTile;
import linli.insight.board.Tiles.DaySales;
import linli.insight.board.Tiles.KFactor;
import linli.insight.board.Tiles.SpaceSales;
import linli.insight.board.Tiles.StoreRank;
import linli.insight.board.Tiles.TouchpointTile;
import linli.insight.influence.InfluencerTile;
import linli.insight.reach.FunnelStep;
import org.jspecify.annotations.Nullable;

/**
 * A brand's or a store's board.
 *
 * @param before the totals of as many days before
 * @param stores the ten that sold most; empty on a store's own board
 * @param touchpoints the eight that brought most, since they were set up
 * @param counter what waits at the store's counter; only on a store's board
 */
record Board(
        LocalDate from,
        LocalDate to,
        List<FunnelStep> funnel,
        BoardTotals totals,
        BoardTotals before,
        KFactor kFactor,
        List<DaySales> days,
        List<SpaceSales> spaces,
        List<CampaignTile> campaigns,
        List<StoreRank> stores,
        List<InfluencerTile> influencers,
        List<TouchpointTile> touchpoints,
        @Nullable CounterTile counter) {

    /**
     * @param waitingPickups orders that can be picked up and were not
     * @param lowStock variants of which at most 5 are left
     */
    record CounterTile(long waitingPickups, long lowStock) {}
}
