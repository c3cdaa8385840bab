package linli.catalog.imports;

import java.io.InputStream;
import java.util.Objects;
import linli.shared.BrandId;

/** An import's file, read from the database a piece at a time. */
final class StoredFile extends InputStream {
    private final ImportRepository imports;
    private final BrandId brand;
    private final ImportId id;
    private byte[] piece = new byte[0];
    private int offset;
    private int next;
    private long before;
    private boolean ended;

    StoredFile(ImportRepository imports, BrandId brand, ImportId id) {
        this.imports = imports;
        this.brand = brand;
        this.id = id;
    }

    /** How many bytes have been read. */
    long position() {
        return before + offset;
    }

    @Override
    public int read() {
        return fill() ? piece[offset++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        Objects.checkFromIndexSize(from, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int read = Math.min(length, piece.length - offset);
        System.arraycopy(piece, offset, target, from, read);
        offset += read;
        return read;
    }

    private boolean fill() {
        if (offset == piece.length && !ended) {
            before += offset;
            offset = 0;
            piece = imports.chunk(brand, id, next++);
            ended = piece.length == 0;
        }
        return !ended;
    }
}
