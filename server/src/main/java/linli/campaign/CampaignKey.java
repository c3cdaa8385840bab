package linli.campaign;

import linli.activity.Activity;
import linli.activity.Verb;
import linli.shared.BrandId;

/** A campaign within its brand. */
record CampaignKey(BrandId brand, CampaignId campaign) {
    /** What the system did to it. */
    Activity underwent(Verb verb, long value) {
        return Activity.bySystem(brand, verb, campaign.thing(), Activity.Where.UNKNOWN, value);
    }
}
