package linli.insight.reach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import linli.content.PostId;
import linli.network.Brand;
import linli.network.Network;
import linli.network.StoreId;
import linli.shared.BrandId;
import linli.shared.thing.Thing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How many people did each step somewhere. */
@Service
public class Reach {
    private final ReachQueries queries;
    private final Network network;
    private final Clock clock;

    Reach(ReachQueries queries, Network network, Clock clock) {
        this.queries = queries;
        this.network = network;
        this.clock = clock;
    }

    public LocalDate today(Brand brand) {
        return LocalDate.ofInstant(clock.instant(), brand.zone());
    }

    /** The period asked for, of the brand's days. */
    public Period period(BrandId brand, @Nullable LocalDate from, @Nullable LocalDate to) {
        return Period.of(from, to, today(network.getBrand(brand)));
    }

    /** The brand, or one of its stores; refuses a store that is not the brand's. */
    public Thing place(BrandId brand, @Nullable StoreId store) {
        return store == null
                ? Thing.of(brand)
                : network.getStore(brand, store).id().thing();
    }

    /** Of the steps that anybody did. */
    public Map<Step, StepCount> steps(BrandId brand, Thing scope, Period period) {
        return queries.steps(brand, scope, period);
    }

    /** How many people had joined by the end of the day. */
    public long joinedUntil(BrandId brand, Thing scope, LocalDate day) {
        return queries.joinedUntil(brand, scope, day);
    }

    /** How far the sections of a post came, in their order. */
    public List<SectionReach> sections(BrandId brand, PostId post) {
        return queries.sections(brand, post);
    }

    public static List<FunnelStep> funnel(Map<Step, StepCount> counts) {
        var steps = new ArrayList<FunnelStep>();
        Long before = null;
        for (var step : Step.values()) {
            long count = counts.getOrDefault(step, StepCount.NONE).people();
            steps.add(new FunnelStep(step, count, before == null ? null : Ratio.of(count, before)));
            before = count;
        }
        return steps;
    }
}
