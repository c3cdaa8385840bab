package linli.shared.text;

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

/** Whatever is written as Markdown comes out as HTML that only shows. */
class MarkdownFuzzTests {
    private static final List<byte[]> SEEDS = Mutants.texts(
            "# 标题\n\n**粗** _斜_ `code`\n\n> 引用\n\n1. 一\n2. 二\n",
            "| a | b |\n|---|:-:|\n| [x](https://example.com) | ![](/media/1/card.jpg) |\n",
            "<a href=\"javascript:alert(1)\">x</a><img src=x onerror=alert(1)>\n\n```\n<b>\n```\n");

    @Test
    void readsSomeHundredMutants() {
        Mutants.feed(SEEDS, MarkdownFuzzTests::read);
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
        var html = Markdown.html(new String(bytes, StandardCharsets.UTF_8)).toLowerCase(Locale.ROOT);
        assertThat(html).doesNotContain("<script", "<style", "<iframe", "<svg");
        assertThat(html)
                .doesNotContainPattern("<[a-z][^>]* on[a-z]+=")
                .doesNotContainPattern("href=\"\\s*javascript(:|&#58;)");
    }
}
