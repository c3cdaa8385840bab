package linli.activity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import linli.shared.BrandId;
import linli.shared.Id;
import linli.shared.thing.Kind;
import org.springframework.stereotype.Service;

/** Counts computed from the stream; they follow it within seconds. */
@Service
public class ActivityCounts {
    private final CountQueries counts;

    ActivityCounts(CountQueries counts) {
        this.counts = counts;
    }

    /** How often each verb, by its name, was done to one thing. */
    public record ThingCounts(Map<String, Long> times) {
        public ThingCounts {
            times = Map.copyOf(times);
        }

        public long of(Verb verb) {
            return times.getOrDefault(verb.name(), 0L);
        }
    }

    /**
     * How many different people (or browsers, before they sign in) a touchpoint reached in each way.
     *
     * @param touched scanned or opened it
     * @param spread shared through it
     * @param brought joined through it
     * @param converted paid through it
     */
    public record TouchpointCounts(long touched, long spread, long brought, long converted) {
        static final TouchpointCounts NONE = new TouchpointCounts(0, 0, 0, 0);
    }

    /** The counts of each of the things of a kind that is counted, those never touched included; one statement. */
    public <I extends Id> Map<I, ThingCounts> counts(BrandId brand, Kind kind, Collection<I> ids) {
        var times = new HashMap<Long, Map<String, Long>>();
        for (var row : counts.list(brand, kind, ids)) {
            times.computeIfAbsent(row.thing(), _ -> new HashMap<>()).put(row.verb(), row.events());
        }
        var result = new HashMap<I, ThingCounts>();
        ids.forEach(id -> result.put(id, new ThingCounts(times.getOrDefault(id.value(), Map.of()))));
        return result;
    }

    /** The four counts of each of the touchpoints, those never touched included; one statement. */
    public <I extends Id.OfTouchpoint> Map<I, TouchpointCounts> touchpoints(BrandId brand, Collection<I> ids) {
        var known = counts.touchpoints(brand, ids);
        var result = new HashMap<I, TouchpointCounts>();
        ids.forEach(id -> result.put(id, known.getOrDefault(id.value(), TouchpointCounts.NONE)));
        return result;
    }
}
