package linli.shared.work;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How far behind each work is and how much of it is parked, as gauges; one look at the database for all of them. */
@Component
class WorkMeters {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final String ALL = "";

    private final LoadingCache<String, Map<String, WorkState>> states;

    WorkMeters(WorkQueries works, Jobs jobs, MeterRegistry meters, Clock clock) {
        this.states = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .build(_ -> works.states().stream().collect(Collectors.toMap(WorkState::work, Function.identity())));
        jobs.works().map(Work::name).forEach(work -> {
            gauge("linli.work.parked", work, WorkState::parked)
                    .description("What could not be done so far")
                    .register(meters);
            gauge("linli.work.lag", work, state -> seconds(state, clock.instant()))
                    .baseUnit("seconds")
                    .description("How long what is due has waited")
                    .register(meters);
        });
    }

    private static double seconds(WorkState state, Instant now) {
        var since = state.behindSince();
        return since == null ? 0 : Math.max(0, Duration.between(since, now).toMillis() / 1_000.0);
    }

    private Gauge.Builder<LoadingCache<String, Map<String, WorkState>>> gauge(
            String name, String work, ToDoubleFunction<WorkState> value) {
        return Gauge.builder(name, states, all -> {
                    var state = all.get(ALL).get(work);
                    return state == null ? Double.NaN : value.applyAsDouble(state);
                })
                .tag("work", work);
    }
}
