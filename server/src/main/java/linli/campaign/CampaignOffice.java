package linli.campaign;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.campaign.SeatRepository.SeatState;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a brand's HQ does with campaigns: schedules them and calls them off. */
@Service
public class CampaignOffice {
    private final OfficeRepository office;
    private final Campaigns campaigns;
    private final SeatRepository seats;
    private final SweepRepository due;
    private final ApplicationEventPublisher events;
    private final ActivityStream stream;
    private final Ids ids;
    private final Clock clock;

    CampaignOffice(
            OfficeRepository office,
            Campaigns campaigns,
            SeatRepository seats,
            SweepRepository due,
            ApplicationEventPublisher events,
            ActivityStream stream,
            Ids ids,
            Clock clock) {
        this.office = office;
        this.campaigns = campaigns;
        this.seats = seats;
        this.due = due;
        this.events = events;
        this.stream = stream;
        this.ids = ids;
        this.clock = clock;
    }

    /** Schedules a campaign; it opens by itself when its window begins. */
    @Transactional
    public CampaignId schedule(BrandId brand, PersonId creator, NewCampaign wanted) {
        long variants = wanted.items().stream()
                .map(NewCampaign.Item::variant)
                .distinct()
                .count();
        if (wanted.items().isEmpty() || variants < wanted.items().size()) {
            throw new DomainException(CampaignError.TERMS_CONTRADICT, "items");
        }
        if (wanted.items().stream().anyMatch(item -> item.was() != null && item.was() < item.price())) {
            throw new DomainException(CampaignError.TERMS_CONTRADICT, "items.was");
        }
        var terms = wanted.terms();
        if (!terms.window().closesAt().isAfter(clock.instant())) {
            throw new DomainException(CampaignError.CAMPAIGN_PAST);
        }
        var deposit = terms.deposit();
        if (deposit != null && wanted.items().stream().anyMatch(item -> item.price() <= deposit.minor())) {
            throw new DomainException(CampaignError.TERMS_CONTRADICT, "deposit");
        }
        office.findUnknownTarget(brand, wanted).ifPresent(field -> {
            throw new DomainException(CampaignError.TARGET_UNKNOWN, field);
        });
        if (office.countEntrances(brand, terms) < terms.touchpoints().size()) {
            throw new DomainException(CampaignError.TERMS_CONTRADICT, "touchpoints");
        }
        var campaign = new CampaignId(ids.next());
        office.insert(brand, campaign, creator, wanted);
        return campaign;
    }

    /**
     * Calls off a campaign that has not succeeded. Unpaid seats return at once; paid ones that still wait for a team
     * or the threshold go back with {@link TeamExpired} and {@link CampaignFailed}; final ones stay sold.
     */
    @Transactional
    public void cancel(BrandId brand, PersonId by, CampaignId campaign) {
        var key = new CampaignKey(brand, campaign);
        if (seats.lock(List.of(key)).isEmpty()) {
            throw new DomainException(CampaignError.CAMPAIGN_NOT_FOUND);
        }
        if (!office.mayCancel(key)
                || seats.enter(CampaignState.CANCELLED, List.of(key)).isEmpty()) {
            throw new DomainException(CampaignError.CANNOT_CANCEL);
        }
        campaigns.release(due.held(key), Set.of(SeatState.HELD));
        due.hastenTeams(key);
        events.publishEvent(new CampaignFailed(ids.next(), brand, campaign, CampaignState.CANCELLED));
        stream.record(List.of(new Activity(
                brand, by, null, CampaignVerbs.CAMPAIGN_CANCEL, campaign.thing(), Activity.Where.UNKNOWN, 0)));
    }
}
