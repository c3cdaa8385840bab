package linli.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import linli.shared.DomainException;
import linli.shared.SharedError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "林总部",
                "Ünïcode",
                "👨‍👩‍👧",
                "❤️",
                "1️⃣",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "🏳️‍🌈",
                "👩🏽‍⚕️",
                "می‌خواهم",
                "क्‍ष",
                "ＡＢＣ１２３",
                "加微❤信",
                "ปี่"
            })
    void leavesWhatPeopleWrite(String text) {
        assertThat(Text.line(text)).isEqualTo(text);
        assertThat(Text.clean(text)).isEqualTo(text);
        assertThat(Text.verbatim(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\0", "a\u0007b", "\u0085", "\uD800", "\uDC00a", "\uFFFE", "\uFDD0", "\uDBFF\uDFFF", "林\u001B"})
    void refusesWhatIsNoText(String text) {
        for (var door : new UnaryOperator<?>[] {
            (UnaryOperator<String>) Text::line,
            (UnaryOperator<String>) Text::clean,
            (UnaryOperator<String>) Text::verbatim
        }) {
            @SuppressWarnings("unchecked")
            var cleaning = (UnaryOperator<String>) door;
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> cleaning.apply(text))
                    .matches(refusal -> refusal.code() == SharedError.INVALID_TEXT);
        }
        assertThat(Text.clean(Text.readable("林" + text))).startsWith("林");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u3164", "\u2800", "\u115F", "\u1160", "\uFFA0", "\u200B", "\uFEFF", "\u2060", "\u00AD", "\u200D",
                "\u202E", "\u180E", "\u034F", "\u0301", "\uFE0F", " ", "\u3000", "\u00A0", " \u3164\u200B ", "\n\t"
            })
    void findsNothingInWhatCannotBeSeen(String text) {
        assertThat(Text.line(text)).isEmpty();
        assertThat(Text.clean(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "林\u200B总部",
                "\uFEFF林总部",
                "林总部\u202E",
                "\u2068林总部\u2069",
                "林\u200D总部",
                "林\u200C总部",
                "林\u00AD总部",
                " 林总部\n",
                "\u3164林总部\u2800",
                "林\uDB40\uDC41总部"
            })
    void readsANameAsItIsSeen(String text) {
        assertThat(Text.line(text)).isEqualTo("林总部");
    }

    @Test
    void keepsTheFormOfACharacterInProseAndOfAnEmojiAnywhere() {
        assertThat(Text.clean("葛\uDB40\uDD00城")).isEqualTo("葛\uDB40\uDD00城");
        assertThat(Text.line("葛\uDB40\uDD00城\uFE00 ❤\uFE0F\uDB40\uDD00")).isEqualTo("葛城 ❤\uFE0F");
    }

    @Test
    void makesOneSpaceOfAnyOnOneLine() {
        assertThat(Text.line("\t云南 \u3000\r\n蓝莓\u2028 甜")).isEqualTo("云南 蓝莓 甜");
    }

    @Test
    void keepsLinesWhereTheyAreMeant() {
        assertThat(Text.clean("一\r\n\r\n\t二\r三\u2029四  五")).isEqualTo("一\n\n\t二\n三\n四  五");
    }

    @Test
    void keepsThePasswordThatWasTyped() {
        assertThat(Text.verbatim("  a \u200B b  ")).isEqualTo("  a \u200B b  ");
        assertThat(Text.verbatim("e\u0301")).isEqualTo("\u00E9");
    }

    @Test
    void composesLettersAndLetsNoTowerOfMarksStand() {
        assertThat(Text.line("Cafe\u0301")).isEqualTo("Caf\u00E9");
        assertThat(Text.line("Cafe\u200B\u0301")).isEqualTo("Caf\u00E9");
        assertThat(Text.line("A" + "\u0335".repeat(400)).length()).isLessThan(12);
        for (var hidden : new String[] {"\u200B", "\uFE0F", "\u20DD", "\u034F", "\u202E"}) {
            var tower = "a" + ("\u0335".repeat(7) + hidden).repeat(40);
            assertThat(Text.clean(tower).length()).isLessThan(16);
        }
    }

    @ParameterizedTest
    @CsvSource({"'',0", "abc,3", "林总部,3", "👨‍👩‍👧,1", "🇨🇳🇨🇳,2", "ปี่,1", "👩🏽‍⚕️x,2"})
    void countsCharactersAsPeopleDo(String text, int characters) {
        assertThat(Text.characters(text)).isEqualTo(characters);
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(Text.cut("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 2)).isEqualTo("👨‍👩‍👧👨‍👩‍👧");
        assertThat(Text.cut("林", 2)).isEqualTo("林");
        assertThat(Text.cut("林👨‍👩‍👧👨‍👩‍👧", 3, 10)).isEqualTo("林👨‍👩‍👧");
        assertThat(Text.cut("林" + "👩\u200D".repeat(40) + "👩", 2)).isEqualTo("林");
        assertThat(Text.start("林👨‍👩‍👧👨‍👩‍👧", 16)).isEqualTo("林👨‍👩‍👧");
        assertThat(Text.start("林👨‍👩‍👧", 9)).isEqualTo("林👨‍👩‍👧");
    }

    @Test
    void keepsTheEndOfAFilesName() {
        assertThat(Text.fileName("C:\\群\\一群\u202Egpj.csv")).isEqualTo("一群gpj.csv");
        assertThat(Text.fileName("长".repeat(99) + "\0.csv")).isEqualTo("长".repeat(56) + ".csv");
        assertThat(Text.fileName(null)).isEmpty();
    }

    /** Whatever comes in, it is refused, or what comes out would come out again. */
    @Test
    void changesNothingTheSecondTime() {
        long seed = 20_261_128;
        var random = new Random(seed);
        var odd =
                "a 林\u200B\u200C\u200D\uFE0F\u0301\u0308\u0344\u20DD\u0327\u3099か👩👧🏽\u202E\u2066\u200F\u3164\u2800\r\n\t\u00A0\u1100\u1161\u0627\uFEFF"
                        .codePoints()
                        .toArray();
        for (int i = 0; i < 50_000; i++) {
            var text = IntStream.range(0, 1 + random.nextInt(i % 10 == 0 ? 60 : 8))
                    .map(_ -> random.nextInt(8) == 0 ? random.nextInt(0x110000) : odd[random.nextInt(odd.length)])
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var readable = Text.readable(text);
            var line = Text.line(readable);
            var prose = Text.clean(readable);
            assertThat(Text.line(line)).as("seed %d, %s", seed, text).isEqualTo(line);
            assertThat(Text.clean(prose)).as("seed %d, %s", seed, text).isEqualTo(prose);
            assertThat(line).doesNotContain("\u200B", "\u202E", "\u2066", "\u200F", "\n", "  ");
        }
    }
}
