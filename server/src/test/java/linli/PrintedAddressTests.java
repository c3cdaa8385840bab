package linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Browsers make passkeys at names only, so that nobody is told to come by a number. */
class PrintedAddressTests {
    private static final Path ROOT = Path.of("..");

    @Test
    void noGuideAndNoCommandLeadsToANumber() throws IOException {
        try (var guides = Files.list(ROOT.resolve("docs"))) {
            var texts = Stream.concat(
                            Stream.of("linli", "README.md", "README.zh-CN.md").map(ROOT::resolve),
                            guides.filter(file -> file.toString().endsWith(".md")))
                    .toList();
            assertThat(texts).hasSizeGreaterThan(8);
            assertThat(texts).allSatisfy(file -> assertThat(numbers(file)).isEmpty());
        }
    }

    private static List<String> numbers(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.contains("://127.0.0.1"))
                .toList();
    }
}
