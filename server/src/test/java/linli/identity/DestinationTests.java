package linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import linli.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "13912345678",
                "+8613912345678",
                "8613912345678",
                "008613912345678",
                "0086 139 1234 5678",
                "86 139-1234-5678",
                "+86 (139) 1234.5678",
                "\u202D+86 139 1234 5678\u202C",
                "\u202A13912345678\u202C",
                "１３９１２３４５６７８",
                "＋８６　１３９　１２３４　５６７８",
                "139\u00A01234\u20115678",
                "139–1234—5678",
                "\uFEFF13912345678",
                "013912345678",
                "\t139 1234 5678\n",
                "086-13912345678",
                "+86(0)13912345678"
            })
    void readsOneNumberHoweverItIsWritten(String written) {
        assertThat(Destination.parse(written)).isEqualTo(new Destination(Destination.Kind.PHONE, "+8613912345678"));
    }

    @ParameterizedTest
    @CsvSource({
        "+44 (0)20 7946 0018,+442079460018",
        "00 1 (212) 555-0123,+12125550123",
        "+852 9123 4567,+85291234567",
        "+86 10 8888 6666,+861088886666"
    })
    void keepsNumbersOfOtherCountries(String written, String number) {
        assertThat(Destination.parse(written)).isEqualTo(new Destination(Destination.Kind.PHONE, number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "1391234567",
                "139123456789",
                "+861391234567",
                "+86139123456789",
                "+8612345678901",
                "139123O5678",
                "13912345678转5",
                "+",
                "+0013912345678",
                "13912345678 13912345679"
            })
    void refusesWhatIsNoNumber(String written) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> Destination.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lin@Example.com", "lin＠example.com", "\u200Blin@example.com "})
    void readsOneAddressHoweverItIsWritten(String written) {
        assertThat(Destination.parse(written)).isEqualTo(new Destination(Destination.Kind.EMAIL, "lin@example.com"));
    }

    @Test
    void takesNoAddressForANumber() {
        assertThat(Destination.phone(" 139 1234 5678")).isEqualTo("+8613912345678");
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> Destination.phone("lin@example.com"));
    }
}
