package linli.insight.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import linli.activity.BrowserVerbs;
import linli.activity.Projections;
import linli.activity.Verb;
import linli.campaign.CampaignId;
import linli.campaign.CampaignVerbs;
import linli.community.CommunityId;
import linli.community.CommunityVerbs;
import linli.content.ContentVerbs;
import linli.content.PostId;
import linli.insight.influence.InfluencerTile;
import linli.insight.influence.Influencers;
import linli.insight.influence.Ranking;
import linli.insight.reach.Period;
import linli.insight.reach.Reach;
import linli.insight.reach.Step;
import linli.insight.reach.StepCount;
import linli.network.StoreId;
import linli.network.TouchpointId;
import linli.ordering.OrderId;
import linli.ordering.OrderingVerbs;
import linli.referral.ReferralVerbs;
import linli.shared.BrandId;
import linli.shared.Page;
import linli.shared.PageRequest;
import linli.shared.thing.Kind;
import linli.shared.thing.Thing;
import linli.shared.work.Jobs;
import linli.testing.LinliTest;
import linli.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The boards' numbers are those of a plain recount of the stream, however its events came in. */
@LinliTest
class RecountTests {
    private static final int DAYS = 40;
    private static final Verb[] VERBS = {
        ReferralVerbs.TOUCH,
        BrowserVerbs.VIEW,
        BrowserVerbs.READ_SECTION,
        ContentVerbs.LIKE,
        ContentVerbs.COMMENT,
        ReferralVerbs.SHARE,
        CommunityVerbs.JOIN,
        CommunityVerbs.TALK,
        OrderingVerbs.PAY,
        OrderingVerbs.PAY,
        OrderingVerbs.DEPOSIT
    };
    private static final Kind[] KINDS = {
        PostId.KIND, PostId.KIND, CommunityId.KIND, StoreId.KIND, TouchpointId.KIND, CampaignId.KIND
    };

    @Autowired
    World world;

    @Autowired
    Projections projections;

    @Autowired
    BoardQueries queries;

    @Autowired
    Reach reach;

    @Autowired
    Influencers influencers;

    @Autowired
    Jobs jobs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private BrandId brand = new BrandId(1);
    private final ConcurrentLinkedQueue<long[]> paid = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<long[]> refundable = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<long[]> deposited = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<long[]> forfeitable = new ConcurrentLinkedQueue<>();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @BeforeEach
    void found() {
        brand = world.brand(world.person("总部")).id();
        paid.clear();
        refundable.clear();
        deposited.clear();
        forfeitable.clear();
    }

    @AfterEach
    void returnToThePresent() {
        world.time().shift(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void showsWhatARecountOfTheStreamShows(long seed) throws Exception {
        for (long share = 1; share <= 6; share++) {
            share(share, 100 + share);
        }
        writeAtOnce(seed, random -> record(random, random.nextInt(8) == 0));
        refundable.addAll(paid);
        forfeitable.addAll(deposited);
        writeAtOnce(seed + 100, this::refundOrRecord);
        catchUp();
        equalsTheRecount(seed);
        ranksAsTheRecount(seed);
        var grown = tables();
        projections.rebuild(BoardProjection.NAME);
        catchUp();
        assertThat(tables()).as("seed %d, rebuilt", seed).isEqualTo(grown);
        equalsTheRecount(seed);
    }

    private interface Write {
        void run(Random random);
    }

    /** Many threads write transactions that begin and end in any order, while the projection follows them. */
    private void writeAtOnce(long seed, Write write) throws Exception {
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = new ArrayList<Future<?>>();
            for (int t = 0; t < 6; t++) {
                var random = new Random(seed * 31 + t);
                runs.add(threads.submit((Callable<Void>) () -> {
                    gate.await();
                    for (int round = 0; round < 15; round++) {
                        transaction.executeWithoutResult(_ -> {
                            for (int event = random.nextInt(1, 7); event > 0; event--) {
                                write.run(random);
                                Thread.yield();
                            }
                        });
                    }
                    return null;
                }));
            }
            runs.add(threads.submit((Callable<Void>) () -> {
                gate.await();
                for (int round = 0; round < 15; round++) {
                    projections.catchUp();
                }
                return null;
            }));
            gate.countDown();
            for (var run : runs) {
                run.get();
            }
        }
    }

    private void refundOrRecord(Random random) {
        var order = random.nextInt(3) == 0 ? refundable.poll() : null;
        if (order == null) {
            record(random, false);
        } else {
            insert(
                    random,
                    random.nextBoolean() ? order[1] : null,
                    null,
                    OrderingVerbs.REFUND,
                    OrderId.KIND,
                    order[0],
                    order[2] / 2);
        }
        var unpaid = random.nextInt(3) == 0 ? forfeitable.poll() : null;
        if (unpaid != null) {
            insert(random, null, null, OrderingVerbs.FORFEIT, OrderId.KIND, unpaid[0], unpaid[2]);
        }
        if (random.nextInt(4) == 0) {
            var act = random.nextBoolean() ? CampaignVerbs.CAMPAIGN_CLOSE : ContentVerbs.LIKE;
            insert(random, null, null, act, CampaignId.KIND, 1, 500);
        }
    }

    /** Somebody does something on one of the last 40 days: days come in any order, too. */
    private void record(Random random, boolean signsIn) {
        var verb = VERBS[random.nextInt(VERBS.length)];
        boolean buys = verb == OrderingVerbs.PAY || verb == OrderingVerbs.DEPOSIT;
        boolean person = signsIn || buys || verb == CommunityVerbs.JOIN || random.nextBoolean();
        long somebody = 101 + random.nextInt(12);
        @Nullable Long who = person ? Long.valueOf(somebody) : null;
        @Nullable Long visitor = signsIn || !person ? Long.valueOf(1001 + random.nextInt(8)) : null;
        if (buys) {
            long order = random.nextLong(1, Long.MAX_VALUE);
            for (int degree = 1, depth = random.nextInt(4); degree <= depth; degree++) {
                path(order, degree, 1 + (somebody + degree) % 6);
            }
            long value = random.nextLong(2, 10_000);
            insert(random, who, visitor, verb, OrderId.KIND, order, value);
            (verb == OrderingVerbs.PAY ? paid : deposited).add(new long[] {order, somebody, value});
        } else {
            var kind = verb == BrowserVerbs.READ_SECTION ? PostId.KIND : KINDS[random.nextInt(KINDS.length)];
            insert(
                    random,
                    who,
                    visitor,
                    verb,
                    kind,
                    1_000L * List.of(KINDS).indexOf(kind) + random.nextLong(1, 3),
                    verb == BrowserVerbs.READ_SECTION ? random.nextLong(1, 4) : 0);
        }
    }

    private void insert(
            Random random,
            @Nullable Long person,
            @Nullable Long visitor,
            Verb verb,
            Kind kind,
            long thing,
            long value) {
        var day = today.minusDays(random.nextInt(DAYS));
        var at = day.atStartOfDay(ZoneId.of("Asia/Shanghai")).plusSeconds(random.nextInt(86_400));
        db.sql("""
                insert into activity.event (brand, id, occurred_at, person, visitor, verb, kind, thing,
                                            store, community, touchpoint, share, post, value, by_system)
                values (:brand, :id, :at, :person, :visitor, :verb, :kind, :thing,
                        :store, :community, :touchpoint, :share, :post, :value, :bySystem)
                """)
                .param("brand", brand.value())
                .param("id", random.nextLong(1, Long.MAX_VALUE))
                .param("at", at.toOffsetDateTime())
                .param("person", person)
                .param("bySystem", person == null && visitor == null)
                .param("visitor", visitor)
                .param("verb", verb.name())
                .param("kind", kind.name())
                .param("thing", thing)
                .param("store", random.nextBoolean() ? 30L + random.nextInt(2) : null)
                .param("community", random.nextInt(3) == 0 ? 40L + random.nextInt(2) : null)
                .param("touchpoint", random.nextInt(3) == 0 ? 50L + random.nextInt(2) : null)
                .param("share", random.nextBoolean() ? 1L + random.nextInt(6) : null)
                .param("post", random.nextInt(3) == 0 ? 60L + random.nextInt(2) : null)
                .param("value", value)
                .update();
    }

    private void share(long id, long sharer) {
        new ShareRows(db, brand).share(id, sharer);
    }

    private void path(long order, int degree, long share) {
        new ShareRows(db, brand).path(order, degree, share, 100 + share);
    }

    private void catchUp() throws InterruptedException {
        Following.catchUp(db, projections, brand);
    }

    private void equalsTheRecount(long seed) {
        var recount = new Recount(db, brand);
        assertThat(recount.scopes()).hasSizeGreaterThan(6);
        var random = new Random(seed);
        for (int round = 0; round < 12; round++) {
            var from = today.minusDays(random.nextInt(DAYS));
            var period = new Period(from, from.plusDays(random.nextInt(DAYS)));
            for (var scope : recount.scopes()) {
                var steps = reach.steps(brand, scope, period);
                for (var step : Step.values()) {
                    assertThat(steps.getOrDefault(step, StepCount.NONE))
                            .as("seed %d, %s of %s in %s", seed, step, scope, period)
                            .isEqualTo(new StepCount(
                                    recount.people(scope, step, period), firsts(recount, scope, step, period, steps)));
                }
                assertThat(queries.days(brand, scope, period).stream()
                                .map(day -> new Recount.Sales(
                                        day.paid(), day.refunded(), day.orders(), day.shares(), day.brought()))
                                .reduce(Recount.Sales.NONE, Recount.Sales::plus))
                        .as("seed %d, sales of %s in %s", seed, scope, period)
                        .isEqualTo(recount.sales(scope, period));
            }
            assertThat(moved(period))
                    .as("seed %d, influence in %s", seed, period)
                    .isEqualTo(recount.moved(period));
        }
        assertThat(recount.posts()).isNotEmpty();
        for (var post : recount.posts()) {
            assertThat(reach.sections(brand, new PostId(post)))
                    .as("seed %d, post %d", seed, post)
                    .isEqualTo(recount.sections(post));
        }
    }

    /** Influencers are ranked for periods until today, whichever day that becomes. */
    private void ranksAsTheRecount(long seed) {
        var recount = new Recount(db, brand);
        for (int days : new int[] {0, 1, 20, 200, 15, 0}) {
            world.time().shift(Duration.ofDays(days));
            jobs.run("insight.turn-ranking");
            var last = today.plusDays(days);
            assertThat(db.sql("select day from insight.ranked where brand = :brand")
                            .param("brand", brand.value())
                            .query(LocalDate.class)
                            .single())
                    .isEqualTo(last);
            for (int length : Ranking.DAYS) {
                var period = new Period(last.minusDays(length - 1), last);
                assertThat(moved(period))
                        .as("seed %d, ranked in %s", seed, period)
                        .isEqualTo(recount.moved(period));
            }
        }
    }

    private Map<Long, Recount.Moved> moved(Period period) {
        return influencers.list(brand, null, period, new PageRequest(null, Page.MAX_SIZE)).items().stream()
                .collect(Collectors.toMap(tile -> tile.person().id().value(), RecountTests::moved));
    }

    /** A repeat's first time is nothing that a board shows. */
    private static long firsts(Recount recount, Thing scope, Step step, Period period, Map<Step, StepCount> steps) {
        return step == Step.REPEAT
                ? steps.getOrDefault(step, StepCount.NONE).firsts()
                : recount.firsts(scope, step, period);
    }

    private static Recount.Moved moved(InfluencerTile tile) {
        return new Recount.Moved(
                tile.total().minor(),
                tile.degrees().stream()
                        .mapToLong(InfluencerTile.DegreeTile::orders)
                        .sum(),
                tile.brought());
    }

    private List<String> tables() {
        var rows = new ArrayList<String>();
        for (var table : List.of(
                "known_visitor",
                "joined",
                "doing",
                "reach",
                "reader",
                "readers",
                "day_total",
                "brought_in",
                "influence",
                "influencer",
                "message",
                "talk")) {
            rows.addAll(db.sql("select '" + table + " ' || t::text from insight." + table + " t where brand = :brand"
                            + (table.equals("reach") || table.equals("readers") ? " and people <> 0" : "")
                            + (table.equals("influencer")
                                    ? " and (total <> 0 or orders_1 + orders_2 + orders_3 <> 0)"
                                    : "")
                            + " order by 1")
                    .param("brand", brand.value())
                    .query(String.class)
                    .list());
        }
        return rows;
    }
}
