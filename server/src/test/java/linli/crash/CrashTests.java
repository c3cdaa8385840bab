package linli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import linli.testing.Alone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills what runs, under load, again and again over the same durable data. The seed, which decides who does what and
 * where and when the blow falls, is printed; {@code ./linli test --crash KILLS --seed SEED} sets both.
 */
@Alone
class CrashTests {
    private static final int KILLS = Integer.getInteger("linli.crash.kills", 20);
    private static final int LEAPS = Math.max(4, KILLS / 50);
    private static final int SOME_DEPOSITS = 12;
    private static final int SOME_BALANCES = 4;

    /** Where a blow falls. */
    private enum Blow {
        APPLICATION,
        /** The application and its database, as by a power cut. */
        MACHINE,
        DATABASE,
        /** One process of the database, which then ends all others and recovers. */
        BACKEND
    }

    /** As often as each falls in ten blows. */
    private static final List<Blow> BLOWS = List.of(
            Blow.APPLICATION,
            Blow.APPLICATION,
            Blow.APPLICATION,
            Blow.APPLICATION,
            Blow.MACHINE,
            Blow.MACHINE,
            Blow.DATABASE,
            Blow.DATABASE,
            Blow.BACKEND,
            Blow.BACKEND);

    @TempDir
    static Path home;

    private static final long SEED = Long.getLong("linli.crash.seed", System.nanoTime());
    private static final String REPLAY = "./linli test --crash %d --seed %d".formatted(KILLS, SEED);
    private static final Witness WITNESS = new Witness();
    private static Town town;
    private static Crash crash;

    @BeforeAll
    static void seed() throws IOException {
        System.out.println("Crash: " + REPLAY);
        Instance.seedForManyStarts(home).close();
        town = new Town(home.resolve("seeds"), WITNESS);
        crash = new Crash(town, WITNESS);
    }

    @Test
    void keepsWhatItAcknowledgedHoweverOftenItIsKilled() throws Exception {
        var random = new Random(SEED);
        var blows = new ArrayList<Blow>();
        var fallen = new EnumMap<Blow, Integer>(Blow.class);
        var instance = Instance.start(home);
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                if (blows.isEmpty()) {
                    blows.addAll(BLOWS);
                    Collections.shuffle(blows, random);
                }
                var blow = blows.removeLast();
                instance = strike(instance, blow, kill % LEAPS == 1, random);
                fallen.merge(blow, 1, Integer::sum);
                crash.check(instance, random, "after kill %d of %d, %s; %s".formatted(kill, KILLS, blow, REPLAY));
                System.out.println("Crash: kill %d of %d, %s: %d rules hold, nothing lost of %s"
                        .formatted(kill, KILLS, blow, Audit.SIZE, WITNESS.summary()));
            }
        } finally {
            instance.close();
        }
        finish();
        System.out.println("Crash: %d kills %s, nothing lost of %s".formatted(KILLS, fallen, WITNESS.summary()));
    }

    /** Lets the blow fall on people who are served, at a moment that the seed decides; returns what serves them next. */
    private static Instance strike(Instance instance, Blow blow, boolean sale, Random random) throws Exception {
        var people = crash.live(instance, random);
        people.awaitMore(WITNESS::count, 1);
        Instance.pause(Duration.ofMillis(random.nextInt(1_500)));
        if (sale) {
            endSale(instance, people);
            Instance.pause(Duration.ofMillis(random.nextInt(4_000)));
        }
        if (blow == Blow.APPLICATION || blow == Blow.MACHINE) {
            if (blow == Blow.MACHINE) {
                instance.killDatabase();
            }
            instance.kill();
            people.join();
            return Instance.start(home);
        }
        try (var connection = instance.connect()) {
            if (blow == Blow.BACKEND) {
                instance.killBackend(random);
            } else {
                instance.killDatabase();
            }
            instance.awaitRecovery(connection);
        }
        people.awaitMore(WITNESS::count, 1);
        people.stop();
        return instance;
    }

    /**
     * Ends the sale by deposit that is on, once some have bought, and waits until some have paid their balance, or none is
     * left to be paid.
     */
    private static void endSale(Instance instance, Crash.Crowd people) throws IOException, SQLException {
        people.awaitMore(WITNESS::deposits, SOME_DEPOSITS);
        int before = WITNESS.balances().length;
        leap(instance, 1);
        try (var connection = instance.connect()) {
            var audit = new Audit(town, WITNESS);
            people.await(looking(
                    () -> WITNESS.balances().length >= before + SOME_BALANCES || audit.dueBalances(connection) == 0));
        }
    }

    private interface Look {
        boolean holds() throws SQLException;
    }

    private static BooleanSupplier looking(Look look) {
        return () -> {
            try {
                return look.holds();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    /** Lets the time to pay pass for whoever has not paid, and as many sales by deposit. */
    private static void leap(Instance instance, int waves) throws IOException, SQLException {
        try (var connection = instance.connect();
                var statement = connection.createStatement()) {
            town.leap(waves);
            statement.execute("update shared.clock set shift = shift + interval '%d seconds'"
                    .formatted(Seeding.WAVE.multipliedBy(waves).toSeconds()));
            town.land();
        }
    }

    /** In the end the provider and the application agree about every charge, whatever had become of its callbacks. */
    private static void finish() throws Exception {
        try (var instance = Instance.start(home)) {
            leap(instance, 2);
        }
        try (var instance = Instance.start(home);
                var connection = instance.connect();
                var superuser = instance.connectAsSuperuser()) {
            var audit = new Audit(town, WITNESS);
            instance.await(looking(() -> audit.unfinished(connection) == 0));
            assertThat(audit.faults(connection)).as(REPLAY).isEmpty();
            assertThat(audit.ends(connection))
                    .contains(
                            "PAID READY",
                            "PAID REFUNDED AFTER_SALE",
                            "FORFEITED",
                            "REFUNDED DEPOSIT_GRANTED",
                            "REFUNDED CAMPAIGN_FAILED",
                            "REFUNDED DEPOSIT_RETURNED",
                            "REFUNDED TEAM_EXPIRED");
            assertThat(audit.blindness(superuser)).isEmpty();
            assertThat(WITNESS.choices()).containsExactlyInAnyOrder(Witness.Choice.values());
        }
    }
}
