package linli.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import linli.shared.DomainException;
import linli.shared.SharedError;
import linli.testing.Mutants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is no text is refused as that, and what a door has let in it lets in again as it is. */
class TextFuzzTests {
    private static final List<byte[]> SEEDS = Mutants.texts(
            "林总部 👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            "می‌خواهم\n\n2025-03-05 14:03",
            "2025年3月5日 下午2:03 UTC+8",
            "a\u0301\u0302 \u202Eb");

    @Test
    void readsSomeHundredMutants() {
        Mutants.feed(SEEDS, TextFuzzTests::read);
    }

    static Stream<Arguments> seeds() {
        return Mutants.seeds(SEEDS);
    }

    @Tag("fuzz")
    @MethodSource("seeds")
    @FuzzTest
    void readsAnything(byte[] bytes) {
        read(bytes);
    }

    private static void read(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        comesOutAsItWentIn(Text::line, text);
        comesOutAsItWentIn(Text::clean, text);
        comesOutAsItWentIn(Text::verbatim, text);
        var readable = Text.readable(text);
        assertThat(Text.line(Text.line(readable))).isEqualTo(Text.line(readable));
        assertThat(Text.fits(Text.cut(readable, 20), 20)).isTrue();
        Text.fileName(text);
        Handle.like(text)
                .ifPresent(handle -> assertThat(Handle.like(handle.value())).hasValue(handle));
        WrittenTime.read(text, ZoneOffset.UTC);
    }

    private static void comesOutAsItWentIn(UnaryOperator<String> door, String text) {
        try {
            var cleaned = door.apply(text);
            assertThat(door.apply(cleaned)).isEqualTo(cleaned);
        } catch (DomainException e) {
            assertThat(e.code()).isEqualTo(SharedError.INVALID_TEXT);
        }
    }
}
