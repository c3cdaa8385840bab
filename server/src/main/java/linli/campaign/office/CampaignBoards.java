package linli.campaign.office;

import java.util.EnumSet;
import java.util.Set;
import linli.campaign.CampaignError;
import linli.campaign.CampaignId;
import linli.campaign.shelf.CampaignShelf;
import linli.campaign.shelf.CampaignShelf.Shown;
import linli.campaign.shelf.DepositTerms;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PayableMethods;
import linli.shared.PaymentMethod;
import org.springframework.stereotype.Component;

/** Campaigns with their terms and counts. */
@Component
class CampaignBoards {
    private final CampaignShelf shelf;
    private final OfficeRepository office;
    private final PayableMethods payable;

    CampaignBoards(CampaignShelf shelf, OfficeRepository office, PayableMethods payable) {
        this.payable = payable;
        this.shelf = shelf;
        this.office = office;
    }

    CampaignBoard get(BrandId brand, CampaignId campaign) {
        return board(brand, find(brand, campaign));
    }

    /** The same of one that is sold at the store. */
    CampaignBoard get(BrandId brand, StoreId store, CampaignId campaign) {
        var found = find(brand, campaign);
        var stores = found.terms().stores();
        if (!stores.isEmpty() && !stores.contains(store)) {
            throw new DomainException(CampaignError.CAMPAIGN_NOT_FOUND);
        }
        return board(brand, found);
    }

    private Shown find(BrandId brand, CampaignId campaign) {
        return shelf.find(brand, campaign).orElseThrow(() -> new DomainException(CampaignError.CAMPAIGN_NOT_FOUND));
    }

    private CampaignBoard board(BrandId brand, Shown found) {
        var terms = found.terms();
        var campaign = found.card().id();
        var now = office.counts(brand, campaign);
        return new CampaignBoard(
                found.card(),
                shelf.notices(brand, campaign),
                terms.memberLimit(),
                terms.stores(),
                terms.spaces(),
                terms.touchpoints(),
                terms.payments(),
                payable(found),
                terms.hold().toSeconds(),
                terms.team() == null ? null : terms.team().window().toSeconds(),
                DepositTerms.of(terms.deposit(), found.currency()),
                terms.waiting() != null,
                now.held(),
                now.offered(),
                now.waiting(),
                now.openTeams(),
                now.completedTeams(),
                now.expiredTeams());
    }

    private Set<PaymentMethod> payable(Shown found) {
        var methods = EnumSet.copyOf(found.terms().payments());
        methods.retainAll(payable.of(found.currency()));
        return methods;
    }
}
