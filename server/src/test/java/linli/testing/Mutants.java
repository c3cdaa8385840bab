package linli.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Inputs that nobody meant to send: what a parser takes, with pieces lost, doubled, swapped and put in. */
public final class Mutants {
    private static final long SEED = 20_261_128;
    private static final int NUMBER = 300;
    private static final int MOST_CHANGES = 6;

    private static final List<byte[]> PIECES = Stream.of(
                    "\0",
                    "\uFEFF",
                    "\u200D",
                    "\u202E",
                    "林",
                    "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                    "\"",
                    "'",
                    "\n",
                    "\r",
                    ",",
                    ";",
                    "\t",
                    "<",
                    ">",
                    "&#x0;",
                    "&amp;",
                    "<script>",
                    "<![CDATA[",
                    "-->",
                    "](javascript:",
                    "[[[[",
                    "{",
                    "}",
                    "[",
                    "]",
                    "null",
                    "-0",
                    "1e999",
                    "99999999999999999999",
                    "\\uD800",
                    "=\"",
                    "%00",
                    "../")
            .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
            .toList();

    private Mutants() {}

    /** Some hundred of them, the same each time; a parser that fails is told of with the bytes that it failed at. */
    public static void feed(List<byte[]> seeds, Consumer<byte[]> parser) {
        var random = new Random(SEED);
        for (int i = 0; i < NUMBER; i++) {
            var bytes = mutant(seeds, random);
            try {
                parser.accept(bytes);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("at %s".formatted(Arrays.toString(bytes)), e);
            }
        }
    }

    /** Where a fuzzer begins. */
    public static Stream<Arguments> seeds(List<byte[]> seeds) {
        return seeds.stream().map(Arguments::of);
    }

    public static List<byte[]> texts(String... texts) {
        return Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] mutant(List<byte[]> seeds, Random random) {
        var bytes = one(seeds, random);
        for (int change = 1 + random.nextInt(MOST_CHANGES); change > 0; change--) {
            int at = random.nextInt(bytes.length + 1);
            int to = at + random.nextInt(bytes.length - at + 1);
            bytes = switch (random.nextInt(5)) {
                case 0 -> join(bytes, at, one(PIECES, random), at);
                case 1 -> join(bytes, at, new byte[0], Math.min(to, at + 20));
                case 2 -> join(bytes, at, new byte[] {(byte) random.nextInt()}, Math.min(bytes.length, at + 1));
                case 3 -> join(bytes, to, Arrays.copyOfRange(bytes, at, to), to);
                default -> join(bytes, at, one(seeds, random), bytes.length);
            };
        }
        return bytes;
    }

    private static byte[] one(List<byte[]> choice, Random random) {
        return choice.get(random.nextInt(choice.size()));
    }

    /** The bytes until {@code at}, then the middle, then the bytes from {@code from} on. */
    private static byte[] join(byte[] bytes, int at, byte[] middle, int from) {
        var joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, at);
        joined.write(middle, 0, middle.length);
        joined.write(bytes, from, bytes.length - from);
        return joined.toByteArray();
    }
}
