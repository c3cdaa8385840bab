package linli.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once into a cache directory that is keyed by their digest. */
record Binaries(Path directory) {
    Path program(String name) {
        return directory.resolve("bin").resolve(name);
    }

    static Binaries unpackInto(Path cache, Platform platform) throws IOException {
        URL archive = Binaries.class.getResource("/" + platform.archive());
        if (archive == null) {
            throw new IllegalStateException(
                    "The PostgreSQL programs for this machine (%s) are not on the class path: add %s."
                            .formatted(platform.archive(), platform.artifact()));
        }
        Path target = cache.toAbsolutePath().resolve("postgres-" + digest(archive));
        if (Files.isDirectory(target)) {
            return new Binaries(target);
        }
        Files.createDirectories(cache);
        Path unfinished = Files.createTempDirectory(cache.toAbsolutePath(), "unpacking-");
        try {
            unpack(archive, unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            FileTree.delete(unfinished);
            if (!Files.isDirectory(target)) {
                throw failure;
            }
        }
        return new Binaries(target);
    }

    /** The jar's directory already holds size and CRC-32, so a warm start need not read 15 MB. */
    private static String digest(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection connection) {
            var entry = connection.getJarEntry();
            return "%08x-%d".formatted(entry.getCrc(), entry.getSize());
        }
        var crc = new CRC32();
        try (var in = new CheckedInputStream(archive.openStream(), crc)) {
            long size = in.transferTo(OutputStream.nullOutputStream());
            return "%08x-%d".formatted(crc.getValue(), size);
        }
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream raw = new BufferedInputStream(archive.openStream(), 1 << 16);
                var tar = new TarArchiveInputStream(new XZInputStream(raw))) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpackEntry(tar, entry, target);
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = FileTree.inside(target, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(FileTree.parent(path));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
