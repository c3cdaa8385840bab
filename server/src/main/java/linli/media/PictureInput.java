package linli.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture's bytes, which stop a decoder that believes too much of them. It may look a little beyond their end, but not go
 * on there: some take whatever is missing for nothing, and so make millions of pixels of a few bytes, at the cost of an
 * exception each. And the lossy frame of a WebP says once more how large it is, whatever the picture says; the decoder makes
 * room for that unseen.
 */
final class PictureInput extends MemoryCacheImageInputStream {
    private static final int MOST_LOOKS_BEYOND = 1_000;
    /** {@code VP8 } as the decoder reads it; the frame's sides follow after its length, a tag and a start code (RFC 6386). */
    private static final int LOSSY_FRAME = 0x20385056;

    private static final int TO_SIDES = 10;
    private static final int SIDE = (1 << 14) - 1;

    private int beyond;

    PictureInput(byte[] bytes) {
        super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read() throws IOException {
        return checked(super.read());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return checked(super.read(into, offset, length));
    }

    @Override
    public int readInt() throws IOException {
        int read = super.readInt();
        if (read == LOSSY_FRAME) {
            checkFrame();
        }
        return read;
    }

    private void checkFrame() throws IOException {
        long here = getStreamPosition();
        seek(here + TO_SIDES);
        long pixels = (long) (readUnsignedShort() & SIDE) * (readUnsignedShort() & SIDE);
        seek(here);
        PictureEncoder.checkWebp(pixels);
    }

    private int checked(int read) throws IOException {
        if (read < 0 && ++beyond > MOST_LOOKS_BEYOND) {
            throw new IOException("the picture ends too early");
        }
        return read;
    }
}
