package linli.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import linli.testing.Alone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fills the disk under the running application, which has people to serve. */
@Alone
class FullDiskTests {
    private static final int DISK = 700;
    private static final int REFUSALS = 60;
    private static final int MOST_SEGMENTS = 80;
    private static final long SEED = Long.getLong("linli.crash.seed", System.nanoTime());

    @TempDir
    static Path home;

    @Test
    void refusesForNowWhileTheDiskIsFullAndLosesNothing() throws Exception {
        System.out.println("linli.crash.seed=" + SEED);
        assumeTrue(
                Instance.canHaveSmallDisk(home), "this machine lets nobody but its administrator mount a file system");
        var random = new Random(SEED);
        var witness = new Witness();
        try (var instance = Instance.seedOnSmallDisk(home, DISK)) {
            instance.await(instance::ready);
            var crash = new Crash(new Town(home.resolve("seeds"), witness), witness);

            var people = crash.live(instance, random);
            people.awaitMore(witness::count, 1);
            fill(instance);
            people.awaitMore(witness::refusals, REFUSALS);
            exhaustLog(instance);
            people.awaitMore(witness::refusals, REFUSALS);

            Files.delete(ballast(instance));
            instance.await(instance::ready);
            people.awaitMore(witness::count, 1);
            people.stop();
            crash.check(instance, random, "after a full disk with seed %d".formatted(SEED));
        }
    }

    private static Path ballast(Instance instance) {
        return instance.data().resolve("ballast");
    }

    private static void fill(Instance instance) throws IOException {
        var chunk = new byte[8 << 10];
        try (var out = Files.newOutputStream(ballast(instance))) {
            while (true) {
                out.write(chunk);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left on device");
        }
    }

    /** Uses up what PostgreSQL has set aside for its log, until it stops for want of a place to write to. */
    private static void exhaustLog(Instance instance) throws IOException {
        for (int segment = 0; segment < MOST_SEGMENTS; segment++) {
            try (var connection = instance.connectAsSuperuser();
                    var statement = connection.createStatement()) {
                statement.execute("select pg_logical_emit_message(true, 'test', 'x'), pg_switch_wal()");
            } catch (SQLException stopped) {
                return;
            }
        }
        throw new AssertionError("the log never came to its end");
    }
}
