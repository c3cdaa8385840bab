package linli.campaign.counter;

import java.sql.ResultSet;
import java.sql.SQLException;
import linli.activity.Activity;
import linli.activity.Verb;
import linli.campaign.CampaignId;
import linli.campaign.Reserve;
import linli.campaign.Seat;
import linli.shared.BrandId;

/** A campaign within its brand. */
public record CampaignKey(BrandId brand, CampaignId campaign) {
    public static CampaignKey of(Reserve wish) {
        return new CampaignKey(wish.brand(), wish.campaign());
    }

    public static CampaignKey of(Seat.Granted seat) {
        return of(seat.wish());
    }

    /** Reads {@code brand} and {@code campaign}. */
    public static CampaignKey read(ResultSet row) throws SQLException {
        return new CampaignKey(new BrandId(row.getLong("brand")), new CampaignId(row.getLong("campaign")));
    }

    /** What the system did to it. */
    public Activity underwent(Verb verb, long value) {
        return Activity.bySystem(brand, verb, campaign.thing(), Activity.Where.UNKNOWN, value);
    }
}
