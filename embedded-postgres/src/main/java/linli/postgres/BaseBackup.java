package linli.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * PostgreSQL's low-level base backup (manual, "Making a Base Backup Using the Low Level API"): the files are copied
 * while they change, and the log written meanwhile repairs them at the first start.
 */
record BaseBackup(Connection connection, ClusterFiles cluster, BackupArchive archive) {
    /** Directories whose contents the server rebuilds; the log is added at the end. */
    private static final Set<String> CONTENTS_LEFT_OUT = Set.of(
            "pg_wal",
            "pg_wal/archive_status",
            "pg_wal/summaries",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> FILES_LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map", "pg_internal.init");
    private static final String CONTROL_FILE = "global/pg_control";

    private record Stopped(String segment, String label, String tablespaces) {}

    void copy() throws IOException, SQLException {
        keepLog();
        String firstSegment = begin();
        copyFiles();
        Stopped stopped = end();
        archive.addText(entryName("backup_label"), stopped.label());
        if (!stopped.tablespaces().isBlank()) {
            throw new IOException("the cluster has table spaces outside its directory, which this backup cannot hold");
        }
        copyLog(firstSegment, stopped.segment());
    }

    /** A slot that ends with this connection; without it a checkpoint could recycle log that the copy needs. */
    private void keepLog() throws SQLException {
        try (var query = connection.createStatement()) {
            query.execute("select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
        }
    }

    private String begin() throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery("select pg_walfile_name(pg_backup_start('linli', fast => true))")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Stopped end() throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery("""
                        select pg_walfile_name(lsn), labelfile, coalesce(spcmapfile, '')
                          from pg_backup_stop(wait_for_archive => false)
                        """)) {
            rows.next();
            return new Stopped(rows.getString(1), rows.getString(2), rows.getString(3));
        }
    }

    /** The control file last: it must not be older than any other file in the copy. */
    private void copyFiles() throws IOException {
        copyDirectory(cluster.data());
        archive.addFile(entryName(CONTROL_FILE), cluster.data().resolve(CONTROL_FILE));
    }

    private void copyDirectory(Path directory) throws IOException {
        archive.addDirectory(entryName(relative(directory)));
        for (Path path : FileTree.list(directory)) {
            String name = relative(path);
            if (FileTree.isDirectory(path)) {
                if (!path.getFileName().toString().equals("pgsql_tmp") && !isLeftOut(relative(directory), name)) {
                    copyDirectory(path);
                }
            } else if (!CONTENTS_LEFT_OUT.contains(relative(directory))
                    && !FILES_LEFT_OUT.contains(path.getFileName().toString())
                    && !name.equals(CONTROL_FILE)) {
                archive.addFile(entryName(name), path);
            }
        }
    }

    private static boolean isLeftOut(String parent, String name) {
        return CONTENTS_LEFT_OUT.contains(parent) && !CONTENTS_LEFT_OUT.contains(name);
    }

    /** A segment's name is its timeline and then its place, so on one timeline names sort as the log was written. */
    private void copyLog(String first, String last) throws IOException {
        for (Path segment : FileTree.list(cluster.data().resolve("pg_wal"))) {
            String name = segment.getFileName().toString();
            if (name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0) {
                archive.addFile(entryName(relative(segment)), segment);
            }
        }
    }

    private String relative(Path path) {
        return cluster.data().relativize(path).toString();
    }

    private String entryName(String name) {
        String root = cluster.data().getFileName().toString();
        return name.isEmpty() ? root : root + "/" + name;
    }
}
