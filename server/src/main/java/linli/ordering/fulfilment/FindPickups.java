package linli.ordering.fulfilment;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import linli.identity.People;
import linli.identity.PersonCards;
import linli.network.StoreId;
import linli.ordering.OrderError;
import linli.ordering.OrderId;
import linli.ordering.fulfilment.FoundPickups.PickupMatch;
import linli.ordering.order.PickupCode;
import linli.shared.BrandId;
import linli.shared.DomainException;
import linli.shared.PersonId;
import linli.shared.SharedError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds what waits at a store, by the code that the buyer shows, or by their name or the last four digits of their phone.
 * Nothing is handed over by it. Tries at codes are limited, so that they cannot be guessed.
 */
@Service
class FindPickups {
    static final int TRIES_A_MINUTE = 30;

    private final PickupRepository pickups;
    private final PickupQueries queries;
    private final People people;

    FindPickups(PickupRepository pickups, PickupQueries queries, People people) {
        this.pickups = pickups;
        this.queries = queries;
        this.people = people;
    }

    /** @param typed as typed, or what the QR code says */
    FoundPickups find(BrandId brand, StoreId store, PersonId by, String typed) {
        boolean asCode = PickupCode.isMeant(typed);
        if (asCode && !pickups.mayTry(brand, store, by, TRIES_A_MINUTE)) {
            throw new DomainException(SharedError.TOO_MANY_REQUESTS);
        }
        var code = PickupCode.read(typed);
        var found = code.flatMap(read -> queries.find(brand, read));
        if (found.isPresent()) {
            var order = found.get();
            return order.store().id().equals(store) ? FoundPickups.one(pickup(order)) : FoundPickups.at(order.store());
        }
        var matches = waiting(brand, store, typed);
        if (asCode && matches.isEmpty()) {
            throw new DomainException(
                    code.isPresent() ? OrderError.PICKUP_CODE_UNKNOWN : OrderError.PICKUP_CODE_MISTYPED);
        }
        return matches.size() == 1
                ? FoundPickups.one(get(brand, store, matches.getFirst().id()))
                : several(matches);
    }

    Pickup get(BrandId brand, StoreId store, OrderId order) {
        return queries.find(brand, store, order)
                .map(this::pickup)
                .orElseThrow(() -> new DomainException(OrderError.ORDER_NOT_FOUND));
    }

    private List<PickupQueries.FoundMatch> waiting(BrandId brand, StoreId store, String words) {
        var buyers = people.search(queries.buyers(brand, store), words);
        return buyers.isEmpty() ? List.of() : queries.waiting(brand, store, buyers);
    }

    private FoundPickups several(List<PickupQueries.FoundMatch> matches) {
        var shown = matches.stream().limit(PickupQueries.MATCHES).toList();
        var buyers = shown.stream().map(PickupQueries.FoundMatch::buyer).toList();
        var cards = people.cards(buyers);
        var phones = people.hiddenPhones(buyers);
        return new FoundPickups(
                null,
                null,
                shown.stream()
                        .map(match -> new PickupMatch(
                                match.id(),
                                cards.of(match.buyer()),
                                phones.get(match.buyer()),
                                match.title(),
                                match.image(),
                                match.lines(),
                                match.quantity(),
                                match.total(),
                                match.readyAt()))
                        .toList(),
                matches.size() > shown.size());
    }

    private Pickup pickup(PickupQueries.Found found) {
        var persons = new HashSet<PersonId>();
        persons.add(found.buyer());
        Optional.ofNullable(found.handover()).ifPresent(handover -> persons.add(handover.by()));
        var cards = people.cards(persons);
        return new Pickup(
                found.id(),
                found.state(),
                cards.of(found.buyer()),
                people.hiddenPhones(List.of(found.buyer())).get(found.buyer()),
                found.payment(),
                found.total(),
                found.refunded(),
                found.refundRequested(),
                found.readyAt(),
                handover(found.handover(), cards),
                found.lines());
    }

    private static Pickup.@Nullable PickupHandover handover(
            PickupQueries.@Nullable FoundHandover found, PersonCards cards) {
        return found == null
                ? null
                : new Pickup.PickupHandover(cards.of(found.by()), found.at(), found.undoableUntil());
    }

    /** What was handed over at the store today and was last, the newest first. */
    List<HandoverCard> today(BrandId brand, StoreId store) {
        var noted = queries.today(brand, store);
        var persons = new HashSet<PersonId>();
        for (var handover : noted) {
            persons.add(handover.buyer());
            persons.add(handover.by());
            Optional.ofNullable(handover.undoneBy()).ifPresent(persons::add);
        }
        var cards = people.cards(persons);
        return noted.stream()
                .map(handover -> new HandoverCard(
                        handover.order(),
                        cards.of(handover.buyer()),
                        handover.title(),
                        handover.image(),
                        handover.lines(),
                        handover.quantity(),
                        cards.of(handover.by()),
                        handover.at(),
                        handover.undoableUntil(),
                        handover.undoneBy() == null ? null : cards.of(handover.undoneBy()),
                        handover.undoneAt()))
                .toList();
    }
}
