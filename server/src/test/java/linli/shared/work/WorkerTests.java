package linli.shared.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import linli.shared.BrandId;
import linli.shared.Ids;
import linli.shared.sql.Database;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class WorkerTests {
    private static final BrandId ONE = new BrandId(1);
    private static final BrandId OTHER = new BrandId(2);

    @Autowired
    Worker worker;

    @Autowired
    Parking parking;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient db;

    @Autowired
    Database statements;

    @Autowired
    World world;

    @Autowired
    Ids ids;

    /** Done by writing a row under its name, which can be done once. */
    record Chore(BrandId brand, long number) {
        Worklist.Key key() {
            return Worklist.Key.of(brand, number);
        }
    }

    private record Parked(int attempts, long seconds, String error) {}

    private final List<Chore> chores = new ArrayList<>();
    private final Set<Long> poison = new HashSet<>();
    private final List<Integer> batches = new ArrayList<>();
    private RuntimeException failure = new IllegalStateException("poisoned");
    private String work = "";

    @BeforeEach
    void name() {
        work = "test.work-" + ids.next();
    }

    @AfterEach
    void cleanUp() {
        world.time().shift(Duration.ZERO);
        db.sql("delete from shared.work where starts_with(name, :work)")
                .param("work", work)
                .update();
        db.sql("delete from shared.parked where work = :work")
                .param("work", work)
                .update();
    }

    @Test
    void parksTheOneThatFailsAndDoesAllOthersOfEveryBrandOnce() {
        give(100);
        poison.add(37L);
        assertThat(worker.workOff(list(100))).isTrue();
        assertThat(done()).hasSize(99).doesNotContain(37L);
        assertThat(batches).as("halved down to the one").hasSize(15);
        var parked = parked(37);
        assertThat(parked.attempts()).isEqualTo(1);
        assertThat(parked.error()).isEqualTo("IllegalStateException: poisoned");
        assertThat(parked.seconds()).isBetween(20L, 30L);
        assertThat(db.sql("select brand from shared.parked where work = :work")
                        .param("work", work)
                        .query(Long.class)
                        .single())
                .isEqualTo(OTHER.value());
    }

    @Test
    void triesAgainAfterLongerAndLongerPausesUntilItIsDone() {
        give(3);
        poison.add(2L);
        worker.workOff(list(10));
        var ahead = Duration.ZERO;
        for (long pause : List.of(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L)) {
            worker.tryAgain(list(10));
            assertThat(parked(2).seconds()).isBetween(pause - 10, pause);
            ahead = ahead.plusSeconds(pause);
            world.time().shift(ahead);
            worker.tryAgain(list(10));
        }
        assertThat(parked(2).attempts()).isEqualTo(10);
        poison.clear();
        world.time().shift(ahead.plusHours(1));
        worker.workOff(list(10));
        assertThat(done()).as("parked, so not its turn").containsExactly(1L, 3L);
        worker.tryAgain(list(10));
        assertThat(done()).containsExactly(1L, 2L, 3L);
        assertThat(countParked()).isZero();
    }

    @Test
    void letsAnyNumberOfParkedOnesStarveNobody() {
        give(2_005);
        parkAll(2_000);
        assertThat(worker.workOff(list(10))).isTrue();
        assertThat(done()).containsExactly(2001L, 2002L, 2003L, 2004L, 2005L);
        assertThat(batches).hasSize(1);
        assertThat(countParked()).isEqualTo(2_000);
    }

    @Test
    void stopsWhenNothingCanBeDoneAtAll() {
        give(30);
        chores.forEach(chore -> poison.add(chore.number()));
        assertThat(worker.workOff(list(10))).isFalse();
        assertThat(countParked()).isEqualTo(10);
    }

    @Test
    void parksNobodyWhileTheDatabaseIsAway() {
        give(3);
        poison.add(2L);
        failure = new DataAccessResourceFailureException("away");
        assertThatThrownBy(() -> worker.workOff(list(10))).isSameAs(failure);
        assertThat(countParked()).isZero();
        poison.clear();
        assertThat(worker.workOff(list(10))).isTrue();
        assertThat(done()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void leavesWhatSomebodyHoldsToTheNextRun() {
        give(3);
        poison.add(2L);
        failure = new CannotAcquireLockException("held");
        assertThat(worker.workOff(list(2))).isFalse();
        assertThat(done()).containsExactly(1L, 3L);
        assertThat(countParked()).isZero();
    }

    @Test
    void waitsForNobodyWhoHoldsARowForLong() {
        give(1);
        var held = work + "-held";
        insert(held);
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            lock(held);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var waiting = threads.submit(() -> worker.workOff(
                        Worklist.together(work, 10, this::due, Chore::key, (List<Chore> _) -> lock(held))));
                assertThat(waiting).succeedsWithin(20, TimeUnit.SECONDS).isEqualTo(false);
            }
        });
        assertThat(countParked()).isZero();
    }

    @Test
    void tellsOfARefusalOfTheDatabaseNeitherTheStatementNorTheValues() {
        give(1);
        insert(work + ":secret");
        worker.workOff(Worklist.together(work, 10, this::due, Chore::key, (List<Chore> _) -> insert(work + ":secret")));
        assertThat(parked(1).error()).contains("DuplicateKeyException", "23505").doesNotContain("secret", "insert");
    }

    @Test
    void tellsALongStoryShort() {
        assertThat(Failure.describe(new IllegalStateException("😀".repeat(5_000), new IllegalArgumentException("why"))))
                .hasSizeLessThan(2_000)
                .endsWith("IllegalArgumentException: why");
    }

    @Test
    void letsNobodyWhoSpeaksToOthersWaitForOneWhoGetsNoAnswer() {
        give(12);
        var answered = new CountDownLatch(11);
        assertThat(worker.workOff(Worklist.alone(work, 12, this::due, Chore::key, chore -> {
                    if (chore.number() == 1) {
                        await(answered);
                        throw new IllegalStateException("no answer");
                    }
                    insert(effect(chore.number()));
                    answered.countDown();
                })))
                .isTrue();
        assertThat(done()).hasSize(11);
        assertThat(parked(1).error()).contains("no answer");
    }

    @Test
    void forgetsWhatWasDoneOtherwise() {
        give(1);
        poison.add(1L);
        worker.workOff(list(10));
        insert(effect(1));
        world.time().shift(Duration.ofSeconds(45));
        worker.tryAgain(list(10));
        assertThat(countParked()).as("it may come back").isEqualTo(1);
        world.time().shift(Duration.ofSeconds(100));
        worker.tryAgain(list(10));
        assertThat(countParked()).isZero();
    }

    private void give(int many) {
        IntStream.rangeClosed(1, many).forEach(n -> chores.add(new Chore(n % 2 == 0 ? ONE : OTHER, n)));
    }

    private Worklist<Chore> list(int batch) {
        return Worklist.together(work, batch, this::due, Chore::key, this::handle);
    }

    private List<Chore> due(Turn turn) {
        return turn.of(statements.sql("""
                        select brand, number from unnest(:brands::bigint[], :numbers::bigint[]) as t (brand, number)
                         where not exists (select from shared.work w where w.name = :prefix || number)
                           and shared.has_turn(:work, :again, brand, number)
                         order by number limit :limit
                        """))
                .param("prefix", work + ":")
                .rows(chores)
                .ids("brands", Chore::brand)
                .longs("numbers", Chore::number)
                .query((row, _) -> new Chore(new BrandId(row.getLong("brand")), row.getLong("number")))
                .list();
    }

    /** Fails after it has written, so that it has to be undone. */
    private void handle(List<Chore> some) {
        batches.add(some.size());
        some.forEach(chore -> insert(effect(chore.number())));
        if (some.stream().anyMatch(chore -> poison.contains(chore.number()))) {
            throw failure;
        }
    }

    private String effect(long number) {
        return work + ":" + number;
    }

    private void insert(String name) {
        db.sql("insert into shared.work (name) values (:name)")
                .param("name", name)
                .update();
    }

    private void lock(String name) {
        db.sql("select from shared.work where name = :name for update")
                .param("name", name)
                .query(_ -> {});
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("the others wait");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Long> done() {
        return db.sql("""
                        select substring(name from '[0-9]+$')::bigint as number from shared.work
                         where starts_with(name, :prefix) order by number
                        """)
                .param("prefix", work + ":")
                .query((row, _) -> row.getLong("number"))
                .list();
    }

    private void parkAll(int many) {
        db.sql("""
                insert into shared.parked (work, key, brand, attempts, first_failed_at, next_try, error)
                select :work, (1 + n % 2) || ':' || n, 1, 1, shared.now(), shared.now() - interval '1 minute', 'e'
                  from generate_series(1, :many) n
                """).param("work", work).param("many", many).update();
    }

    private Parked parked(long number) {
        return db.sql("""
                        select attempts, floor(extract(epoch from next_try - shared.now()))::bigint as seconds, error
                          from shared.parked where work = :work and key like '%:' || :number
                        """)
                .param("work", work)
                .param("number", number)
                .query(Parked.class)
                .single();
    }

    private int countParked() {
        return db.sql("select count(*) from shared.parked where work = :work")
                .param("work", work)
                .query(Integer.class)
                .single();
    }
}
