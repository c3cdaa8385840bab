package linli.campaign.waiting;

import linli.activity.Activity;
import linli.activity.Verb;
import linli.campaign.WaitingId;
import linli.campaign.counter.CampaignKey;

/** A place on the waiting list of a campaign. */
record WaitingPlace(CampaignKey campaign, WaitingId id) {
    /** What the system did for whoever stands there. */
    Activity underwent(Verb verb) {
        return Activity.bySystem(campaign.brand(), verb, id.thing(), Activity.Where.UNKNOWN, 0);
    }
}
