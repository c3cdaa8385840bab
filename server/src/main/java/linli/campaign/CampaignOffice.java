package linli.campaign;

import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;

/** What a brand's HQ does with campaigns: schedules them and calls them off. */
public interface CampaignOffice {

    /**
     * Schedules a campaign; it opens by itself when its window begins.
     *
     * @throws DomainException with a {@link CampaignError} if its terms contradict each other or name what the brand does
     *     not have
     */
    CampaignId schedule(BrandId brand, PersonId creator, NewCampaign wanted);

    /**
     * Calls off a campaign that has not succeeded. Unpaid seats return at once, and their orders end; paid ones that still
     * wait for a team or the threshold go back with {@link TeamExpired} and {@link CampaignFailed}; final ones stay sold.
     */
    void cancel(BrandId brand, PersonId by, CampaignId campaign);
}
