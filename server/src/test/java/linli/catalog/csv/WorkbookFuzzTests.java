package linli.catalog.csv;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linli.testing.Mutants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever stands in one part of a workbook, it is read to its end, or is refused with the reason. What is fuzzed is not
 * packed, for hardly any change of what is packed can be unpacked. The first byte says which part it is.
 */
class WorkbookFuzzTests {
    private static final SortedMap<String, byte[]> PARTS = SmallWorkbook.parts();
    private static final List<String> NAMES = List.copyOf(PARTS.keySet());
    private static final List<byte[]> SEEDS =
            IntStream.range(0, NAMES.size()).mapToObj(WorkbookFuzzTests::seed).toList();

    @Test
    void readsSomeHundredMutants() {
        Mutants.feed(SEEDS, WorkbookFuzzTests::read);
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

    private static byte[] seed(int part) {
        var content = PARTS.getOrDefault(NAMES.get(part), new byte[0]);
        var bytes = new byte[content.length + 1];
        bytes[0] = (byte) part;
        System.arraycopy(content, 0, bytes, 1, content.length);
        return bytes;
    }

    private static void read(byte[] bytes) {
        if (bytes.length > 0) {
            var parts = new TreeMap<>(PARTS);
            parts.put(NAMES.get(Math.floorMod(bytes[0], NAMES.size())), Arrays.copyOfRange(bytes, 1, bytes.length));
            ProductFileFuzzTests.read(SmallWorkbook.of(parts));
        }
    }
}
