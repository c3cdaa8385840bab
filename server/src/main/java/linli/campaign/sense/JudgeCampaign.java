package linli.campaign.sense;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import linli.campaign.sense.SenseQueries.Door;
import linli.campaign.sense.Surroundings.Entrance;
import linli.network.Network;
import linli.network.Store;
import linli.network.TouchpointId;
import linli.shared.BrandId;
import linli.shared.PayableMethods;
import linli.shared.thing.Audience;
import linli.shared.thing.Thing;
import linli.shared.thing.ThingCard;
import linli.shared.thing.Things;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Judges a planned campaign by what the brand has at this moment; changes nothing. */
@Service
public class JudgeCampaign {
    private final SenseQueries queries;
    private final Network network;
    private final Things things;
    private final PayableMethods payable;
    private final Clock clock;

    JudgeCampaign(SenseQueries queries, Network network, Things things, PayableMethods payable, Clock clock) {
        this.payable = payable;
        this.queries = queries;
        this.network = network;
        this.things = things;
        this.clock = clock;
    }

    public Judgement handle(BrandId brand, Wanted wanted) {
        return Sense.judge(
                wanted,
                new Surroundings(
                        clock.instant(),
                        network.getBrand(brand).zone(),
                        queries.goods(brand, wanted.items()),
                        network.listStores(brand).stream().collect(Collectors.toMap(Store::id, Store::name)),
                        entrances(brand, wanted),
                        queries.overlapping(brand, wanted),
                        payable.of(wanted.currency()),
                        payable.findBound(wanted.payments(), wanted.currency()).orElse(null)));
    }

    private Map<TouchpointId, Entrance> entrances(BrandId brand, Wanted wanted) {
        var doors = queries.doors(brand, wanted.touchpoints());
        var cards =
                things.cards(brand, doors.values().stream().map(Door::target).toList());
        var entrances = new HashMap<TouchpointId, Entrance>();
        doors.forEach((id, door) ->
                entrances.put(id, new Entrance(door.name(), door.space(), leads(door.target(), cards))));
        return entrances;
    }

    private boolean leads(Thing target, Map<Thing, ThingCard> cards) {
        @Nullable ThingCard card = cards.get(target);
        return card != null
                && !(card.audience() instanceof Audience.Staff)
                && (card.until() == null || card.until().isAfter(clock.instant()));
    }
}
