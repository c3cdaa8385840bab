package linli.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class AppResolverTests {
    private final AppResolver resolver = new AppResolver();
    private final ClassPathResource app = new ClassPathResource("apps-test/");

    @ParameterizedTest
    @ValueSource(strings = {"", "communities", "brands/7/stores"})
    void givesTheAppForItsOwnAddresses(String path) throws IOException {
        assertThat(resolver.getResource(path, app))
                .isNotNull()
                .satisfies(file -> assertThat(file.getFilename()).isEqualTo("index.html"));
    }

    @Test
    void givesFilesAsTheyAre() throws IOException {
        assertThat(resolver.getResource("sw.js", app))
                .isNotNull()
                .satisfies(file -> assertThat(file.getFilename()).isEqualTo("sw.js"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.js", "assets/gone.css", "../application.yaml"})
    void givesNothingForAMissingFile(String path) throws IOException {
        assertThat(resolver.getResource(path, app)).isNull();
    }
}
