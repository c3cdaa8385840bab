package linli.community.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import linli.testing.Mutants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as a roster is read to its end, and each row or complaint has a number of its own. */
class RosterFuzzTests {
    private static final List<byte[]> SEEDS = Mutants.texts(
            "群名,昵称,手机号,入群时间,群身份\n蓝莓群,小林,13800000001,2025-03-01 08:30,群主\n",
            "nickname;phone;role\n\"a;b\";+8613800000002;asker\n",
            "\uFEFFnickname\twechat id\nA\twx_1\n");

    @Test
    void readsSomeHundredMutants() {
        Mutants.feed(SEEDS, RosterFuzzTests::read);
    }

    static Stream<Arguments> seeds() {
        return Mutants.seeds(SEEDS);
    }

    @Tag("fuzz")
    @MethodSource("seeds")
    @FuzzTest
    void readsAnything(byte[] bytes) {
        read(bytes);
    }

    private static void read(byte[] bytes) {
        var numbers = new ArrayList<Integer>();
        var csv = new RosterCsv(
                "群.csv",
                0,
                Instant.parse("2026-11-28T00:00:00Z"),
                ZoneOffset.UTC,
                row -> numbers.add(row.number()),
                line -> assertThat(line.line()).isNotNegative());
        try {
            assertThat(csv.read(() -> new ByteArrayInputStream(bytes))).isEqualTo(numbers.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
    }
}
