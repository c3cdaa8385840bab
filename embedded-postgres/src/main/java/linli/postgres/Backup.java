package linli.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * Copies a whole installation, the directory that holds the cluster and everything beside it, into one compressed tar
 * file, while it runs or while it is stopped, and brings it back.
 *
 * <p>The copy is PostgreSQL's own base backup: files copied as they are, plus the write-ahead log that makes them whole.
 * It therefore restores to the moment at which the copy ended, with the same major version of PostgreSQL.
 */
public final class Backup {
    /** The cluster's name inside the installation's directory. */
    private static final String CLUSTER = "postgres";

    private Backup() {}

    /** {@code create DIRECTORY FILE} or {@code restore FILE DIRECTORY}. */
    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        try {
            switch (List.of(arguments)) {
                case List<String> words
                when words.size() == 3 && words.getFirst().equals("create") -> {
                    Path file = Path.of(words.get(2)).toAbsolutePath();
                    create(Path.of(words.get(1)), file);
                    System.out.printf("Backup written 备份完成: %s (%,d bytes)%n", file, Files.size(file));
                    return 0;
                }
                case List<String> words
                when words.size() == 3 && words.getFirst().equals("restore") -> {
                    Path home = Path.of(words.get(2)).toAbsolutePath();
                    restore(Path.of(words.get(1)), home);
                    System.out.printf("Restored and verified 已恢复并校验: %s%n", home);
                    return 0;
                }
                default -> {
                    System.err.println("create DIRECTORY FILE | restore FILE DIRECTORY");
                    return 2;
                }
            }
        } catch (IOException | IllegalStateException failure) {
            System.err.println(failure.getMessage());
            return 1;
        }
    }

    /** Writes the backup file, which must not exist yet; a failed backup leaves none. */
    public static void create(Path home, Path file) throws IOException {
        Path directory = home.toAbsolutePath().normalize();
        Path target = file.toAbsolutePath().normalize();
        var cluster = new ClusterFiles(directory.resolve(CLUSTER));
        if (!Files.exists(cluster.data().resolve("PG_VERSION"))) {
            throw new IllegalStateException("There is no database in %s 此目录没有数据库".formatted(directory));
        }
        if (target.startsWith(directory)) {
            throw new IllegalStateException(
                    "Keep the backup outside %s, or both are lost together 请把备份放在数据目录之外".formatted(directory));
        }
        if (!Files.isDirectory(FileTree.parent(target))) {
            throw new IllegalStateException("There is no directory %s 没有此目录".formatted(FileTree.parent(target)));
        }
        if (Files.exists(target)) {
            throw new IllegalStateException("%s exists already 文件已存在".formatted(target));
        }
        try (EmbeddedPostgres started = EmbeddedPostgres.start(EmbeddedPostgres.Config.of(cluster.data()))) {
            copy(cluster, started.port(), target);
        } catch (DirectoryInUseException running) {
            int port = cluster.rememberedPort().orElseThrow(() -> running);
            copy(cluster, port, target);
        }
    }

    private static void copy(ClusterFiles cluster, int port, Path target) throws IOException {
        String url = EmbeddedPostgres.jdbcUrl(port, "postgres");
        String password = Secret.readOrCreate(cluster.password());
        try (Connection connection = DriverManager.getConnection(url, EmbeddedPostgres.SUPERUSER, password);
                var archive = BackupArchive.create(target)) {
            new BaseBackup(connection, cluster, archive).copy();
            copyNeighbours(cluster, archive);
            archive.complete();
        } catch (SQLException failure) {
            throw new IOException("PostgreSQL refused the backup: " + failure.getMessage(), failure);
        }
    }

    /** After the cluster, so that whatever its rows point to is there. */
    private static void copyNeighbours(ClusterFiles cluster, BackupArchive archive) throws IOException {
        for (Path path : FileTree.list(cluster.home())) {
            if (!path.equals(cluster.data()) && !isOfThisRunOnly(path)) {
                archive.addTree(cluster.home(), path);
            }
        }
    }

    private static boolean isOfThisRunOnly(Path path) {
        String name = path.getFileName().toString();
        return name.matches(".*(\\.lock|\\.port|\\.pid|\\.log|-logs|-initialising)");
    }

    /** Verifies every checksum, then moves the whole directory into place; the target must be absent or empty. */
    public static void restore(Path file, Path home) throws IOException {
        Path target = home.toAbsolutePath().normalize();
        if (Files.exists(target) && !FileTree.isEmpty(target)) {
            throw new IllegalStateException(
                    "%s is not empty: move it away or name another directory 目录不为空,请先移走或另选目录".formatted(target));
        }
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("Cannot read %s 无法读取备份文件".formatted(file));
        }
        Files.createDirectories(FileTree.parent(target));
        Path unfinished = Files.createTempDirectory(FileTree.parent(target), target.getFileName() + "-restoring-");
        try {
            BackupArchive.extract(file, unfinished);
            Files.deleteIfExists(target);
            Files.move(unfinished, target);
        } finally {
            FileTree.delete(unfinished);
        }
    }
}
