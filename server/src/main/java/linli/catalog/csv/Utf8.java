package linli.catalog.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Tells whether a file is UTF-8 before anything of it is taken in. */
public final class Utf8 {
    private static final int BUFFER = 1 << 16;

    private Utf8() {}

    /** The line of the first byte that is not UTF-8, if there is one. */
    public static OptionalLong firstBrokenLine(InputStream file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BUFFER);
        var text = CharBuffer.allocate(BUFFER);
        long line = 1;
        boolean ended = false;
        while (!ended) {
            int read = file.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.limit(bytes.position() + Math.max(read, 0)).position(0);
            var result = decoder.decode(bytes, text.clear(), ended);
            line += text.flip().chars().filter(character -> character == '\n').count();
            if (result.isError()) {
                return OptionalLong.of(line);
            }
            bytes.compact();
        }
        return OptionalLong.empty();
    }
}
