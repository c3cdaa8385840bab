package linli.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {
    private final Words words = new Words(List.of("加微信", "赌博", "代开发票", "fapiao", "VX", "❤❤"));

    @ParameterizedTest
    @CsvSource({
        "请加微信聊,加微信",
        "加\u200B微信,加微信",
        "加 微 信,加微信",
        "加微❤信,加微信",
        "加微❤️信,加微信",
        "加。微。信,加微信",
        "'加,微信',加微信",
        "加-微*信,加微信",
        "网上賭博,赌博",
        "赌\u3000博,赌博",
        "代 开-发 票,代开发票",
        "ＦａＰｉＡｏ,fapiao",
        "f.a.p.i.a.o,fapiao",
        "ＶＸ,VX",
        "ⓥⓧ,VX",
        "'call v x now',VX",
        "加我v❤x吧,VX",
        "v́x,VX",
        "爱你❤❤,❤❤"
    })
    void areFoundHoweverTheyAreHidden(String text, String word) {
        assertThat(words.findIn(text)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "云南蓝莓很甜", "请大家参加，微信里说", "参加。\n微信群", "dev xbox", "fa piano", "❤", "加薇信"})
    void areNotFoundWhereTheyAreNot(String text) {
        assertThat(words.findIn(text)).isEmpty();
    }

    @Test
    void areTheSameInTraditionalCharactersAndAnyWidth() {
        assertThat(Words.letters("賭 博")).isEqualTo(Words.letters("赌博"));
        assertThat(Words.letters("ＶＸ")).isEqualTo(Words.letters("v-x"));
        assertThat(Words.letters("❤")).isEmpty();
    }
}
