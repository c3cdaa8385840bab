package linli.campaign.office;

import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import linli.activity.Activity;
import linli.activity.ActivityStream;
import linli.campaign.CampaignError;
import linli.campaign.CampaignFailed;
import linli.campaign.CampaignId;
import linli.campaign.CampaignOffice;
import linli.campaign.CampaignState;
import linli.campaign.CampaignVerbs;
import linli.campaign.Contradiction;
import linli.campaign.EventId;
import linli.campaign.NewCampaign;
import linli.campaign.Terms;
import linli.campaign.counter.CampaignKey;
import linli.campaign.counter.CampaignStates;
import linli.campaign.counter.Counters;
import linli.campaign.seat.Seats;
import linli.campaign.sense.Doubt;
import linli.campaign.team.Teams;
import linli.identity.Audit;
import linli.network.Network;
import linli.network.NetworkError;
import linli.network.Store;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.Currency;
import linli.shared.DomainException;
import linli.shared.Ids;
import linli.shared.Money;
import linli.shared.PayableMethods;
import linli.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class HeadOffice implements CampaignOffice {
    private final OfficeRepository office;
    private final Network network;
    private final Counters counters;
    private final CampaignStates states;
    private final Seats seats;
    private final Teams teams;
    private final ApplicationEventPublisher events;
    private final PayableMethods payable;
    private final ActivityStream stream;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    HeadOffice(
            OfficeRepository office,
            Network network,
            Counters counters,
            CampaignStates states,
            Seats seats,
            Teams teams,
            ApplicationEventPublisher events,
            PayableMethods payable,
            ActivityStream stream,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.office = office;
        this.network = network;
        this.counters = counters;
        this.states = states;
        this.seats = seats;
        this.teams = teams;
        this.events = events;
        this.payable = payable;
        this.stream = stream;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public CampaignId schedule(BrandId brand, PersonId creator, NewCampaign wanted) {
        return schedule(brand, creator, wanted, Set.of());
    }

    /** The same of one that is doubtful so, which is kept with it. */
    @Transactional
    CampaignId schedule(BrandId brand, PersonId creator, NewCampaign wanted, Set<Doubt> acknowledged) {
        long variants = wanted.items().stream()
                .map(NewCampaign.Item::variant)
                .distinct()
                .count();
        if (wanted.items().isEmpty() || variants < wanted.items().size()) {
            throw new DomainException(CampaignError.TERMS_CONTRADICT, Contradiction.ITEMS);
        }
        if (wanted.items().stream().anyMatch(item -> item.was() != null && item.was() < item.price())) {
            throw new DomainException(CampaignError.TERMS_CONTRADICT, Contradiction.ITEM_WAS);
        }
        var terms = wanted.terms();
        if (!terms.window().closesAt().isAfter(clock.instant())) {
            throw new DomainException(CampaignError.CAMPAIGN_PAST);
        }
        var deposit = terms.deposit();
        if (deposit != null && wanted.items().stream().anyMatch(item -> item.price() <= deposit.minor())) {
            throw new DomainException(CampaignError.TERMS_CONTRADICT, Contradiction.DEPOSIT);
        }
        if (Collections.disjoint(terms.payments(), payable.of(wanted.currency()))) {
            throw DomainException.of("terms.payments", CampaignError.NOBODY_CAN_PAY);
        }
        payable.findBound(terms.payments(), wanted.currency()).ifPresent(most -> requireWithin(most, wanted));
        if (!mayBeSoldAt(brand, terms.stores())) {
            throw DomainException.of("terms.stores", NetworkError.STORE_CLOSED_FOR_GOOD);
        }
        office.findUnknownTarget(brand, wanted).ifPresent(target -> {
            throw new DomainException(CampaignError.TARGET_UNKNOWN, target);
        });
        if (office.countEntrances(brand, terms) < terms.touchpoints().size()) {
            throw new DomainException(CampaignError.TERMS_CONTRADICT, Contradiction.ENTRANCES);
        }
        var campaign = new CampaignId(ids.next());
        office.insert(brand, campaign, creator, wanted, acknowledged);
        record(brand, creator, campaign, wanted, acknowledged);
        return campaign;
    }

    private void record(
            BrandId brand, PersonId creator, CampaignId campaign, NewCampaign wanted, Set<Doubt> acknowledged) {
        var terms = wanted.terms();
        var details = new HashMap<String, Object>();
        details.put("campaign", campaign);
        details.put("after", wanted.title().zh());
        details.put("from", terms.window().opensAt());
        details.put("until", terms.window().closesAt());
        details.put("quota", terms.quota());
        details.put("memberLimit", terms.memberLimit());
        details.put("threshold", terms.threshold());
        details.put(
                "acknowledged", acknowledged.stream().map(Enum::name).sorted().toList());
        if (terms.deposit() != null) {
            details.put("deposit", new Money(terms.deposit().minor(), wanted.currency()));
        }
        audit.record(brand, creator, "campaign.scheduled", details);
        audit.record(
                brand,
                creator,
                "campaign.priced",
                wanted.items().stream()
                        .map(item -> priced(campaign, item, wanted.currency()))
                        .toList());
    }

    /** An item's price, after the one that is shown as what it was. */
    private static Map<String, Object> priced(CampaignId campaign, NewCampaign.Item item, Currency currency) {
        var details = new HashMap<String, Object>();
        details.put("campaign", campaign);
        details.put("variant", item.variant());
        details.put("after", new Money(item.price(), currency));
        if (item.was() != null) {
            details.put("before", new Money(item.was(), currency));
        }
        return details;
    }

    private static void requireWithin(Money most, NewCampaign wanted) {
        var deposit = wanted.terms().deposit();
        for (int i = 0; i < wanted.items().size(); i++) {
            long price = wanted.items().get(i).price();
            if (Terms.Deposit.largerPart(price, deposit == null ? 0 : deposit.minor()) > most.minor()) {
                throw DomainException.of(
                        "items[%d].price".formatted(i), CampaignError.PRICE_ABOVE_BALANCE, most.written());
            }
        }
    }

    /**
     * Whether none of these, or if none is named not each of the brand's, is closed for good; they stay so until the
     * transaction ends. A brand that has no store yet plans ahead.
     */
    private boolean mayBeSoldAt(BrandId brand, Set<StoreId> stores) {
        if (!stores.isEmpty()) {
            return network.hold(brand, stores).isEmpty();
        }
        var all = network.listStores(brand).stream().map(Store::id).toList();
        return all.isEmpty() || network.hold(brand, all).size() < all.size();
    }

    @Override
    @Transactional
    public void cancel(BrandId brand, PersonId by, CampaignId campaign) {
        var key = new CampaignKey(brand, campaign);
        if (counters.lock(List.of(key)).isEmpty()) {
            throw new DomainException(CampaignError.CAMPAIGN_NOT_FOUND);
        }
        var was = office.standing(key);
        if (!CampaignState.CANCELLED.before().contains(was.state())
                || states.enter(CampaignState.CANCELLED, List.of(key)).isEmpty()) {
            throw new DomainException(CampaignError.CANNOT_CANCEL);
        }
        seats.releaseUnpaid(key);
        teams.hasten(key);
        events.publishEvent(new CampaignFailed(new EventId(ids.next()), brand, campaign, CampaignState.CANCELLED));
        audit.record(
                brand,
                by,
                "campaign.cancelled",
                Map.of(
                        "campaign", campaign,
                        "title", was.title(),
                        "state", was.state(),
                        "paidSeats", was.paid(),
                        "unpaidSeats", was.unpaid()));
        stream.record(List.of(new Activity(
                brand, by, null, CampaignVerbs.CAMPAIGN_CANCEL, campaign.thing(), Activity.Where.UNKNOWN, 0)));
    }
}
