package linli.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {
    private final Words words =
            new Words(List.of("加微信", "赌博", "代开发票", "fapiao", "VX", "wechat", "❤❤", "+V", "C++", "💊药", "A+"));

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
        "爱你❤❤,❤❤",
        "爱你❤️❤️,❤❤",
        "加vx123456,VX",
        "w\u0435chat,wechat",
        "WE\u0421HAT,wechat",
        "\u03BDx,VX",
        "微信+V聊,+V",
        "微信＋ v,+V",
        "ask+v,+V",
        "learn c++ now,C++",
        "Ｃ＋＋,C++",
        "卖💊 药,💊药",
        "got an a+,A+"
    })
    void areFoundHoweverTheyAreHidden(String text, String word) {
        assertThat(words.findIn(text)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "云南蓝莓很甜",
                "请大家参加，微信里说",
                "参加。\n微信群",
                "dev xbox",
                "fa piano",
                "❤",
                "加薇信",
                "I love this",
                "+very",
                "vitamin c",
                "c#",
                "药",
                "a plus",
                "devx",
                "1+1"
            })
    void areNotFoundWhereTheyAreNot(String text) {
        assertThat(words.findIn(text)).isEmpty();
    }

    @Test
    void areTheSameInTraditionalCharactersAndAnyWidth() {
        assertThat(Words.key("賭 博")).isEqualTo(Words.key("赌博"));
        assertThat(Words.key("ＶＸ")).isEqualTo(Words.key("v-x"));
        assertThat(Words.key("w\u0435chat")).isEqualTo(Words.key("WeChat"));
    }

    @Test
    void areOthersWithOtherSigns() {
        assertThat(Words.key("A+")).isNotEqualTo(Words.key("A"));
        assertThat(Words.key("💊药")).isNotEqualTo(Words.key("药"));
    }
}
