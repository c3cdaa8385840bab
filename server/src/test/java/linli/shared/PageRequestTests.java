package linli.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTests {

    @Test
    void aMomentOfAMarkIsAsExactAsItWasWritten() {
        var moment = Instant.parse("2026-11-30T17:54:01.123456Z");
        assertThat(PageRequest.Mark.moment(moment.toString())).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z",
                "+294277-01-01T00:00:00Z",
                "1899-12-31T23:59:59Z"
            })
    void noListHasEndedAtAMomentThatNoDatabaseKnows(String forged) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> PageRequest.Mark.moment(forged))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(SharedError.INVALID_PAGE));
    }
}
