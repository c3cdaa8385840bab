package linli.shared.text;

import java.util.List;
import org.owasp.html.Encoding;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlStreamEventProcessor;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;
import org.owasp.html.PolicyFactory;

/** The text of HTML as it is shown: entities resolved, tags gone. The door of text has seen only its source. */
public final class ShownHtml {
    /** Lets what is shown, once it is known, through the door that its source came by. */
    public static final HtmlStreamEventProcessor AS_TEXT = Reader::new;

    private static final PolicyFactory NO_TAGS = new HtmlPolicyBuilder().toFactory();

    private ShownHtml() {}

    /** What stands there to be read, without what is between it. */
    public static String text(String html) {
        return Encoding.decodeHtml(NO_TAGS.sanitize(html), false);
    }

    private static final class Reader extends HtmlStreamEventReceiverWrapper {
        Reader(HtmlStreamEventReceiver shown) {
            super(shown);
        }

        @Override
        public void text(String text) {
            super.text(asText(text));
        }

        @Override
        public void openTag(String element, List<String> attributes) {
            for (int i = 1; i < attributes.size(); i += 2) {
                attributes.set(i, asText(attributes.get(i)));
            }
            super.openTag(element, attributes);
        }

        /** A piece keeps the space around it, which parts it from its neighbours. */
        private static String asText(String piece) {
            var text = piece.strip();
            int begin = piece.indexOf(text);
            return piece.substring(0, begin) + Text.clean(Text.readable(text)) + piece.substring(begin + text.length());
        }
    }
}
