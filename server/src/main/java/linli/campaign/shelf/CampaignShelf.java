package linli.campaign.shelf;

import java.util.List;
import java.util.Optional;
import linli.campaign.CampaignId;
import linli.campaign.Terms;
import linli.shared.BrandId;
import linli.shared.Currency;

/** Campaigns as they are shown. */
public interface CampaignShelf {

    /** A campaign with what it sells by. */
    record Shown(CampaignCard card, Terms terms, Currency currency) {}

    /** What is told of its pause and of its last extension, each while it lasts; the newest first. */
    List<CampaignNotice> notices(BrandId brand, CampaignId campaign);

    Optional<Shown> find(BrandId brand, CampaignId campaign);
}
