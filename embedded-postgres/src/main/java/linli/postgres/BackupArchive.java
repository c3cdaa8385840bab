package linli.postgres;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.jspecify.annotations.Nullable;

/**
 * A gzipped tar file whose last entry lists the SHA-256 of all others, in the format of {@code sha256sum}; without that
 * entry the file is not a backup.
 */
final class BackupArchive implements AutoCloseable {
    private static final String MANIFEST = "manifest.sha256";
    private static final String NOT_A_BACKUP = "This is not a backup 这不是备份文件";
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path target;
    private final Path unfinished;
    private final FileChannel channel;
    private final TarArchiveOutputStream tar;
    private final Map<String, String> digests = new TreeMap<>();

    private BackupArchive(Path target, Path unfinished) throws IOException {
        this.target = target;
        this.unfinished = unfinished;
        this.channel = FileChannel.open(
                unfinished, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        this.tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(out, fast()), "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
    }

    /** Database pages compress nearly as well at the fastest level, in a third of the time. */
    private static GzipParameters fast() {
        var parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.BEST_SPEED);
        return parameters;
    }

    static BackupArchive create(Path target) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        return new BackupArchive(target, unfinished);
    }

    void addDirectory(String name) throws IOException {
        var entry = new TarArchiveEntry(name + "/");
        entry.setMode(0700);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    void addTree(Path root, Path path) throws IOException {
        String name = root.relativize(path).toString();
        if (FileTree.isDirectory(path)) {
            addDirectory(name);
            for (Path child : FileTree.list(path)) {
                addTree(root, child);
            }
        } else if (Files.isRegularFile(path)) {
            addFile(name, path);
        }
    }

    /**
     * The file may grow, shrink or vanish meanwhile: what is copied is its length of now, padded with zeros, which the
     * database's log then sets right.
     */
    void addFile(String name, Path path) throws IOException {
        try (FileChannel source = FileChannel.open(path)) {
            long size = source.size();
            addEntry(name, size, out -> {
                long copied = copy(Channels.newInputStream(source), out, size);
                pad(out, size - copied);
            });
        } catch (NoSuchFileException vanished) {
            return;
        }
    }

    void addText(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        addEntry(name, bytes.length, out -> out.write(bytes));
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private void addEntry(String name, long size, Content content) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(0600);
        tar.putArchiveEntry(entry);
        MessageDigest digest = sha256();
        content.writeTo(new DigestOutputStream(tar, digest));
        tar.closeArchiveEntry();
        digests.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    private static long copy(InputStream in, OutputStream out, long limit) throws IOException {
        var buffer = new byte[1 << 16];
        long copied = 0;
        while (copied < limit) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, limit - copied));
            if (read < 0) {
                break;
            }
            out.write(buffer, 0, read);
            copied += read;
        }
        return copied;
    }

    private static void pad(OutputStream out, long missing) throws IOException {
        var zeros = new byte[1 << 13];
        for (long left = missing; left > 0; left -= zeros.length) {
            out.write(zeros, 0, (int) Math.min(zeros.length, left));
        }
    }

    /** Adds the manifest, writes everything to disk and gives the file its name. */
    void complete() throws IOException {
        var manifest = new StringBuilder();
        digests.forEach((name, digest) ->
                manifest.append(digest).append("  ").append(name).append('\n'));
        addText(MANIFEST, manifest.toString());
        tar.finish();
        tar.flush();
        tar.close();
        try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(unfinished);
    }

    /** Unpacks into an existing directory and compares every file with the manifest. */
    static void extract(Path file, Path directory) throws IOException {
        verifyWhole(file);
        Map<String, String> found = new TreeMap<>();
        try (var tar = new TarArchiveInputStream(open(file), "UTF-8")) {
            for (@Nullable TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
                Path path = FileTree.inside(directory, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path, OWNER_ONLY_DIRECTORY);
                } else {
                    found.put(entry.getName(), write(tar, path));
                }
            }
        }
        verify(directory, found);
    }

    /** The checksum over all of it stands at the end: what passes it can be read as it was written. */
    private static void verifyWhole(Path file) throws IOException {
        try (InputStream whole = open(file)) {
            whole.transferTo(OutputStream.nullOutputStream());
        } catch (EOFException cutShort) {
            throw new IOException("The backup file is incomplete 备份文件不完整", cutShort);
        } catch (ZipException damaged) {
            throw new IOException("The backup file is damaged 备份文件已损坏", damaged);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return new GZIPInputStream(raw, 1 << 16);
        } catch (ZipException other) {
            raw.close();
            throw new IOException(NOT_A_BACKUP, other);
        }
    }

    private static @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
        try {
            return tar.getNextEntry();
        } catch (IOException other) {
            throw new IOException(NOT_A_BACKUP, other);
        }
    }

    private static String write(InputStream content, Path path) throws IOException {
        Files.createDirectories(FileTree.parent(path), OWNER_ONLY_DIRECTORY);
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(
                path, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY)) {
            content.transferTo(new DigestOutputStream(Channels.newOutputStream(channel), digest));
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void verify(Path directory, Map<String, String> found) throws IOException {
        if (found.remove(MANIFEST) == null) {
            throw new IOException("The backup file has no manifest, so it is incomplete 备份文件没有清单,不完整");
        }
        Path manifest = directory.resolve(MANIFEST);
        Map<String, String> expected = new TreeMap<>();
        for (String line : Files.readAllLines(manifest)) {
            String[] columns = line.split("  ", 2);
            expected.put(columns[columns.length - 1], columns[0]);
        }
        if (!expected.equals(found)) {
            expected.entrySet().removeAll(found.entrySet());
            throw new IOException("The backup file is damaged 备份文件已损坏: " + expected.keySet());
        }
        Files.delete(manifest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
