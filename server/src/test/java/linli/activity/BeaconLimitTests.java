package linli.activity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import linli.shared.DomainException;
import org.junit.jupiter.api.Test;

class BeaconLimitTests {
    private final BeaconLimit limit = new BeaconLimit(true);

    @Test
    void refusesMoreThanABrowserCanSee() {
        limit.take(1, "here", BeaconLimit.OF_A_BROWSER);
        assertThatThrownBy(() -> limit.take(1, "there", 1)).isInstanceOf(DomainException.class);
        assertThatCode(() -> limit.take(2, "here", 1)).doesNotThrowAnyException();
    }

    @Test
    void refusesMoreThanTheBrowsersOfAnAddressCanSee() {
        for (int browser = 0; browser < BeaconLimit.OF_AN_ADDRESS / BeaconLimit.OF_A_BROWSER; browser++) {
            limit.take(browser, "here", BeaconLimit.OF_A_BROWSER);
        }
        assertThatThrownBy(() -> limit.take(-1, "here", 1)).isInstanceOf(DomainException.class);
        assertThatCode(() -> limit.take(-2, "there", 1)).doesNotThrowAnyException();
    }

    @Test
    void canBeSwitchedOff() {
        var off = new BeaconLimit(false);
        off.take(1, "here", BeaconLimit.OF_AN_ADDRESS);
        assertThatCode(() -> off.take(1, "here", 1)).doesNotThrowAnyException();
    }
}
