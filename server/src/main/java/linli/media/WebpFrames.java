package linli.media;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The frames that a WebP holds, wherever they lie in its boxes. Each says itself how large it is, whatever the picture says,
 * and a decoder makes room for it. Formats: RFC 9649, and RFC 6386 of the lossy one.
 */
final class WebpFrames {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LOSSY = fourCharacters("VP8 ");
    private static final int LOSSLESS = fourCharacters("VP8L");
    /** Where a chunk's content begins: behind its name and its length. */
    private static final int CONTENT = 8;

    private static final int LOSSY_START = 0x2a019d;
    private static final int LOSSLESS_START = 0x2f;
    private static final int SIDE = (1 << 14) - 1;

    private WebpFrames() {}

    /** The pixels of the largest frame; none if there is none. */
    static long largest(byte[] bytes) {
        long largest = 0;
        for (int at = 0; at + CONTENT + 10 <= bytes.length; at++) {
            int name = intAt(bytes, at);
            int content = at + CONTENT;
            if (name == LOSSY && (intAt(bytes, content + 2) >>> 8) == LOSSY_START) {
                int sides = intAt(bytes, content + 6);
                largest = Math.max(largest, (long) (sides & SIDE) * (sides >>> 16 & SIDE));
            } else if (name == LOSSLESS && bytes[content] == LOSSLESS_START) {
                int sides = intAt(bytes, content + 1);
                largest = Math.max(largest, ((sides & SIDE) + 1L) * ((sides >>> 14 & SIDE) + 1L));
            }
        }
        return largest;
    }

    private static int intAt(byte[] bytes, int at) {
        return (int) INT.get(bytes, at);
    }

    private static int fourCharacters(String name) {
        return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
    }
}
