package linli.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture's bytes. A decoder may look a little beyond the end, but is stopped if it goes on: some take whatever is missing
 * for nothing, and so make millions of pixels of a few bytes, at the cost of an exception each.
 */
final class PictureInput extends MemoryCacheImageInputStream {
    private static final int MOST_LOOKS_BEYOND = 1_000;

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

    private int checked(int read) throws IOException {
        if (read < 0 && ++beyond > MOST_LOOKS_BEYOND) {
            throw new IOException("the picture ends too early");
        }
        return read;
    }
}
