package linli.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void agreesWithTheVectorsOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(SECRET, seconds / 30, 8)).isEqualTo(code);
    }

    @Test
    void acceptsTheNeighbouringStepsAndNoOthers() {
        var at = Instant.ofEpochSecond(1_234_567_890);
        long step = at.getEpochSecond() / 30;
        for (long offset = -1; offset <= 1; offset++) {
            assertThat(Totp.step(SECRET, at, Totp.code(SECRET, step + offset, 6)))
                    .hasValue(step + offset);
        }
        assertThat(Totp.step(SECRET, at, Totp.code(SECRET, step - 2, 6))).isEmpty();
        assertThat(Totp.step(SECRET, at, Totp.code(SECRET, step + 2, 6))).isEmpty();
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesSecretsInBase32(String bytes, String text) {
        assertThat(Totp.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }
}
