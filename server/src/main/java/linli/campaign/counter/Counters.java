package linli.campaign.counter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import linli.campaign.SeatKey;

/** How many seats each campaign has, and how many of them are held, sold and offered. */
public interface Counters {

    /** Locks the counters in key order until the transaction ends; what is read after this about them stays true. */
    Map<CampaignKey, Counter> lock(Collection<CampaignKey> campaigns);

    /** Locks the counters of the campaigns that these reservations are in. */
    void lockFor(List<SeatKey> reservations);

    /**
     * Moves counters; returns how many seats of each campaign are now sold. The quota: the write itself refuses to go
     * beyond it, and a counter that would leave its other bounds fails the statement.
     */
    Map<CampaignKey, Integer> move(Map<CampaignKey, Move> moves);
}
