package linli.insight.board;

import java.time.LocalDate;
import java.util.List;
import linli.insight.board.Tiles.CampaignTile;
import linli.shared.Money;

/** What moves today; small, to be asked for again and again with its ETag. */
record LiveBoard(
        LocalDate day,
        Money paid,
        Money refunded,
        long orders,
        long buyers,
        long newMembers,
        List<CampaignTile> campaigns) {}
