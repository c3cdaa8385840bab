package linli.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import linli.catalog.ProductId;
import linli.community.CommunityVerbs;
import linli.content.ContentVerbs;
import linli.network.TouchpointId;
import linli.ordering.OrderingVerbs;
import linli.referral.ReferralVerbs;
import linli.referral.ShareId;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.VisitorId;
import linli.shared.thing.Thing;
import linli.testing.Eventually;
import linli.testing.Http;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class ActivityTests {
    @Autowired
    World world;

    @Autowired
    ActivityStream stream;

    @Autowired
    ActivityCounts counts;

    @Autowired
    Projections projections;

    @Autowired
    ReluctantProjection reluctant;

    @Autowired
    ActivityRepository repository;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient db;

    private World.Player hq;
    private BrandId brand;

    @BeforeEach
    void found() {
        hq = world.person("总部");
        brand = world.brand(hq).id();
    }

    @AfterEach
    void returnToThePresent() {
        world.time().shift(Duration.ZERO);
    }

    @Test
    void takesInWhatABrowserSaw() {
        var answer = send(hq.http(), """
                {"verb":"VIEW","kind":"PRODUCT","id":"41","touchpoint":"51","share":"61"},
                {"verb":"READ_SECTION","kind":"POST","id":"42","section":3}""");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(db.sql("""
                        select verb || ' ' || kind || ' ' || thing || ' ' || (person = :person) || ' ' || (visitor is not null)
                               || ' ' || coalesce(touchpoint, 0) || ' ' || coalesce(share, 0) || ' ' || value
                          from activity.event_v1 where brand = :brand order by id
                        """)
                        .param("person", hq.id().value())
                        .param("brand", brand.value())
                        .query(String.class)
                        .list())
                .containsExactly("VIEW PRODUCT 41 true true 51 61 0", "READ_SECTION POST 42 true true 0 0 3");
        assertThat(send(world.stranger(), "{\"verb\":\"VIEW\",\"kind\":\"PRODUCT\",\"id\":\"41\"}")
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"verb\":\"LIKE\",\"kind\":\"PRODUCT\",\"id\":\"41\"}",
                "{\"verb\":\"VIEW\",\"kind\":\"PRODUCT\",\"id\":41}",
                "{\"verb\":\"VIEW\",\"kind\":\"PRODUCT\",\"id\":\"-41\"}",
                "{\"verb\":\"VIEW\",\"kind\":\"PRODUCT\",\"id\":\"41\",\"section\":1}",
                "{\"verb\":\"READ_SECTION\",\"kind\":\"POST\",\"id\":\"41\"}",
                "{\"verb\":\"READ_SECTION\",\"kind\":\"POST\",\"id\":\"41\",\"section\":4}",
                "{\"verb\":\"VIEW\",\"kind\":\"PRODUCT\",\"id\":\"41\",\"person\":\"7\"}",
                "{\"verb\":\"VIEW\",\"kind\":\"PRODUCT\"}",
                "null"
            })
    void refusesWhatABrowserMayNotSay(String beacon) {
        assertThat(send(hq.http(), beacon).status()).isEqualTo(400);
        assertThat(count()).isZero();
    }

    @Test
    void refusesWhatIsToldOfABrandThatIsNotThere() {
        brand = new BrandId(ids.next());
        for (int time = 0; time < 2; time++) {
            var answer = send(world.stranger(), "{\"verb\":\"VIEW\",\"kind\":\"PRODUCT\",\"id\":\"41\"}");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.problem()).isEqualTo("brand-not-found");
        }
        assertThat(count()).isZero();
    }

    @Test
    void refusesMoreAtOnceThanABrowserCanSee() {
        var beacon = "{\"verb\":\"VIEW\",\"kind\":\"PRODUCT\",\"id\":\"41\"}";
        var browser = world.stranger();
        assertThat(send(browser, String.join(",", Collections.nCopies(51, beacon)))
                        .status())
                .isEqualTo(400);
        assertThat(send(browser, String.join(",", Collections.nCopies(50, beacon)))
                        .status())
                .isEqualTo(204);
        assertThat(count()).isEqualTo(50);
    }

    @Test
    void recordsInTheTransactionOfTheCommandOrNotAtAll() {
        transaction.executeWithoutResult(status -> {
            stream.record(List.of(activity(1, ContentVerbs.LIKE, 7)));
            status.setRollbackOnly();
        });
        assertThat(count()).isZero();
        assertThatThrownBy(() -> stream.record(List.of(activity(1, ContentVerbs.LIKE, 7))))
                .hasMessageContaining("transaction");
    }

    @Test
    void tellsWhatTheSystemDidFromWhatSomebodyDidWithoutSayingWho() {
        var thing = new Thing(ProductId.KIND, 7);
        stream.ingest(Activity.bySystem(brand, ContentVerbs.LIKE, thing, Activity.Where.UNKNOWN, 3));
        assertThat(db.sql("select by_system and who is null and value = 3 from activity.event_v1 where brand = :brand")
                        .param("brand", brand.value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
        assertThatThrownBy(() -> new Activity(brand, null, null, ContentVerbs.LIKE, thing, Activity.Where.UNKNOWN, 0))
                .isInstanceOf(IllegalArgumentException.class);
        for (var lie : List.of("1, false, null", "1, true, 5")) {
            assertThatThrownBy(() -> db.sql("""
                                    insert into activity.event (brand, id, occurred_at, verb, kind, thing, by_system, visitor)
                                    values (:brand, 1, shared.now(), 'LIKE', 'PRODUCT', %s)
                                    """.formatted(lie))
                            .param("brand", brand.value())
                            .update())
                    .hasStackTraceContaining("violates check constraint");
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void losesNoEventForItsTime() {
        for (var days : new int[] {-1500, -200, 40, 400}) {
            world.time().shift(Duration.ofDays(days));
            stream.ingest(activity(1, BrowserVerbs.VIEW, 7));
        }
        assertThat(count()).isEqualTo(4);
        assertThat(waiting()).isEqualTo(2);
        assertThat(repository.makeMonths(0, 0)).isEqualTo(1);
        assertThat(waiting()).isEqualTo(1);
        assertThat(count()).isEqualTo(4);
        assertThat(repository.makeMonths(0, 0)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update activity.event set value = 1", "delete from activity.event", "truncate activity.event"})
    void refusesToChangeTheStreamByRawSql(String sql) {
        assertThatThrownBy(() -> db.sql(sql).update()).hasStackTraceContaining("permission denied");
    }

    /** Whatever goes back of an order, or is kept, is where that was paid: the boards look it up among all events. */
    @ParameterizedTest
    @ValueSource(strings = {"PAY", "DEPOSIT"})
    void findsWhatWasPaidOfAnOrderByAnIndex(String verb) {
        var plan = transaction.execute(_ -> {
            db.sql("set local enable_seqscan = off").update();
            return db.sql("explain select * from activity.event_v1 where brand = 1 and thing = 2 and verb = '%s'"
                            .formatted(verb))
                    .query(String.class)
                    .list();
        });
        assertThat(plan)
                .anyMatch(line -> line.contains("brand_thing_idx"))
                .noneMatch(line -> line.contains("Seq Scan"));
    }

    @Test
    void knowsEachVerbByItsName() {
        assertThat(vocabulary.get("PAY")).isEqualTo(OrderingVerbs.PAY);
        assertThatThrownBy(() -> vocabulary.get("SWIM")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Vocabulary(List.of(new BrowserVerbs(), new BrowserVerbs())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void countsEveryEventOnceWhileManyWriteAndCountsTheSameWhenRebuilt() throws Exception {
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = new ArrayList<Future<?>>();
            for (int t = 0; t < 8; t++) {
                int seed = t;
                runs.add(threads.submit(() -> {
                    var random = new Random(seed);
                    gate.await();
                    for (int round = 0; round < 20; round++) {
                        transaction.executeWithoutResult(status -> {
                            for (int part = 0; part < 3; part++) {
                                stream.record(List.of(random(random), random(random)));
                                Thread.yield();
                            }
                            if (random.nextInt(6) == 0) {
                                status.setRollbackOnly();
                            }
                        });
                    }
                    return null;
                }));
            }
            for (int t = 0; t < 2; t++) {
                runs.add(threads.submit(() -> {
                    gate.await();
                    for (int round = 0; round < 30; round++) {
                        projections.catchUp();
                    }
                    return null;
                }));
            }
            gate.countDown();
            for (var run : runs) {
                run.get();
            }
        }
        projections.catchUp();
        assertThat(count()).isPositive();
        equalsARecount();
        projections.rebuild(CountProjection.NAME);
        equalsARecount();
    }

    @Test
    void countsDifferentPeopleAtATouchpoint() {
        transaction.executeWithoutResult(_ -> stream.record(List.of(
                at(1, ReferralVerbs.TOUCH, 51),
                at(1, ReferralVerbs.TOUCH, 51),
                at(2, ReferralVerbs.TOUCH, 51),
                at(2, ReferralVerbs.SHARE, 51),
                at(1, CommunityVerbs.JOIN, 51),
                at(1, OrderingVerbs.PAY, 51),
                at(1, ReferralVerbs.TOUCH, 52))));
        projections.catchUp();
        assertThat(counts.touchpoints(brand, List.of(new TouchpointId(51), new TouchpointId(52), new TouchpointId(53))))
                .containsEntry(new TouchpointId(51), new ActivityCounts.TouchpointCounts(2, 1, 1, 1))
                .containsEntry(new TouchpointId(52), new ActivityCounts.TouchpointCounts(1, 0, 0, 0))
                .containsEntry(new TouchpointId(53), new ActivityCounts.TouchpointCounts(0, 0, 0, 0));
    }

    /** It stops right before it, for an event that was passed over would be missing ever after. */
    @Test
    void letsNoOtherProjectionWaitForOneThatFailsAtAnEvent() {
        var other = world.brand(world.person("总部")).id();
        reluctant.follow(brand);
        reluctant.follow(other);
        reluctant.refused.add(7L);
        try {
            for (long thing = 1; thing <= 20; thing++) {
                stream.ingest(activity(1, BrowserVerbs.VIEW, thing));
                stream.ingest(new Activity(
                        other,
                        null,
                        new VisitorId(1),
                        BrowserVerbs.VIEW,
                        new Thing(ProductId.KIND, 100 + thing),
                        Activity.Where.UNKNOWN,
                        0));
            }
            Eventually.holds(() -> {
                projections.catchUp();
                return parkedAt() == 7 && counted() == 20;
            });
            equalsARecount();
            assertThat(reluctant.noted(brand.value())).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
            assertThat(reluctant.noted(other.value())).containsExactlyInAnyOrder(101L, 102L, 103L, 104L, 105L, 106L);

            reluctant.refused.clear();
            Eventually.holds(() -> {
                db.sql("update shared.parked set next_try = shared.now() where work = 'activity.project-reluctant'")
                        .update();
                projections.catchUp();
                return reluctant.noted(other.value()).size() == 20;
            });
            assertThat(reluctant.noted(brand.value()))
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 20).boxed().toList());
            assertThat(parkedAt()).isZero();
        } finally {
            reluctant.refused.clear();
        }
    }

    /** The thing of the event at which the projection stands. */
    private long parkedAt() {
        return db.sql("""
                        select e.thing from shared.parked p
                          join activity.event_v1 e on e.brand = p.brand and e.id::text = p.key
                         where p.work = 'activity.project-reluctant'
                        """).query(Long.class).optional().orElse(0L);
    }

    private long counted() {
        return db.sql("select coalesce(sum(events), 0) from activity.count_of where brand = :brand")
                .param("brand", brand.value())
                .query(Long.class)
                .single();
    }

    private void equalsARecount() {
        assertThat(db.sql("""
                        with recounted as (
                          select kind, thing, verb, count(*) as events
                            from activity.event_v1 where brand = :brand and kind = 'SHARE' and not by_system
                           group by kind, thing, verb)
                        select count(*) from recounted r
                          full join (select * from activity.count_of where brand = :brand) c using (kind, thing, verb)
                         where r.events is distinct from c.events
                        """).param("brand", brand.value()).query(Long.class).single())
                .isZero();
        var byThing = counts.counts(
                brand,
                ShareId.KIND,
                LongStream.of(1, 2, 3, 99).mapToObj(ShareId::new).toList());
        assertThat(Objects.requireNonNull(byThing.get(new ShareId(99))).of(BrowserVerbs.VIEW))
                .isZero();
        for (long thing = 1; thing <= 3; thing++) {
            for (var verb : vocabulary.verbs()) {
                assertThat(Objects.requireNonNull(byThing.get(new ShareId(thing)))
                                .of(verb))
                        .isEqualTo(db.sql("""
                                        select count(*) from activity.event_v1
                                         where brand = :brand and kind = 'SHARE' and thing = :thing and verb = :verb
                                           and not by_system
                                        """)
                                .param("brand", brand.value())
                                .param("thing", thing)
                                .param("verb", verb.name())
                                .query(Long.class)
                                .single());
            }
        }
        assertThat(db.sql("""
                        with recounted as (
                          select touchpoint, count(distinct who) filter (where verb = 'TOUCH') as touched,
                                 count(distinct who) filter (where verb = 'JOIN') as brought
                            from activity.event_v1
                           where brand = :brand and touchpoint is not null
                             and verb in ('TOUCH', 'SHARE', 'JOIN', 'PAY')
                           group by touchpoint)
                        select count(*) from recounted r
                          full join (select * from activity.touchpoint_count where brand = :brand) c using (touchpoint)
                         where r.touched is distinct from c.touched or r.brought is distinct from c.brought
                        """).param("brand", brand.value()).query(Long.class).single())
                .isZero();
    }

    private Activity random(Random random) {
        var verbs = vocabulary.verbs().stream()
                .sorted(Comparator.comparing(Verb::name))
                .toArray(Verb[]::new);
        var verb = verbs[random.nextInt(verbs.length)];
        var thing = new Thing(ShareId.KIND, random.nextLong(1, 4));
        var where = Activity.Where.UNKNOWN.withTouchpoint(
                random.nextBoolean() ? new TouchpointId(51 + random.nextInt(3)) : null);
        return random.nextInt(5) == 0
                ? Activity.bySystem(brand, verb, thing, where, 0)
                : new Activity(brand, null, new VisitorId(random.nextLong(1, 20)), verb, thing, where, 0);
    }

    private Activity activity(long visitor, Verb verb, long thing) {
        return new Activity(
                brand, null, new VisitorId(visitor), verb, new Thing(ShareId.KIND, thing), Activity.Where.UNKNOWN, 0);
    }

    private Activity at(long visitor, Verb verb, long touchpoint) {
        return new Activity(
                brand,
                null,
                new VisitorId(visitor),
                verb,
                new Thing(TouchpointId.KIND, touchpoint),
                Activity.Where.UNKNOWN.withTouchpoint(new TouchpointId(touchpoint)),
                0);
    }

    private Http.Answer send(Http browser, String beacons) {
        return browser.post("/api/brands/" + brand + "/activities", "{\"beacons\":[" + beacons + "]}");
    }

    private long count() {
        return db.sql("select count(*) from activity.event where brand = :brand")
                .param("brand", brand.value())
                .query(Long.class)
                .single();
    }

    private long waiting() {
        return db.sql("select count(*) from activity.event_other where brand = :brand")
                .param("brand", brand.value())
                .query(Long.class)
                .single();
    }
}
