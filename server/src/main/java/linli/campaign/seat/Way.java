package linli.campaign.seat;

import java.sql.ResultSet;
import java.sql.SQLException;
import linli.campaign.CampaignError;
import linli.campaign.Terms;
import linli.network.Touchpoint;
import linli.network.TouchpointId;
import linli.shared.sql.Columns;
import org.jspecify.annotations.Nullable;

/**
 * The way by which a buyer last came, as we noted it when their browser opened the link or the code.
 *
 * @param touchpoint null if they came through none, or it is out of use
 * @param space of that touchpoint; whoever came through none is in the cloud store
 */
record Way(@Nullable TouchpointId touchpoint, Touchpoint.Space space) {
    static final Way UNKNOWN = new Way(null, Touchpoint.Space.CLOUD);

    /** The columns {@code way_touchpoint} and {@code way_space}, by the primary keys; {@code %s} are brand and who. */
    static final String SQL = """
            select t.id as way_touchpoint, t.space as way_space
              from activity.arrival_v1 a
              left join network.touchpoint_v1 t on t.brand = a.brand and t.id = a.touchpoint and t.retired_at is null
             where a.brand = %s and a.who in (%s) %s
             order by a.arrived_at desc limit 1
            """;

    static Way read(ResultSet row) throws SQLException {
        var touchpoint = Columns.find(row, "way_touchpoint", TouchpointId::new);
        return touchpoint == null ? UNKNOWN : new Way(touchpoint, Touchpoint.Space.valueOf(row.getString("way_space")));
    }

    /** Whether who came by this way may buy. */
    boolean isAdmittedBy(Terms terms) {
        return (terms.spaces().isEmpty() || terms.spaces().contains(space))
                && (terms.touchpoints().isEmpty()
                        || touchpoint != null && terms.touchpoints().contains(touchpoint));
    }

    /** What to tell those whom the terms do not admit. */
    static CampaignError into(Terms terms) {
        if (!terms.touchpoints().isEmpty()) {
            return CampaignError.ONLY_THROUGH_ENTRANCE;
        }
        boolean alone = terms.spaces().size() == 1;
        if (terms.spaces().contains(Touchpoint.Space.STORE) == alone) {
            return alone ? CampaignError.ONLY_IN_STORES : CampaignError.NOT_IN_STORES;
        }
        if (terms.spaces().contains(Touchpoint.Space.GROUP) == alone) {
            return alone ? CampaignError.ONLY_IN_GROUPS : CampaignError.NOT_IN_GROUPS;
        }
        return alone ? CampaignError.ONLY_IN_CLOUD : CampaignError.NOT_IN_CLOUD;
    }
}
