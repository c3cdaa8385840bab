package linli.catalog.product;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import linli.shared.text.Bilingual;
import linli.shared.text.ShownHtml;
import linli.shared.text.Text;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** HTML that may stand on a product's page: text, lists, tables and links, nothing that runs or loads. */
public final class RichText {
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowCommonBlockElements()
            .allowCommonInlineFormattingElements()
            .allowElements("hr", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "a", "pre")
            .allowAttributes("colspan", "rowspan")
            .matching(Pattern.compile("[0-9]{1,3}"))
            .onElements("th", "td")
            .allowAttributes("href")
            .onElements("a")
            .allowStandardUrlProtocols()
            .requireRelNofollowOnLinks()
            .withPostprocessor(ShownHtml.AS_TEXT)
            .toFactory();

    private static final Pattern NUMBERED = Pattern.compile("&#x((?:10|[1-9a-f])[0-9a-f]{4});");
    private static final int NAMED = 8;
    private static final int ROUNDS = 4;
    private static final int LONGEST = 60_000;

    private RichText() {}

    /** @param removed names of the elements and attributes that did not stay, at most a few */
    public record Clean(String html, Set<String> removed) {}

    /** HTML that stays as it is when it is cleaned again, so that a text can go out and come in without a change. */
    static String clean(String html) {
        return settled(written(POLICY.sanitize(html)));
    }

    /** The same in both languages. */
    static Bilingual clean(Bilingual html) {
        return new Bilingual(clean(html.zh()), html.en() == null ? null : clean(html.en()));
    }

    private static String settled(String clean) {
        var html = clean;
        for (int i = 0; i < ROUNDS; i++) {
            var again = written(POLICY.sanitize(html));
            if (again.equals(html)) {
                return html;
            }
            html = again;
        }
        return html;
    }

    /** Emoji and rare letters as they were written, which the policy puts into numbers nine times as long. */
    private static String written(String clean) {
        return NUMBERED.matcher(clean.strip())
                .replaceAll(number -> Character.toString(Integer.parseInt(number.group(1), 16)));
    }

    /** Cleans what may have grown too long by it: what is beyond the longest is cut, and what was open there closed. */
    public static Clean cleanAndReport(String html) {
        var clean = cleanOnce(html);
        var text = settled(clean.html());
        for (int most = LONGEST; !Text.fits(text, LONGEST); most -= LONGEST / 10) {
            text = clean(Text.cut(text, most));
        }
        return new Clean(text, clean.removed());
    }

    private static Clean cleanOnce(String html) {
        var removed = new LinkedHashSet<String>();
        var clean = POLICY.sanitize(
                html,
                new HtmlChangeListener<Set<String>>() {
                    @Override
                    public void discardedTag(@Nullable Set<String> names, String element) {
                        add("<" + element + ">");
                    }

                    @Override
                    public void discardedAttributes(@Nullable Set<String> names, String element, String... attributes) {
                        for (var attribute : attributes) {
                            var name = attribute.toLowerCase(Locale.ROOT);
                            if (name.startsWith("on") || name.equals("href")) {
                                add(name);
                            }
                        }
                    }

                    private void add(String name) {
                        if (removed.size() < NAMED) {
                            removed.add(name);
                        }
                    }
                },
                removed);
        return new Clean(written(clean), removed);
    }
}
