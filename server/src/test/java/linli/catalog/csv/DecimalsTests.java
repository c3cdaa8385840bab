package linli.catalog.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            19.9          | 19.9
            19.900        | 19.9
            1,299.00      | 1299
            1.299,00      | 1299
            12,34,567.5   | 1234567.5
            1,234,567     | 1234567
            1 299,50      | 1299.5
            1’299.00      | 1299
            19,90         | 19.9
            0,299         | 0.299
            .5            | 0.5
            7.            | 7
            ¥19.90        | 19.9
            ￥１９．９０    | 19.9
            19.90元       | 19.9
            $19.99        | 19.99
            US$ 19.99     | 19.99
            CNY 1,299.00  | 1299
            -5            | -5
            """)
    void readsWhatCanMeanOnlyOneNumber(String cell, BigDecimal number) {
        var reading = Decimals.read(cell).orElseThrow();
        assertThat(reading.value()).isEqualByComparingTo(number);
        assertThat(reading.guessed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "1.2.3",
                "12,3456",
                "19.90-29.90",
                "1,29,9",
                "=1+1",
                "6.90123E+12",
                "1/2",
                "٣",
                "¥",
                "1 2"
            })
    void guessesNothing(String cell) {
        assertThat(Decimals.read(cell).filter(reading -> reading.unit().isEmpty()))
                .isEmpty();
    }

    @Test
    void saysThatOneCommaBeforeThreeDigitsWasTakenAsThousands() {
        assertThat(Decimals.read("1,299").orElseThrow().guessed()).isTrue();
    }
}
