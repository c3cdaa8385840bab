package linli.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-03-05T14:03:22Z | 2025-03-05T14:03:22Z
            2025-03-05T14:03:22.5Z | 2025-03-05T14:03:22.5Z
            2025-03-05T14:03:22+08:00 | 2025-03-05T06:03:22Z
            2025-03-05 14:03 +0800 | 2025-03-05T06:03:00Z
            2025-03-05 14:03:22 UTC | 2025-03-05T14:03:22Z
            2025-03-05 14:03 GMT+8 | 2025-03-05T06:03:00Z
            2025-03-05T14:03:22-05:00 | 2025-03-05T19:03:22Z
            2025-03-05T14:03:22 | 2025-03-05T06:03:22Z
            20250305T140322Z | 2025-03-05T14:03:22Z
            20250305 | 2025-03-04T16:00:00Z
            2025-03-05 | 2025-03-04T16:00:00Z
            2025/3/5 14:03 | 2025-03-05T06:03:00Z
            2025/3/5 2:03 PM | 2025-03-05T06:03:00Z
            2025.3.5 | 2025-03-04T16:00:00Z
            2025年3月5日 | 2025-03-04T16:00:00Z
            2025年3月5日 下午2:03 | 2025-03-05T06:03:00Z
            2025年3月5日下午 2:03:22 | 2025-03-05T06:03:22Z
            2025年3月5日14时03分 | 2025-03-05T06:03:00Z
            2025年3月5日 14点 | 2025-03-05T06:00:00Z
            2025年3月5日星期三 | 2025-03-04T16:00:00Z
            2025/3/5 周三 上午9:30 | 2025-03-05T01:30:00Z
            2025/3/5 中午12:05 | 2025-03-05T04:05:00Z
            2025/3/5 凌晨12:05 | 2025-03-04T16:05:00Z
            2025/3/5 晚上11:30 | 2025-03-05T15:30:00Z
            ２０２５／３／５　１４：０３ | 2025-03-05T06:03:00Z
            05-Mar-2025 | 2025-03-04T16:00:00Z
            5-Mar-25 | 2025-03-04T16:00:00Z
            5 March 2025 14:03 | 2025-03-05T06:03:00Z
            Mar 5, 2025 2:03 PM | 2025-03-05T06:03:00Z
            Wednesday, March 5, 2025 | 2025-03-04T16:00:00Z
            March 5th, 2025, 12:30 a.m. | 2025-03-04T16:30:00Z
            3/25/2025 2:03 PM | 2025-03-25T06:03:00Z
            25.03.2025 | 2025-03-24T16:00:00Z
            3/3/2025 | 2025-03-02T16:00:00Z
            45721 | 2025-03-04T16:00:00Z
            45721.585671296 | 2025-03-05T06:03:22Z
            """)
    void readsWhatPeopleAndSpreadsheetsWrite(String written, Instant meant) {
        assertThat(WrittenTime.read(written, SHANGHAI)).contains(meant);
        assertThat(WrittenTime.read("\u202A " + written + "\u202C", SHANGHAI)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "昨天",
                "3/5/2025",
                "3/5/25",
                "03-05",
                "2025",
                "2025-03",
                "2025-3",
                "2025-02-30",
                "2025-13-01",
                "2025/3-5",
                "2025-03-05 25:00",
                "2025-03-05 24:00",
                "2025-03-05 14:60",
                "2025-03-05 14:",
                "2025-03-05 14:03:",
                "2025-03-05 14",
                "2025-03-05T14:03:22Q",
                "2025-03-05T14:03:22+25:00",
                "2025-03-05T14:03[Asia/Shanghai]",
                "2025-03-05 about 14:03",
                "2025-03-05 14:03 CST",
                "2025年3月5日星期四",
                "Thursday, March 5, 2025",
                "2025/3/5 上午14:03",
                "2025/3/5 14:03 PM",
                "2025/3/5 下午2:03 PM",
                "2025/3/5 晚上12:30",
                "5-Mar",
                "Mar-25",
                "457",
                "4572100",
                "99999",
                "1741183402",
                "1741183402000",
                "-45721",
                "45,721",
                "2025-03-05 - 2025-03-06",
                "18991231",
                "22000101",
                "12025-03-05"
            })
    void guessesNothing(String written) {
        assertThat(WrittenTime.read(written, SHANGHAI)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-03-30 02:30", "2025-10-26 02:30"})
    void doesNotKnowAnHourThatWasSkippedOrCameTwice(String written) {
        assertThat(WrittenTime.read(written, ZoneId.of("Europe/Berlin"))).isEmpty();
        assertThat(WrittenTime.read(written, SHANGHAI)).isPresent();
    }
}
