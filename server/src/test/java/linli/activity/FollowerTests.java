package linli.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import linli.catalog.ProductId;
import linli.content.ContentVerbs;
import linli.shared.BrandId;
import linli.shared.ThingId;
import linli.shared.VisitorId;
import linli.shared.thing.Thing;
import linli.shared.work.Jobs;
import linli.shared.work.Parking;
import linli.shared.work.Work;
import linli.testing.Eventually;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class FollowerTests {
    private static final String JOB = "activity.follow-test.wave";
    private static final String HELD = JOB + ".held";

    @Autowired
    World world;

    @Autowired
    ActivityStream stream;

    @Autowired
    Waving waving;

    @Autowired
    Jobs jobs;

    @Autowired
    PositionRepository positions;

    @Autowired
    FollowerRepository events;

    @Autowired
    Parking parking;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private BrandId brand;
    private BrandId other;

    @BeforeEach
    void found() {
        brand = world.brand(world.person("总部")).id();
        other = world.brand(world.person("总部")).id();
    }

    @AfterEach
    void mend() {
        waving.refused = _ -> false;
    }

    @Test
    void tellsOfWhatIsFollowedWithAllThatTheStreamKnowsOfIt() {
        var person = world.person("小林").id();
        stream.ingest(new Activity(
                brand,
                person,
                new VisitorId(77),
                Waving.WAVE,
                new Thing(ProductId.KIND, 5),
                new Activity.Where(new ThingId(1), new ThingId(2), new ThingId(3), new ThingId(4), new ThingId(6)),
                9));
        wave(other, 5, 1);
        stream.ingest(new Activity(
                brand, person, null, ContentVerbs.LIKE, new Thing(ProductId.KIND, 5), Activity.Where.UNKNOWN, 0));
        follow(() -> handled(other) == 1);
        assertThat(waving.of(brand.value())).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(person);
            assertThat(one.visitor()).isEqualTo(new VisitorId(77));
            assertThat(one.verb()).isEqualTo(Waving.WAVE);
            assertThat(one.thing()).isEqualTo(new Thing(ProductId.KIND, 5));
            assertThat(one.where())
                    .isEqualTo(new Activity.Where(
                            new ThingId(1), new ThingId(2), new ThingId(3), new ThingId(4), new ThingId(6)));
            assertThat(one.value()).isEqualTo(9);
            assertThat(db.sql(
                                    "select id from activity.event_v1 where brand = :brand and verb = 'WAVE' and occurred_at = :at")
                            .param("brand", brand.value())
                            .param("at", one.at().atOffset(ZoneOffset.UTC))
                            .query(Long.class)
                            .single())
                    .isEqualTo(one.id().value());
        });
    }

    @Test
    void holdsBackInOrderWhatHappensToTheOneThingAtWhichItFailsAndGoesOnWithAllOthers() {
        waving.refused = one -> one.brand().equals(brand) && one.thing().id() == 7 && one.value() == 2;
        for (long value = 1; value <= 3; value++) {
            for (long thing = 1; thing <= 12; thing++) {
                wave(brand, thing, value);
                wave(other, thing, value);
            }
        }
        follow(() -> handled(brand) == 34 && handled(other) == 36);
        for (long thing = 1; thing <= 12; thing++) {
            assertThat(waving.values(other.value(), thing)).containsExactly(1L, 2L, 3L);
            assertThat(waving.values(brand.value(), thing))
                    .containsExactlyElementsOf(thing == 7 ? List.of(1L) : List.of(1L, 2L, 3L));
        }
        assertThat(db.sql("select brand || ' ' || key || ' ' || error from shared.parked where work = :work")
                        .param("work", HELD)
                        .query(String.class)
                        .list())
                .containsExactly("%s %s:PRODUCT:7 IllegalStateException: not at this one".formatted(brand, brand));

        wave(brand, 7, 4);
        wave(brand, 8, 4);
        follow(() -> waving.values(brand.value(), 8).size() == 4);
        assertThat(waving.values(brand.value(), 7)).as("waits behind it").containsExactly(1L);

        waving.refused = one -> one.thing().id() == 7 && one.value() == 4;
        tryAgain();
        assertThat(waving.values(brand.value(), 7)).as("as far as it can").containsExactly(1L, 2L, 3L);
        wave(brand, 7, 5);
        wave(brand, 8, 5);
        follow(() -> waving.values(brand.value(), 8).size() == 5);
        assertThat(waving.values(brand.value(), 7)).containsExactly(1L, 2L, 3L);

        waving.refused = _ -> false;
        tryAgain();
        assertThat(waving.values(brand.value(), 7)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(countHeld()).isZero();
        assertThat(db.sql("select count(*) from shared.parked where work = :work")
                        .param("work", HELD)
                        .query(Long.class)
                        .single())
                .isZero();

        wave(brand, 7, 6);
        follow(() -> waving.values(brand.value(), 7).size() == 6);
        assertThat(waving.values(brand.value(), 7)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    /** Killed between holding back and parking, which is never, or after its parked row is gone. */
    @Test
    void takesUpWhateverIsHeldBackThoughNothingIsParked() {
        waving.refused = one -> one.brand().equals(brand);
        for (long value = 1; value <= 40; value++) {
            wave(brand, 1, value);
        }
        wave(other, 1, 1);
        follow(() -> handled(other) == 1 && countHeld() == 40);
        waving.refused = _ -> false;
        db.sql("delete from shared.parked where work = :work")
                .param("work", HELD)
                .update();
        jobs.run(JOB);
        assertThat(waving.values(brand.value(), 1))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(countHeld()).isZero();
    }

    @Test
    void beginsWithWhatHappensFromWhenItIsFirstThere() {
        wave(brand, 1, 1);
        follow(() -> handled(brand) == 1);
        var heard = new ArrayList<Long>();
        var late = new Follower() {
            @Override
            public String name() {
                return "test.late-" + brand;
            }

            @Override
            public Set<Verb> followed() {
                return Set.of(Waving.WAVE);
            }

            @Override
            public void handle(List<Happened> happened) {
                happened.stream().filter(one -> one.brand().equals(brand)).forEach(one -> heard.add(one.value()));
            }
        };
        var run = run(late);
        wave(brand, 1, 2);
        Eventually.holds(() -> {
            run.run();
            return !heard.isEmpty();
        });
        assertThat(heard).containsExactly(2L);
        wave(brand, 1, 3);
        var again = run(late);
        Eventually.holds(() -> {
            again.run();
            return heard.size() > 1;
        });
        assertThat(heard).as("goes on after a restart").containsExactly(2L, 3L);
    }

    private Runnable run(Follower follower) {
        return new Followers(List.of(follower), positions, events, parking, transaction)
                .jobs().getFirst().works().stream()
                        .filter(Work.Task.class::isInstance)
                        .map(Work.Task.class::cast)
                        .findFirst()
                        .orElseThrow()
                        .run();
    }

    private void wave(BrandId to, long thing, long value) {
        stream.ingest(new Activity(
                to,
                null,
                new VisitorId(1),
                Waving.WAVE,
                new Thing(ProductId.KIND, thing),
                Activity.Where.UNKNOWN,
                value));
    }

    private long handled(BrandId of) {
        return waving.of(of.value()).size();
    }

    /** An event comes once no older transaction runs any more. */
    private void follow(BooleanSupplier done) {
        Eventually.holds(() -> {
            jobs.run(JOB);
            return done.getAsBoolean();
        });
    }

    private void tryAgain() {
        db.sql("update shared.parked set next_try = shared.now() where work = :work")
                .param("work", HELD)
                .update();
        jobs.run(JOB);
    }

    private long countHeld() {
        return db.sql("select count(*) from activity.held where brand = :brand")
                .param("brand", brand.value())
                .query(Long.class)
                .single();
    }
}
