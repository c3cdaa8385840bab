package linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.random.RandomGeneratorFactory;
import linli.shared.text.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewcomerNamesTests {
    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void areManyAndMayEachStandAsAName(String language) {
        var all = NewcomerNames.all(Locale.forLanguageTag(language));
        assertThat(all).hasSizeGreaterThan(1_500);
        assertThat(all).allMatch(name -> Name.Validator.allows(name, 40));
        assertThat(all).noneMatch(name -> name.matches(".*\\d.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void areDrawnOfAllThereAreEachOnce(String language) {
        var locale = Locale.forLanguageTag(language);
        var drawn = NewcomerNames.draw(
                200, locale, RandomGeneratorFactory.of("L64X128MixRandom").create(7));
        assertThat(drawn).hasSize(200).doesNotHaveDuplicates().isSubsetOf(NewcomerNames.all(locale));
    }

    @Test
    void areInTheReadersLanguage() {
        assertThat(NewcomerNames.all(Locale.SIMPLIFIED_CHINESE)).contains("桥边的薄荷", "爱喝粥的小满");
        assertThat(NewcomerNames.all(Locale.ENGLISH)).contains("Mint by the Bridge");
    }

    @Test
    void staysTheSameForTheSameSeed() {
        assertThat(NewcomerNames.of(41)).isEqualTo(NewcomerNames.of(41)).isNotEqualTo(NewcomerNames.of(42));
    }
}
