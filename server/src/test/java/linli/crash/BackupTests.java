package linli.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import linli.postgres.Backup;
import linli.testing.Alone;
import linli.testing.Http;
import linli.testing.Pictures;
import linli.testing.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backs the running application up by the program of {@code ./linli backup}, while people use it. */
@Alone
class BackupTests {
    private static final int BUSY = 100;
    private static final int ALTERED = 64;
    private static final String ADDRESS = "neighbour@example.com";
    private static final List<String> SECRETS =
            List.of("postgres.password", "postgres.linli_owner", "postgres.linli_app");
    private static final long SEED = Long.getLong("linli.crash.seed", System.nanoTime());

    @TempDir
    static Path home;

    private static final Random RANDOM = new Random(SEED);
    private static Instance instance;
    private static Path file;
    private static Witness acknowledged;
    private static String person;
    private static String picture;

    @BeforeAll
    static void backUpUnderLoad() throws Exception {
        System.out.println("linli.crash.seed=" + SEED);
        instance = Instance.seed(home);
        instance.await(instance::ready);
        var witness = new Witness();
        var town = new Town(home.resolve("seeds"), witness);
        var crash = new Crash(town, witness);
        person = signIn(instance);
        picture = "/media/%s/card.jpg"
                .formatted(Pictures.bring(new Http(instance.port, town.hq().session())));

        file = home.resolve("备份 backup.tar.gz");
        var people = crash.live(instance, RANDOM);
        try {
            people.awaitMore(witness::count, BUSY);
            acknowledged = witness.copy();
            var said = Instance.run(
                    home, Backup.class.getName(), "create", instance.data().toString(), file.toString());
            assertThat(said.code()).as(said.text()).isZero();
            assertThat(said.text()).contains("Backup written 备份完成", file.toString());
            assertThat(witness.count()).as("people went on meanwhile").isGreaterThan(acknowledged.count());
        } finally {
            people.stop();
        }
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    @Test
    void everythingAcknowledgedBeforeTheBackupIsThereWhenItIsRestoredElsewhere() throws Exception {
        var elsewhere = home.resolve("别处 elsewhere");
        var said = restore(file, elsewhere);
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).contains("Restored and verified 已恢复并校验", elsewhere.toString());
        for (var secret : SECRETS) {
            assertThat(elsewhere.resolve(secret))
                    .hasSameBinaryContentAs(instance.data().resolve(secret));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere.resolve(secret))))
                    .isEqualTo("rw-------");
        }

        var town = new Town(home.resolve("seeds"), acknowledged);
        var crash = new Crash(town, acknowledged);
        try (var restored = Instance.start(home, elsewhere)) {
            crash.check(restored, RANDOM, "restored, seed %d".formatted(SEED));
            var hq = new Http(restored.port, town.hq().session());
            assertThat(hq.get("/api/me").body().path("id").asString())
                    .isEqualTo(Long.toString(town.hq().id()));
            assertThat(signIn(restored)).isEqualTo(person);
            assertThat(hq.get(picture).raw().body())
                    .isEqualTo(new Http(instance.port, null).get(picture).raw().body());

            var people = crash.live(restored, RANDOM);
            people.awaitMore(acknowledged::count, BUSY);
            people.stop();
            crash.check(restored, RANDOM, "restored and used, seed %d".formatted(SEED));
        }
    }

    @Test
    void aDirectoryThatHoldsSomethingIsNotRestoredInto() throws Exception {
        var target = Files.createDirectory(home.resolve("holds"));
        Files.writeString(target.resolve("diary.txt"), "mine");
        checkRefused(restore(file, target), target + " is not empty", "目录不为空");
        checkRefused(restore(file, instance.data()), "is not empty", "目录不为空");
        assertThat(target).isDirectoryContaining(path -> path.endsWith("diary.txt"));
        assertThat(target.toFile().list()).hasSize(1);
        assertThat(instance.ready()).isTrue();
    }

    @Test
    void aBackupThatWasCutShortOrAlteredIsRefusedAndChangesNothing() throws Exception {
        var whole = Files.readAllBytes(file);
        var target = home.resolve("never");
        var damaged = home.resolve("damaged.tar.gz");

        Files.write(damaged, Arrays.copyOf(whole, 1 + RANDOM.nextInt(whole.length - 1)));
        checkRefused(restore(damaged, target), "The backup file is incomplete", "备份文件不完整");
        RANDOM.ints(ALTERED, whole.length / 4, whole.length / 2).forEach(at -> whole[at] ^= -1);
        Files.write(damaged, whole);
        checkRefused(restore(damaged, target), "The backup file is ", "备份文件");
        Files.writeString(damaged, "select 1;");
        checkRefused(restore(damaged, target), "This is not a backup", "这不是备份文件");

        assertThat(target).doesNotExist();
        assertThat(home.toFile().list()).noneMatch(name -> name.contains("restoring"));
    }

    private static Instance.Said restore(Path file, Path directory) throws IOException, InterruptedException {
        return Instance.run(home, Backup.class.getName(), "restore", file.toString(), directory.toString());
    }

    /** By a sentence in both languages, and by nothing else. */
    private static void checkRefused(Instance.Said said, String... sentence) {
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains(sentence);
        assertThat(said.text().lines()).hasSize(1);
    }

    /** Signs in, or up, by a code and returns whose session it is. */
    private static String signIn(Instance instance) throws IOException {
        var http = new Http(instance.port, null);
        assertThat(http.post("/api/session/codes", "{\"destination\":\"%s\"}".formatted(ADDRESS))
                        .status())
                .isEqualTo(202);
        var code = Pattern.compile("The code for \\S+ is (\\d{6})")
                .matcher(instance.log())
                .results()
                .toList()
                .getLast()
                .group(1);
        var answer = http.post(
                "/api/session",
                "{\"method\":\"CODE\",\"destination\":\"%s\",\"code\":\"%s\",\"name\":\"邻居\",\"agreed\":%s}"
                        .formatted(ADDRESS, code, Texts.inForce(http)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("account").path("id").asString();
    }
}
