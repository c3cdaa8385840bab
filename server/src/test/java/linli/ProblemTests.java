package linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import linli.campaign.CampaignError;
import linli.campaign.Contradiction;
import linli.testing.LinliTest;
import linli.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@LinliTest
class ProblemTests {
    @Autowired
    World world;

    @Autowired
    MessageSource messages;

    @Test
    void answersAnUnknownAddressWithAProblemInTheReadersLanguage() {
        var chinese = world.stranger().get("/api/nothing/here");
        assertThat(chinese.status()).isEqualTo(404);
        assertThat(chinese.problem()).isEqualTo("not-found");
        assertThat(chinese.body().get("detail").asString()).isEqualTo("没有找到你要的内容。");
        assertThat(world.stranger()
                        .in("en")
                        .get("/api/nothing/here")
                        .body()
                        .get("detail")
                        .asString())
                .isEqualTo("There is nothing here.");
    }

    /** Since a form marks what a refusal names, and leads to it. */
    @Test
    void whatIsTakenOrSaidTwiceNamesItsField() throws IOException {
        var nameless = Pattern.compile("new DomainException\\(\\s*\\w+\\.\\w+_(?:TAKEN|TWICE)\\b");
        try (var sources = Files.walk(Path.of("src", "main", "java"))) {
            assertThat(sources.filter(Files::isRegularFile)
                            .flatMap(source -> nameless.matcher(read(source))
                                    .results()
                                    .map(found -> source.getFileName() + ": " + found.group())))
                    .isEmpty();
        }
    }

    /** Readers know no name of a field; an argument is a value, or words of both languages. */
    @Test
    void noRefusalTellsTheNameOfAField() throws IOException {
        var named = Pattern.compile(
                "new DomainException\\(\\s*[\\w.]+,\\s*\"|DomainException\\.of\\(\\s*\"[^\"]*\",\\s*[\\w.]+,\\s*\"");
        try (var sources = Files.walk(Path.of("src", "main", "java"))) {
            assertThat(sources.filter(Files::isRegularFile)
                            .flatMap(source -> named.matcher(read(source))
                                    .results()
                                    .map(found -> source.getFileName() + ": " + found.group())))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyReasonWhyTermsAreNotPossibleHasWords(String language) {
        var locale = Locale.of(language);
        assertThat(Contradiction.values()).allSatisfy(why -> {
            var code = CampaignError.TERMS_CONTRADICT.name();
            assertThat(messages.getMessage(code, new Object[] {why}, locale))
                    .isEqualTo(messages.getMessage("terms." + why, null, locale))
                    .doesNotContain(why.name())
                    .matches(language.equals("en") ? "[A-Z].*\\." : ".*。");
        });
    }

    /** A pattern eats an apostrophe that stands alone; braces that are meant are quoted. */
    @Test
    void everyApostropheOfAMessageIsDoubled() throws IOException {
        var meant = Pattern.compile("''|'\\{[^']*'|'}'");
        try (var texts = Files.list(Path.of("src", "main", "resources", "messages"))) {
            assertThat(texts.flatMap(text -> read(text)
                            .lines()
                            .filter(line -> meant.matcher(line).replaceAll("").contains("'"))
                            .map(line -> text.getFileName() + ": " + line)))
                    .isEmpty();
        }
    }

    /** As the apps do. */
    @Test
    void whatItSaysInChineseAddressesTheReaderAsAFriend() throws IOException {
        try (var texts = Files.walk(Path.of("src", "main"))) {
            assertThat(texts.filter(Files::isRegularFile)
                            .filter(text -> text.toString().matches(".*\\.(properties|sql|java|html|csv|json|js)"))
                            .filter(text -> read(text).contains("您")))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
