package linli.campaign;

import java.util.List;
import linli.activity.Verb;
import linli.activity.Verbs;
import org.springframework.stereotype.Component;

/** What becomes of campaigns and teams. Calling one off, extending and pausing it is somebody's doing, all else the system's. */
@Component
public class CampaignVerbs implements Verbs {
    /** Its window has begun. */
    public static final Verb CAMPAIGN_OPEN = new Verb("CAMPAIGN_OPEN");

    public static final Verb CAMPAIGN_SUCCEED = new Verb("CAMPAIGN_SUCCEED");
    public static final Verb CAMPAIGN_FAIL = new Verb("CAMPAIGN_FAIL");
    /** Nothing happens to it any more; the value is how many seats it has sold. */
    public static final Verb CAMPAIGN_CLOSE = new Verb("CAMPAIGN_CLOSE");

    public static final Verb CAMPAIGN_CANCEL = new Verb("CAMPAIGN_CANCEL");
    /** It ends later or has more seats. */
    public static final Verb CAMPAIGN_EXTEND = new Verb("CAMPAIGN_EXTEND");

    public static final Verb CAMPAIGN_PAUSE = new Verb("CAMPAIGN_PAUSE");
    /** It sells again, because somebody said so or the time of its pause is over. */
    public static final Verb CAMPAIGN_RESUME = new Verb("CAMPAIGN_RESUME");
    /** Its last place is paid. */
    public static final Verb TEAM_COMPLETE = new Verb("TEAM_COMPLETE");

    public static final Verb TEAM_EXPIRE = new Verb("TEAM_EXPIRE");
    /** A returned seat is kept for whoever stands at a place of the waiting list. */
    public static final Verb SEAT_OFFER = new Verb("SEAT_OFFER");
    /** They did not take it in time. */
    public static final Verb SEAT_OFFER_LAPSE = new Verb("SEAT_OFFER_LAPSE");

    @Override
    public List<Verb> verbs() {
        return List.of(
                CAMPAIGN_OPEN,
                CAMPAIGN_SUCCEED,
                CAMPAIGN_FAIL,
                CAMPAIGN_CLOSE,
                CAMPAIGN_CANCEL,
                CAMPAIGN_EXTEND,
                CAMPAIGN_PAUSE,
                CAMPAIGN_RESUME,
                TEAM_COMPLETE,
                TEAM_EXPIRE,
                SEAT_OFFER,
                SEAT_OFFER_LAPSE);
    }
}
