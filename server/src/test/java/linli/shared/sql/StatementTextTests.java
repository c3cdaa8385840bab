package linli.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every statement's text keeps to, since it is planned once for all values. */
class StatementTextTests {
    private static final Pattern ABSENT =
            Pattern.compile(":\\w+(::\\w+(\\[])?)? is null or|\\(not :\\w+ or|\\(:\\w+ or ");

    @Test
    void leavesOutAFilterThatIsAbsent() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    (Iterable<Path>) files.filter(each -> each.toString().endsWith(".java"))::iterator) {
                ABSENT.matcher(Files.readString(file))
                        .results()
                        .forEach(match -> found.add(file.getFileName() + ": " + match.group()));
            }
        }
        assertThat(found).isEmpty();
        assertThat(List.of(
                        "(:store::bigint is null or o.store = :store)", "(not :asked or exists", "(:all or store = 1)"))
                .allMatch(text -> ABSENT.matcher(text).find());
    }
}
