package linli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the running application under load, again and again over the same durable data. The seed, which decides who does
 * what and when the blow falls, is printed; {@code -Dlinli.crash.seed} sets it, {@code -Dlinli.crash.kills} how often.
 */
class CrashTests {
    private static final int KILLS = Integer.getInteger("linli.crash.kills", 20);
    private static final int DATABASE_KILLS = 3;
    private static final int LEAPS = 4;
    private static final int SOME_DEPOSITS = 12;
    private static final int SOME_BALANCES = 4;

    @TempDir
    static Path home;

    private static final long SEED = Long.getLong("linli.crash.seed", System.nanoTime());
    private static final Witness WITNESS = new Witness();
    private static Town town;
    private static Crash crash;

    @BeforeAll
    static void seed() throws IOException {
        System.out.println("linli.crash.seed=" + SEED);
        Instance.seed(home).close();
        town = new Town(home.resolve("seeds"), WITNESS);
        crash = new Crash(town, WITNESS);
    }

    @Test
    void keepsWhatItAcknowledgedHoweverOftenItIsKilled() throws Exception {
        var random = new Random(SEED);
        for (int kill = 1; kill <= KILLS; kill++) {
            try (var instance = Instance.start(home)) {
                crash.check(instance, random, "after %d kills with seed %d".formatted(kill - 1, SEED));
                var people = crash.live(instance, random);
                strike(instance, random);
                if (kill % LEAPS == 1) {
                    endSale(instance);
                    Instance.pause(Duration.ofMillis(random.nextInt(4_000)));
                }
                if (random.nextInt(3) == 0) {
                    instance.killDatabase();
                }
                instance.kill();
                people.join();
            }
        }
        finish();
    }

    @Test
    void goesOnWhenItsDatabaseAloneIsKilled() throws Exception {
        var random = new Random(~SEED);
        try (var instance = Instance.start(home)) {
            for (int kill = 1; kill <= DATABASE_KILLS; kill++) {
                var people = crash.live(instance, random);
                strike(instance, random);
                endSale(instance);
                instance.killDatabase();
                Instance.pause(Duration.ofMillis(100));
                instance.await(instance::ready);
                people.stop();
                crash.check(instance, random, "after %d kills of the database with seed %d".formatted(kill, SEED));
            }
        }
        finish();
    }

    /** Waits until the people are served, and then for a moment that the seed decides. */
    private static void strike(Instance instance, Random random) throws IOException {
        crash.awaitMore(instance, WITNESS::count, 1);
        Instance.pause(Duration.ofMillis(random.nextInt(1_500)));
    }

    /** Ends the sale by deposit that is on, once some have bought, and waits until some have paid their balance. */
    private static void endSale(Instance instance) throws IOException, SQLException {
        crash.awaitMore(instance, WITNESS::deposits, SOME_DEPOSITS);
        leap(instance, 1);
        crash.awaitMore(instance, () -> WITNESS.balances().length, SOME_BALANCES);
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
            instance.await(() -> {
                try {
                    return audit.unfinished(connection) == 0;
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(audit.faults(connection)).as("with seed %d", SEED).isEmpty();
            assertThat(audit.ends(connection))
                    .contains(
                            "PAID READY",
                            "PAID REFUNDED AFTER_SALE",
                            "FORFEITED",
                            "REFUNDED AFTER_SALE",
                            "REFUNDED CAMPAIGN_FAILED",
                            "REFUNDED DEPOSIT_RETURNED");
            assertThat(audit.blindness(superuser)).isEmpty();
            assertThat(WITNESS.choices()).containsExactlyInAnyOrder(Witness.Choice.values());
            System.out.println("linli.crash.seed=" + SEED + ": " + WITNESS.summary());
        }
    }
}
