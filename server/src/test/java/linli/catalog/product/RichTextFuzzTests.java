package linli.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import linli.testing.Mutants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written as HTML comes out as HTML that only shows, and stays so when it is cleaned again. */
class RichTextFuzzTests {
    private static final List<byte[]> SEEDS = Mutants.texts(
            "<p>鲜 <b>蓝莓</b></p><table><tr><td colspan=2>a<td>b</table>",
            "<ul><li>1<li>2</ul><a href=\"https://example.com/?a=1&b=2\">x</a>&#x1F600;",
            "<a href=\"java&#x73;cript:alert(1)\">x</a><img src=x onerror=alert(1)><pre>\n a</pre>");

    @Test
    void readsSomeHundredMutants() {
        Mutants.feed(SEEDS, RichTextFuzzTests::read);
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
        var clean = RichText.cleanAndReport(new String(bytes, StandardCharsets.UTF_8))
                .html();
        assertThat(RichText.clean(clean)).isEqualTo(clean);
        var html = clean.toLowerCase(Locale.ROOT);
        assertThat(html).doesNotContain("<script", "<style", "<iframe", "<svg", "<img");
        assertThat(html)
                .doesNotContainPattern("<[a-z][^>]* on[a-z]+=")
                .doesNotContainPattern("href=\"\\s*javascript(:|&#58;)");
    }
}
