package linli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whole account numbers are where one query reads them, and nowhere else. */
class PayeeSecrecyTests {
    private static final Path SOURCES = Path.of("src/main/java/linli");

    @Test
    void readsWholeAccountsByTheQueryOfWhoPaysOutOnly() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> read(file).matches("(?s).*(from|join) ledger\\.payee_account.*"))
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("PayoutQueries.java", "PayeeRepository.java");
        }
        assertThat(read(SOURCES.resolve("ledger/payee/PayeeRepository.java")))
                .as("it writes and erases them")
                .contains("delete from ledger.payee_account")
                .containsOnlyOnce("from ledger.payee_account")
                .doesNotContain("join ledger.payee_account");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
