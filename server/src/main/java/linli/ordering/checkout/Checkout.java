package linli.ordering.checkout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import linli.campaign.CampaignError;
import linli.campaign.CampaignId;
import linli.campaign.Campaigns;
import linli.campaign.Reserve;
import linli.campaign.Terms;
import linli.catalog.Offer;
import linli.catalog.VariantId;
import linli.network.StoreId;
import linli.network.TouchpointId;
import linli.ordering.OrderError;
import linli.payment.PaymentError;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.Money;
import linli.shared.PayableMethods;
import linli.shared.PaymentMethod;
import linli.shared.PersonId;
import linli.shared.Sha256;
import linli.shared.VisitorId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Turns what a buyer asks for into an order with our prices, or says why that cannot be. */
@Service
class Checkout {
    private final Shelf shelf;
    private final Campaigns campaigns;
    private final PayableMethods payable;

    Checkout(Shelf shelf, Campaigns campaigns, PayableMethods payable) {
        this.payable = payable;
        this.shelf = shelf;
        this.campaigns = campaigns;
    }

    record Item(VariantId variant, int quantity) {}

    /** What is asked for; nothing in it says what it costs or who buys. */
    record Wanted(
            StoreId store,
            List<Item> items,
            @Nullable CampaignId campaign,
            Reserve.Team team,
            @Nullable String touchpoint) {}

    /** What something would cost. */
    record Priced(Offer offer, int quantity, Money unit, Money amount) {}

    /** @throws DomainException also if the method's provider takes no payments now */
    Place order(
            BrandId brand,
            PersonId buyer,
            VisitorId visitor,
            String key,
            PaymentMethod payment,
            @Nullable Long comesTo,
            Wanted wanted) {
        var lines = lines(brand, wanted);
        var currency = lines.getFirst().offer().price().currency();
        if (payment != PaymentMethod.BALANCE
                && !payable.throughProviders(currency).contains(payment)) {
            throw DomainException.of("payment", PaymentError.METHOD_NOT_AVAILABLE);
        }
        return new Place(
                brand,
                buyer,
                visitor,
                key,
                fingerprint(payment, wanted),
                wanted.store(),
                lines,
                wanted.campaign(),
                wanted.team(),
                entrance(brand, wanted.touchpoint()),
                payment,
                comesTo);
    }

    List<Priced> quote(BrandId brand, Wanted wanted) {
        shelf.requireOpen(brand, wanted.store());
        entrance(brand, wanted.touchpoint());
        var priced = new ArrayList<Priced>();
        for (var line : lines(brand, wanted)) {
            var unit = unit(brand, wanted.campaign(), line.offer());
            priced.add(new Priced(line.offer(), line.quantity(), unit, unit.times(line.quantity())));
        }
        return priced;
    }

    Optional<Terms.Deposit> findDeposit(BrandId brand, @Nullable CampaignId campaign) {
        return campaign == null ? Optional.empty() : campaigns.findDeposit(brand, campaign);
    }

    private Money unit(BrandId brand, @Nullable CampaignId campaign, Offer offer) {
        return campaign == null
                ? offer.price()
                : campaigns
                        .findPrice(brand, campaign, offer.variant())
                        .orElseThrow(() -> new DomainException(CampaignError.CAMPAIGN_NOT_FOUND));
    }

    private List<Place.Line> lines(BrandId brand, Wanted wanted) {
        shelf.requireStore(brand, wanted.store());
        var variants = new HashSet<VariantId>();
        wanted.items().forEach(item -> variants.add(item.variant()));
        boolean alone = wanted.campaign() == null;
        if (variants.size() < wanted.items().size()
                || !alone && wanted.items().size() != 1
                || alone && !(wanted.team() instanceof Reserve.Team.Alone)) {
            throw new DomainException(OrderError.LINES_CONTRADICT);
        }
        var offers = shelf.offers(brand, variants);
        var lines = new ArrayList<Place.Line>(wanted.items().size());
        for (var item : wanted.items()) {
            var offer = offers.get(item.variant());
            if (offer == null) {
                throw new DomainException(OrderError.VARIANT_NOT_SOLD);
            }
            lines.add(new Place.Line(offer, item.quantity()));
        }
        check(lines);
        if (alone) {
            checkTotal(lines);
        }
        lines.sort(Comparator.comparingLong(line -> line.offer().variant().value()));
        return lines;
    }

    private static void check(List<Place.Line> lines) {
        long currencies = lines.stream()
                .map(line -> line.offer().price().currency())
                .distinct()
                .count();
        if (currencies != 1) {
            throw new DomainException(OrderError.LINES_CONTRADICT);
        }
    }

    private static void checkTotal(List<Place.Line> lines) {
        long total = 0;
        for (var line : lines) {
            total += line.offer().price().times(line.quantity()).minor();
        }
        if (total > Money.LARGEST) {
            throw new DomainException(OrderError.ORDER_TOO_LARGE);
        }
    }

    /** The entrance's code proves that the buyer came through it; its id alone would not. */
    private @Nullable TouchpointId entrance(BrandId brand, @Nullable String code) {
        return code == null
                ? null
                : shelf.findEntrance(brand, code).orElseThrow(() -> new DomainException(OrderError.TOUCHPOINT_UNKNOWN));
    }

    /** Tells what is asked for from anything else under the same key. */
    static long fingerprint(PaymentMethod payment, Wanted wanted) {
        return Sha256.fingerprint(wanted + "|" + payment);
    }
}
