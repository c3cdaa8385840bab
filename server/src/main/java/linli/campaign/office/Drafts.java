package linli.campaign.office;

import java.time.Clock;
import java.util.Map;
import linli.campaign.CampaignError;
import linli.campaign.CampaignId;
import linli.campaign.NewCampaign;
import linli.campaign.Terms;
import linli.campaign.office.CampaignPlan.CampaignItemRequest;
import linli.campaign.office.CampaignPlan.DepositRequest;
import linli.campaign.office.CampaignPlan.TermsRequest;
import linli.campaign.office.CampaignPlan.TierRequest;
import linli.campaign.office.DraftRepository.Draft;
import linli.campaign.shelf.CampaignShelf;
import linli.identity.Audit;
import linli.network.Network;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns that are being made up. */
@Service
class Drafts {
    private final DraftRepository drafts;
    private final OfficeRepository office;
    private final CampaignShelf shelf;
    private final Network network;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Drafts(
            DraftRepository drafts,
            OfficeRepository office,
            CampaignShelf shelf,
            Network network,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.drafts = drafts;
        this.office = office;
        this.shelf = shelf;
        this.network = network;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Draft begin(BrandId brand, PersonId by, CampaignPlan plan) {
        var draft = new DraftId(ids.next());
        drafts.insert(brand, draft, by, plan, null);
        audit.record(brand, by, "campaign.drafted", Map.of("draft", draft));
        return get(brand, draft);
    }

    /** A draft of the same terms, for the next time at the same hour of the same day of the week. */
    @Transactional
    Draft copy(BrandId brand, PersonId by, CampaignId campaign) {
        var found =
                shelf.find(brand, campaign).orElseThrow(() -> new DomainException(CampaignError.CAMPAIGN_NOT_FOUND));
        var card = found.card();
        var window = found.terms().window();
        var next = NextTime.of(
                window.opensAt(),
                window.closesAt(),
                clock.instant(),
                network.getBrand(brand).zone());
        var plan = new CampaignPlan(
                card.kind(),
                card.title().zh(),
                card.title().en(),
                card.cover(),
                found.currency(),
                office.items(brand, campaign).stream().map(Drafts::item).toList(),
                terms(found.terms(), next));
        var draft = new DraftId(ids.next());
        drafts.insert(brand, draft, by, plan, campaign);
        audit.record(brand, by, "campaign.copied", Map.of("campaign", campaign, "draft", draft));
        return get(brand, draft);
    }

    private static CampaignItemRequest item(NewCampaign.Item item) {
        return new CampaignItemRequest(
                item.variant(),
                Math.toIntExact(item.price()),
                item.was() == null ? null : Integer.valueOf(Math.toIntExact(item.was())));
    }

    private static TermsRequest terms(Terms terms, NextTime next) {
        var team = terms.team();
        var deposit = terms.deposit();
        return new TermsRequest(
                next.of(terms.window().opensAt()),
                next.of(terms.window().closesAt()),
                terms.quota(),
                terms.memberLimit(),
                terms.threshold(),
                team == null ? null : Integer.valueOf(team.size()),
                team == null
                        ? null
                        : Integer.valueOf(Math.max(1, (int) team.window().toHours())),
                terms.tiers().stream()
                        .map(tier -> new TierRequest(tier.sold(), tier.off().value()))
                        .toList(),
                terms.stores(),
                terms.spaces(),
                terms.touchpoints(),
                terms.payments(),
                (int) terms.hold().toMinutes(),
                terms.waiting() != null,
                deposit == null
                        ? null
                        : new DepositRequest(
                                Math.toIntExact(deposit.minor()),
                                next.of(deposit.from()),
                                next.of(deposit.until()),
                                deposit.unpaid()));
    }

    Draft get(BrandId brand, DraftId draft) {
        return drafts.find(brand, draft).orElseThrow(() -> new DomainException(CampaignError.DRAFT_NOT_FOUND));
    }

    /** @throws DomainException if somebody saved it since the version that was read */
    @Transactional
    Draft save(BrandId brand, PersonId by, DraftId draft, int version, CampaignPlan plan) {
        if (!drafts.update(brand, draft, version, by, plan)) {
            throw gone(brand, draft);
        }
        return get(brand, draft);
    }

    @Transactional
    void delete(BrandId brand, PersonId by, DraftId draft) {
        if (!drafts.delete(brand, draft, null)) {
            throw new DomainException(CampaignError.DRAFT_NOT_FOUND);
        }
        audit.record(brand, by, "campaign.draft-deleted", Map.of("draft", draft));
    }

    /** The draft has become a campaign, as it was read in that version. */
    void open(BrandId brand, DraftId draft, int version) {
        if (!drafts.delete(brand, draft, version)) {
            throw gone(brand, draft);
        }
    }

    private DomainException gone(BrandId brand, DraftId draft) {
        return new DomainException(
                drafts.find(brand, draft).isPresent() ? CampaignError.DRAFT_CHANGED : CampaignError.DRAFT_NOT_FOUND);
    }
}
