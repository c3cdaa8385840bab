package linli.intake;

import java.io.InputStream;
import java.util.Objects;

/** A run's file, read from the database a piece at a time. */
public final class StoredFile extends InputStream {
    private final PieceRepository pieces;
    private final Run run;
    private byte[] piece = new byte[0];
    private int offset;
    private int next;
    private long before;
    private boolean ended;

    StoredFile(PieceRepository pieces, Run run) {
        this.pieces = pieces;
        this.run = run;
    }

    /** How many bytes have been read. */
    public long position() {
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
            piece = pieces.read(run, next++);
            ended = piece.length == 0;
        }
        return !ended;
    }
}
