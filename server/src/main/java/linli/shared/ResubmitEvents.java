package linli.shared;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/**
 * Gives events again to listeners that could not take them, so many at a time. The pause doubles with each time, so that
 * one that no listener ever takes costs little, and is seen in {@code linli_events_outstanding}.
 */
@Component
class ResubmitEvents {
    /** Longer than any listener takes. */
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(30);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int BATCH = 200;

    private final IncompleteEventPublications events;
    private final Clock clock;

    ResubmitEvents(IncompleteEventPublications events, Clock clock, MeterRegistry meters, JdbcClient db) {
        this.events = events;
        this.clock = clock;
        Gauge.builder("linli.events.outstanding", db, ResubmitEvents::countOutstanding)
                .description("Events that a listener has still to take")
                .register(meters);
    }

    void handle() {
        var now = clock.instant();
        var taken = new AtomicInteger();
        events.resubmitIncompletePublications(event -> isDue(event, now) && taken.incrementAndGet() <= BATCH);
    }

    private static boolean isDue(EventPublication event, Instant now) {
        return isDue(event.getPublicationDate(), event.getLastResubmissionDate(), now);
    }

    static boolean isDue(Instant published, @Nullable Instant resubmitted, Instant now) {
        var last = resubmitted == null ? published : resubmitted;
        return Duration.between(last, now).compareTo(pause(Duration.between(published, last))) > 0;
    }

    private static Duration pause(Duration triedFor) {
        if (triedFor.compareTo(LONGEST_PAUSE) > 0) {
            return LONGEST_PAUSE;
        }
        return triedFor.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : triedFor;
    }

    /** By event_publication_completion_date_idx. */
    private static double countOutstanding(JdbcClient db) {
        return db.sql("select count(*) from event_publication where completion_date is null")
                .query(Long.class)
                .single();
    }
}
