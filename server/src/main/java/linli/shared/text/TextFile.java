package linli.shared.text;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file of text whose charset nobody names: UTF-8, UTF-16 as Excel saves "Unicode text", GB18030 as a Chinese Windows
 * does, else the Latin letters of a western one. A byte order mark decides; without one every byte is looked at.
 *
 * @param lossy whether some bytes are no text in this charset; they are read as U+FFFD
 */
public record TextFile(Source source, Charset charset, boolean lossy) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    /** Broken bytes among so many letters are a damaged file rather than another charset. */
    private static final int LETTERS_FOR_A_BROKEN_ONE = 10;

    /** Bytes that can be read more than once. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /** Looks at the whole file. */
    public static TextFile of(Source source) throws IOException {
        var marked = marked(source);
        if (marked != null) {
            return new TextFile(source, marked, count(source, marked).broken > 0);
        }
        var utf8 = count(source, StandardCharsets.UTF_8);
        if (utf8.broken == 0 || utf8.letters >= utf8.broken * LETTERS_FOR_A_BROKEN_ONE) {
            return new TextFile(source, StandardCharsets.UTF_8, utf8.broken > 0);
        }
        return count(source, GB18030).broken == 0
                ? new TextFile(source, GB18030, false)
                : new TextFile(source, WINDOWS, count(source, WINDOWS).broken > 0);
    }

    /** The text without its byte order mark. */
    public Reader open() throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var reader = new BufferedReader(new InputStreamReader(source.open(), decoder), BUFFER);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static @Nullable Charset marked(Source source) throws IOException {
        try (var stream = new BufferedInputStream(source.open())) {
            var first = stream.readNBytes(512);
            if (starts(first, 0xEF, 0xBB, 0xBF)) {
                return StandardCharsets.UTF_8;
            }
            if (starts(first, 0xFF, 0xFE)) {
                return StandardCharsets.UTF_16LE;
            }
            return starts(first, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : unmarkedUtf16(first);
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** A header of Latin letters has a zero in every second byte; no other text has as many. */
    private static @Nullable Charset unmarkedUtf16(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                zeros[i % 2]++;
            }
        }
        int many = Math.max(8, bytes.length / 3);
        if (zeros[1] >= many && zeros[0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[0] >= many && zeros[1] == 0 ? StandardCharsets.UTF_16BE : null;
    }

    /** How many characters beyond ASCII a charset finds, and how many places that are none. */
    private record Count(long letters, long broken) {}

    private static Count count(Source source, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BUFFER);
        var text = CharBuffer.allocate(BUFFER);
        long letters = 0;
        long broken = 0;
        try (var stream = source.open()) {
            boolean ended = false;
            while (!ended) {
                int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.limit(bytes.position() + Math.max(read, 0)).position(0);
                var result = decoder.decode(bytes, text.clear(), ended);
                while (result.isError()) {
                    broken++;
                    bytes.position(bytes.position() + result.length());
                    letters += letters(text);
                    result = decoder.decode(bytes, text.clear(), ended);
                }
                letters += letters(text);
                bytes.compact();
            }
        }
        return new Count(letters, broken);
    }

    private static long letters(CharBuffer text) {
        long letters = 0;
        text.flip();
        while (text.hasRemaining()) {
            if (text.get() > 0x7F) {
                letters++;
            }
        }
        return letters;
    }
}
