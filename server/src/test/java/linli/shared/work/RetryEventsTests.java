package linli.shared.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.work.Hearers.Told;
import linli.testing.Eventually;
import linli.testing.LinliTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class RetryEventsTests {
    private static final BrandId ONE = new BrandId(11);
    private static final BrandId OTHER = new BrandId(12);

    @Autowired
    Hearers hearers;

    @Autowired
    Jobs jobs;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Ids ids;

    private long first;
    private long second;
    private long third;

    @BeforeEach
    void number() {
        first = ids.next();
        second = ids.next();
        third = ids.next();
    }

    @AfterEach
    void cleanUp() {
        hearers.heal();
        jobs.run("shared.retry-events");
        tryAgain();
        jobs.run("shared.retry-events");
        db.sql("delete from shared.work where starts_with(name, 'test.heard-')").update();
    }

    @Test
    void parksTheEventThatAListenerCannotTakeAndGivesItOnceItCan() {
        hearers.deafen(first);
        publish(
                new Told(ids.next(), ONE, first),
                new Told(ids.next(), ONE, second),
                new Told(ids.next(), OTHER, third));
        Eventually.holds(() -> heard(second) && heard(third) && count(first, "status = 'FAILED'") == 1);
        jobs.run("shared.retry-events");
        assertThat(db.sql(
                                "select key || ' ' || error from shared.parked where work = 'shared.retry-events' and brand = :brand")
                        .param("brand", ONE.value())
                        .query(String.class)
                        .single())
                .startsWith("linli.shared.work.Hearers.on(")
                .endsWith(" IllegalStateException: deaf to " + first);

        publish(new Told(ids.next(), OTHER, third + 1));
        Eventually.holds(() -> heard(third + 1));
        hearers.heal();
        jobs.run("shared.retry-events");
        assertThat(heard(first)).as("it has not its next try yet").isFalse();
        tryAgain();
        jobs.run("shared.retry-events");
        assertThat(heard(first)).isTrue();
        assertThat(count(first, "true")).isZero();
        assertThat(db.sql("select count(*) from shared.parked where work = 'shared.retry-events' and brand = :brand")
                        .param("brand", ONE.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** The node died after it had begun, or before. */
    @Test
    void givesAnEventAgainWhoseNodeDied() {
        for (var status : List.of("PUBLISHED", "PROCESSING", "RESUBMITTED")) {
            long number = ids.next();
            hearers.deafen(number);
            publish(new Told(ids.next(), ONE, number));
            Eventually.holds(() -> count(number, "status = 'FAILED'") == 1);
            hearers.heal();
            db.sql("""
                    update event_publication
                       set status = :status, publication_date = publication_date - interval '31 seconds'
                     where serialized_event like '%' || :number || '%'
                    """).param("status", status).param("number", number).update();
            tryAgain();
            jobs.run("shared.retry-events");
            assertThat(heard(number)).as(status).isTrue();
            assertThat(count(number, "true")).as(status).isZero();
        }
    }

    private void publish(Told... told) {
        transaction.executeWithoutResult(_ -> Stream.of(told).forEach(events::publishEvent));
    }

    private void tryAgain() {
        db.sql("update shared.parked set next_try = shared.now() where work = 'shared.retry-events'")
                .update();
    }

    private boolean heard(long number) {
        return db.sql("select count(*) from shared.work where name = :name")
                        .param("name", Hearers.name(number))
                        .query(Long.class)
                        .single()
                == 1;
    }

    private long count(long number, String condition) {
        return db.sql("select count(*) from event_publication where serialized_event like '%' || :number || '%' and "
                        + condition)
                .param("number", number)
                .query(Long.class)
                .single();
    }
}
