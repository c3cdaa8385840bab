package linli.catalog.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import linli.shared.Currency;
import linli.testing.Mutants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as products is read to its end, or is refused with the reason. */
class ProductFileFuzzTests {
    private static final List<byte[]> SEEDS = Stream.concat(
                    Stream.of("nasty.csv", "woocommerce.csv", "woocommerce-zh.csv")
                            .map(ProductFileFuzzTests::resource),
                    Stream.of(SmallWorkbook.bytes()))
            .toList();

    @Test
    void readsSomeHundredMutants() {
        Mutants.feed(SEEDS, ProductFileFuzzTests::read);
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

    private static byte[] resource(String name) {
        try (var stream = ProductFileFuzzTests.class.getResourceAsStream("/catalog/" + name)) {
            return Objects.requireNonNull(stream).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void read(byte[] bytes) {
        try {
            if (ProductFile.open(() -> new ByteArrayInputStream(bytes)) instanceof ProductFile.Opened.Found(var file)) {
                try (file) {
                    read(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(ProductFile file) throws IOException {
        var reader = new ProductReader(
                file.columns(), Currency.CNY, LocalDate.of(2026, 11, 28).atStartOfDay(ZoneOffset.UTC));
        for (var rows = file.next(50); !rows.isEmpty(); rows = file.next(50)) {
            assertThat(rows).hasSizeLessThanOrEqualTo(50);
            for (var row : rows) {
                var stored = new ProductReader.StoredRow(row.line(), row.cells());
                reader.read(new ProductReader.Rows(row.handle(), List.of(stored)), new ArrayList<>());
            }
            assertThat(file.findings()).allMatch(finding -> finding.line() >= 0);
        }
    }
}
