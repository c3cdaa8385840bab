package linli.catalog;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** HTML that may stand on a product's page: text, lists, tables and links, nothing that runs or loads. */
final class RichText {
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowCommonBlockElements()
            .allowCommonInlineFormattingElements()
            .allowElements("hr", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "a", "pre")
            .allowAttributes("colspan", "rowspan")
            .matching(java.util.regex.Pattern.compile("[0-9]{1,3}"))
            .onElements("th", "td")
            .allowAttributes("href")
            .onElements("a")
            .allowStandardUrlProtocols()
            .requireRelNofollowOnLinks()
            .toFactory();

    private static final int NAMED = 8;

    private RichText() {}

    /** @param removed names of the elements and attributes that did not stay, at most a few */
    record Clean(String html, Set<String> removed) {}

    static String clean(String html) {
        return POLICY.sanitize(html).strip();
    }

    static Clean cleanAndReport(String html) {
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
        return new Clean(clean.strip(), removed);
    }
}
