package linli.community.series;

import linli.community.Arrival;
import linli.community.CommunityId;
import linli.shared.BrandId;

/** Names the series of groups that a community is. */
public record Series(BrandId brand, CommunityId community) {

    public static Series of(Arrival arrival) {
        return new Series(arrival.brand(), arrival.community());
    }
}
