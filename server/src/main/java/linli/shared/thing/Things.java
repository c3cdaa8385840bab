package linli.shared.thing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import linli.shared.BrandId;
import linli.shared.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one directory of all things of all modules. */
@Component
public class Things {
    private record Known(ThingSource source, Set<Use> uses) {}

    private final Map<Kind, Known> kinds = new HashMap<>();
    private final ObjectProvider<Neighbourhoods> neighbourhoods;

    Things(List<ThingSource> sources, ObjectProvider<Neighbourhoods> neighbourhoods) {
        this.neighbourhoods = neighbourhoods;
        for (var source : sources) {
            source.kinds().forEach((kind, uses) -> {
                if (kinds.put(kind, new Known(source, uses)) != null) {
                    throw new IllegalStateException("two modules keep things of the kind " + kind);
                }
            });
        }
    }

    /** The kinds with whose things at least one of these is done, or all if none is named; by name. */
    public Collection<Kind> kinds(Use... uses) {
        var found = new TreeMap<String, Kind>();
        kinds.forEach((kind, known) -> {
            if (uses.length == 0 || Arrays.stream(uses).anyMatch(known.uses::contains)) {
                found.put(kind.name(), kind);
            }
        });
        return found.values();
    }

    /** The cards of those of the things that the brand has, whoever may see them; one statement for each kind. */
    public Map<Thing, ThingCard> cards(BrandId brand, Collection<Thing> things) {
        var cards = new HashMap<Thing, ThingCard>();
        things.stream()
                .filter(thing -> kinds.containsKey(thing.kind()))
                .collect(groupingBy(Thing::kind, mapping(Thing::id, toSet())))
                .forEach((kind, ids) -> Objects.requireNonNull(kinds.get(kind))
                        .source
                        .cards(brand, kind, ids)
                        .forEach(card -> cards.put(card.thing(), card)));
        return cards;
    }

    /** The cards of those of the things that somebody may see; nobody in particular sees what everybody may. */
    public Map<Thing, ThingCard> cards(BrandId brand, Collection<Thing> things, @Nullable Actor viewer) {
        var cards = cards(brand, things);
        var seats = seats(brand, cards.values(), viewer);
        cards.values().removeIf(card -> !isSeen(brand, card.audience(), viewer, seats));
        return cards;
    }

    /** The thing's card, whoever may see it. */
    public Optional<ThingCard> find(BrandId brand, Thing thing) {
        return Optional.ofNullable(cards(brand, List.of(thing)).get(thing));
    }

    /** The thing's card, if everybody may see it. */
    public Optional<ThingCard> findPublic(BrandId brand, Thing thing) {
        return find(brand, thing).filter(ThingCard::isPublic);
    }

    /** Whether the brand has all of these, shown or yet to be. */
    public boolean exist(BrandId brand, Collection<Thing> things) {
        return cards(brand, things).keySet().containsAll(new HashSet<>(things));
    }

    private static boolean isSeen(BrandId brand, Audience audience, @Nullable Actor viewer, Set<Long> seats) {
        return switch (audience) {
            case Audience.Everybody _ -> true;
            case Audience.Staff(var permission) -> viewer != null && viewer.mayAnywhere(permission, brand);
            case Audience.Neighbours(var community, var permission) ->
                seats.contains(community) || viewer != null && viewer.mayInCommunity(permission, brand, community);
            case Audience.Own(var person, var permission) ->
                viewer != null && (viewer.person().equals(person) || viewer.may(permission, brand));
        };
    }

    private Set<Long> seats(BrandId brand, Collection<ThingCard> cards, @Nullable Actor viewer) {
        var communities = new HashSet<Long>();
        for (var card : cards) {
            if (card.audience() instanceof Audience.Neighbours(var community, var _)) {
                communities.add(community);
            }
        }
        return viewer == null || communities.isEmpty()
                ? Set.of()
                : neighbourhoods.getObject().among(brand, viewer.person(), communities);
    }
}
