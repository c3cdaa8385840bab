package linli.content;

import java.util.List;
import linli.activity.Verb;
import linli.activity.Verbs;
import org.springframework.stereotype.Component;

@Component
public class ContentVerbs implements Verbs {
    public static final Verb LIKE = new Verb("LIKE");
    public static final Verb UNLIKE = new Verb("UNLIKE");
    public static final Verb COMMENT = new Verb("COMMENT");

    @Override
    public List<Verb> verbs() {
        return List.of(LIKE, UNLIKE, COMMENT);
    }
}
