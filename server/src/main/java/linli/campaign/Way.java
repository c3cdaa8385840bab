package linli.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
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
    /** The columns {@code way_touchpoint} and {@code way_space}, by the primary keys; {@code %s} are brand and who. */
    static final String SQL = """
            select t.id as way_touchpoint, t.space as way_space
              from activity.arrival_v1 a
              left join network.touchpoint_v1 t on t.brand = a.brand and t.id = a.touchpoint and t.retired_at is null
             where a.brand = %s and a.who in (%s) %s
             order by a.arrived_at desc limit 1
            """;

    static Way read(ResultSet row) throws SQLException {
        var touchpoint = Columns.findLong(row, "way_touchpoint");
        return touchpoint == null
                ? new Way(null, Touchpoint.Space.CLOUD)
                : new Way(new TouchpointId(touchpoint), Touchpoint.Space.valueOf(row.getString("way_space")));
    }
}
