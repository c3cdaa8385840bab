package linli.activity;

import java.util.List;
import org.springframework.stereotype.Component;

/** What browsers tell of. */
@Component
public class BrowserVerbs implements Verbs {
    public static final Verb VIEW = new Verb("VIEW");
    public static final Verb READ_SECTION = new Verb("READ_SECTION");

    @Override
    public List<Verb> verbs() {
        return List.of(VIEW, READ_SECTION);
    }
}
