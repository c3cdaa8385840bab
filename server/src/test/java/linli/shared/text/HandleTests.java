package linli.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandleTests {
    @ParameterizedTest
    @CsvSource({"case-h,case-h", "Case-H,case-h", "ＣＡＳＥ－Ｈ,case-h", "蓝莓-500g,蓝莓-500g", "a_b,a_b", "ÉTÉ,été", "9,9"})
    void isTheSameInAnyCaseAndWidth(String written, String handle) {
        assertThat(Handle.find(written)).contains(new Handle(handle));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "-",
                "a-",
                "-a",
                "a--b",
                "a b",
                "a/b",
                "a?b",
                "a#b",
                "a%2Fb",
                "a.b",
                "a\u200Bb",
                "\u3164 ",
                "a\u0000",
                "\uFDFA"
            })
    void isNothingThatAnAddressCouldMistake(String written) {
        assertThat(Handle.find(written)).isEmpty();
    }

    @Test
    void isAtMostTwoHundredAndFiftyFiveLong() {
        assertThat(Handle.find("a".repeat(255))).isPresent();
        assertThat(Handle.find("a".repeat(256))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "' Blue & Berry (500g)! ',blue-berry-500g",
        "../a.b,a-b",
        "'a_-_b',a-b",
        "case-h,case-h",
        "a\u200Bb,a-b",
        "云南 蓝莓,云南-蓝莓"
    })
    void isFoundForAnyTextWithLetters(String text, String handle) {
        assertThat(Handle.like(text)).contains(new Handle(handle));
    }

    @Test
    void isNotFoundWhereThereIsNoLetter() {
        assertThat(Handle.like("..")).isEmpty();
        assertThat(Handle.like("\u200B —")).isEmpty();
    }

    @Test
    void isShortenedSoThatLongTextsStayApart() {
        var one = Handle.like("蓝".repeat(300) + "1").orElseThrow();
        var other = Handle.like("蓝".repeat(300) + "2").orElseThrow();
        assertThat(one).isNotEqualTo(other);
        assertThat(one.value().length()).isLessThanOrEqualTo(255);
    }

    @Test
    void holdsNoSelectorThatCannotBeSeen() {
        assertThat(Handle.find("蓝莓\uFE00-1\uDB40\uDD00")).contains(new Handle("蓝莓-1"));
    }
}
