package linli.campaign.office;

import java.util.Optional;
import java.util.Set;
import linli.campaign.CampaignError;
import linli.campaign.CampaignId;
import linli.campaign.sense.JudgeCampaign;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Schedules a campaign of which whoever opens it has acknowledged everything that is doubtful. */
@Service
class OpenCampaign {
    private final HeadOffice office;
    private final JudgeCampaign judging;
    private final Drafts drafts;

    OpenCampaign(HeadOffice office, JudgeCampaign judging, Drafts drafts) {
        this.office = office;
        this.judging = judging;
        this.drafts = drafts;
    }

    /** @throws DomainException if it cannot be, or is doubtful in a way that nobody has acknowledged */
    @Transactional
    CampaignId handle(BrandId brand, PersonId by, ScheduleCampaignRequest request) {
        var doubts = judging.handle(brand, request.plan().wanted()).doubts();
        var campaign = office.schedule(brand, by, request.campaign(), doubts);
        var acknowledged = Optional.ofNullable(request.acknowledged()).orElse(Set.of());
        if (!acknowledged.containsAll(doubts)) {
            throw new DomainException(CampaignError.CAMPAIGN_DOUBTED);
        }
        if (request.draft() != null) {
            drafts.open(brand, request.draft().id(), request.draft().version());
        }
        return campaign;
    }
}
