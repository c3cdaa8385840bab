package linli.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTests {
    private static final String SUMMARY = """
            select concat_ws(' ', (select count(*) from posting), (select coalesce(sum(amount), 0) from posting),
                                  (select sum(balance) from account))
            """;

    @TempDir
    private Path temporary;

    private Path home() {
        return temporary.resolve("数据 home");
    }

    private static EmbeddedPostgres start(Path home) {
        return EmbeddedPostgres.start(EmbeddedPostgres.Config.of(home.resolve("postgres"))
                .with(EmbeddedPostgres.Settings.disposable().with("shared_buffers", "16MB")));
    }

    private static void createBooks(Connection connection) throws SQLException {
        TestServer.execute(connection, """
                create table account (id int primary key, balance bigint not null);
                create table posting (number bigint primary key, amount bigint not null, note text not null);
                insert into account select n, 0 from generate_series(0, 999) n;
                insert into posting select n, 0, repeat('预', 200) from generate_series(-20000, 0) n
                """);
    }

    /** One transfer: both balances change and both postings are made, or neither. */
    private static void transfer(Connection connection, long number) throws SQLException {
        TestServer.execute(connection, """
                begin;
                update account set balance = balance - %1$d where id = 0;
                update account set balance = balance + %1$d where id = 1 + %1$d %% 999;
                insert into posting values (2 * %1$d, -%1$d, repeat('记', 300)), (2 * %1$d + 1, %1$d, '');
                commit
                """.formatted(number));
    }

    @Test
    void aBackupTakenUnderWritesRestoresWholeTransactions()
            throws IOException, SQLException, InterruptedException, ExecutionException {
        Path file = temporary.resolve("backup.tar.gz");
        long before;
        long after;
        try (var postgres = start(home());
                var connection = TestServer.connect(postgres);
                var executor = Executors.newSingleThreadExecutor()) {
            createBooks(connection);
            Files.writeString(home().resolve("master.key"), "secret");
            Files.createDirectories(home().resolve("uploads/图"));
            Files.writeString(home().resolve("uploads/图/一.txt"), "picture");
            var stop = new AtomicBoolean();
            var acknowledged = new AtomicLong();
            var underWay = new CountDownLatch(50);
            var writer = executor.submit(() -> {
                for (long number = 1; !stop.get(); number++) {
                    transfer(connection, number);
                    acknowledged.set(number);
                    underWay.countDown();
                }
                return null;
            });
            underWay.await();
            before = acknowledged.get();
            Backup.create(home(), file);
            after = acknowledged.get();
            stop.set(true);
            writer.get();
        }
        assertThat(after).as("writes went on meanwhile").isGreaterThan(before);

        Path restored = temporary.resolve("restored");
        Backup.restore(file, restored);
        assertThat(restored.resolve("master.key")).hasContent("secret");
        assertThat(restored.resolve("uploads/图/一.txt")).hasContent("picture");
        assertThat(restored.resolve("postgres.lock")).doesNotExist();
        try (var postgres = start(restored);
                var connection = TestServer.connect(postgres)) {
            long last = Long.parseLong(TestServer.queryText(connection, "select max(number) / 2 from posting"));
            assertThat(last).isBetween(before, after + 1);
            assertThat(TestServer.queryText(connection, SUMMARY)).isEqualTo(20_001 + 2 * last + " 0 0");
            assertThat(TestServer.queryText(connection, "select -balance from account where id = 0"))
                    .isEqualTo(Long.toString(last * (last + 1) / 2));
        }
    }

    @Test
    void aStoppedInstallationIsBackedUpToo() throws IOException, SQLException {
        String expected;
        try (var postgres = start(home());
                var connection = TestServer.connect(postgres)) {
            createBooks(connection);
            transfer(connection, 7);
            expected = TestServer.queryText(connection, SUMMARY);
        }
        Path file = temporary.resolve("backup.tar.gz");
        Backup.create(home(), file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Path restored = Files.createDirectory(temporary.resolve("empty"));
        Backup.restore(file, restored);
        try (var postgres = start(restored);
                var connection = TestServer.connect(postgres)) {
            assertThat(TestServer.queryText(connection, SUMMARY)).isEqualTo(expected);
        }
    }

    @Test
    void refusesToRestoreOverData() throws IOException {
        Path file = smallBackup();
        Path target = Files.createDirectory(temporary.resolve("target"));
        Files.writeString(target.resolve("diary.txt"), "mine");
        assertThatThrownBy(() -> Backup.restore(file, target)).hasMessageContaining("not empty");
        assertThat(target.resolve("diary.txt")).hasContent("mine");
    }

    @Test
    void refusesADamagedOrShortenedBackup() throws IOException {
        Path file = smallBackup();
        byte[] whole = Files.readAllBytes(file);
        byte[] damaged = whole.clone();
        for (int i = 0; i < 16; i++) {
            damaged[whole.length / 2 + i] ^= -1;
        }
        Files.write(file, damaged);
        assertNotRestored(file);
        byte[] wrongChecksum = whole.clone();
        wrongChecksum[whole.length - 5] ^= 1;
        Files.write(file, wrongChecksum);
        assertNotRestored(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertNotRestored(file);
    }

    /** Compression says some things in two ways, so that not every bit that differs is wrong. */
    @Test
    void restoresNothingElseThanWhatWasBackedUpWhateverBitIsWrong() throws IOException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        Path file = smallBackup();
        byte[] whole = Files.readAllBytes(file);
        Path meant = temporary.resolve("meant");
        Backup.restore(file, meant);
        Path target = temporary.resolve("restored");
        for (int i = 0; i < 20; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            try {
                Backup.restore(file, target);
                assertThat(content(target)).as("with seed %d", seed).isEqualTo(content(meant));
                FileTree.delete(target);
            } catch (IOException refused) {
                assertThat(refused.getMessage())
                        .as("with seed %d", seed)
                        .isIn(
                                "The backup file is damaged 备份文件已损坏",
                                "The backup file is incomplete 备份文件不完整",
                                "This is not a backup 这不是备份文件");
                assertThat(target).doesNotExist();
            }
        }
    }

    private static Map<String, String> content(Path directory) throws IOException {
        var content = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                content.put(
                        directory.relativize(path).toString(),
                        Arrays.hashCode(Files.readAllBytes(path)) + " " + Files.size(path));
            }
        }
        return content;
    }

    @Test
    void saysOfAnotherFileThatItIsNoBackup() throws IOException {
        Path file = temporary.resolve("other");
        Files.writeString(file, "select 1;");
        assertThatThrownBy(() -> Backup.restore(file, temporary.resolve("never")))
                .hasMessage("This is not a backup 这不是备份文件");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write("select 1;\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> Backup.restore(file, temporary.resolve("never")))
                .hasMessage("This is not a backup 这不是备份文件");
        assertNotRestored(file);
    }

    @Test
    void refusesAnArchiveWhoseManifestDisagrees() throws IOException {
        String digestOfOne = "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed";
        Path target = Files.createDirectory(temporary.resolve("right"));
        Backup.restore(archive("one", digestOfOne + "  name\n"), target);
        assertThat(target.resolve("name")).hasContent("one");

        assertNotRestored(archive("two", digestOfOne + "  name\n"));
        assertNotRestored(archive("one", digestOfOne + "  name\n" + digestOfOne + "  missing\n"));
        assertNotRestored(archive("one", ""));
    }

    private Path archive(String content, String manifest) throws IOException {
        Path file = temporary.resolve("handmade.tar.gz");
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            for (var part : Map.of("name", content, "manifest.sha256", manifest).entrySet()) {
                var entry = new TarArchiveEntry(part.getKey());
                entry.setSize(part.getValue().length());
                tar.putArchiveEntry(entry);
                tar.write(part.getValue().getBytes(StandardCharsets.US_ASCII));
                tar.closeArchiveEntry();
            }
        }
        return file;
    }

    @Test
    void refusesToPutTheBackupInsideTheDataOrOverAFile() throws IOException {
        Path file = smallBackup();
        assertThatThrownBy(() -> Backup.create(home(), file)).hasMessageContaining("exists already");
        assertThatThrownBy(() -> Backup.create(home(), home().resolve("inside.tar.gz")))
                .hasMessageContaining("outside");
        Path nowhere = temporary.resolve("nowhere/backup.tar.gz");
        assertThatThrownBy(() -> Backup.create(home(), nowhere)).hasMessageContaining("There is no directory");
    }

    private Path smallBackup() throws IOException {
        start(home()).close();
        Path file = temporary.resolve("small.tar.gz");
        Backup.create(home(), file);
        return file;
    }

    private void assertNotRestored(Path file) {
        Path target = temporary.resolve("never");
        assertThatThrownBy(() -> Backup.restore(file, target)).isInstanceOf(IOException.class);
        assertThat(target).doesNotExist();
        assertThat(temporary.toFile().list()).noneMatch(name -> name.contains("restoring"));
    }
}
